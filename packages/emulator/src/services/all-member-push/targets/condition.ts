import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { allMemberPushCodes } from '../codes.ts'
import { attributeValues } from './attribute-values.ts'
import { maxTagBytes } from './tags.ts'
import type { Targets } from './targets.ts'

/** A condition may name so many tags in a list. */
const maxTags = 10

/** Whom a push chooses. */
export interface Condition {
  /** What the request says, as JSON text; empty where it says nothing. */
  readonly json: string
  /** Whether somebody gets the push. */
  readonly matches: (id: string) => boolean
}

/** Reads a `Condition`; `TagsNot` is one only where the service knows it. */
export function readCondition(read: FieldReader, targets: Targets, knowsNot: boolean): Condition {
  const condition = read.optionalObject('Condition')
  if (condition === undefined) return { json: '', matches: () => true }
  const tagLists = ['TagsOr', 'TagsAnd', ...(knowsNot ? ['TagsNot'] : [])]
  if (
    ['AttrsOr', 'AttrsAnd'].some((name) => condition.has(name)) &&
    tagLists.some((name) => condition.has(name))
  )
    throw new Refusal(allMemberPushCodes.attributesAndTags, 'Condition has attributes and tags')
  const tests = [...attributeTests(condition, targets), ...tagTests(condition, targets, knowsNot)]
  return { json: JSON.stringify(condition.raw), matches: (id) => tests.every((test) => test(id)) }
}

type Test = (id: string) => boolean

function attributeTests(condition: FieldReader, { attributes }: Targets): readonly Test[] {
  const either = attributeValues(condition, 'AttrsOr', attributes) ?? []
  const all = attributeValues(condition, 'AttrsAnd', attributes) ?? []
  const has = (id: string) => (wanted: readonly [number, string]) =>
    attributes.valueOf(id, wanted[0]) === wanted[1]
  return [(id) => either.length === 0 || either.some(has(id)), (id) => all.every(has(id))]
}

function tagTests(condition: FieldReader, { tags }: Targets, knowsNot: boolean): readonly Test[] {
  const either = conditionTags(condition, 'TagsOr')
  const all = conditionTags(condition, 'TagsAnd')
  const none = knowsNot ? conditionTags(condition, 'TagsNot') : []
  return [
    (id) => either.length === 0 || either.some((tag) => tags.of(id).has(tag)),
    (id) => all.every((tag) => tags.of(id).has(tag)),
    (id) => !none.some((tag) => tags.of(id).has(tag)),
  ]
}

function conditionTags(condition: FieldReader, name: string): readonly string[] {
  const tags = condition.optionalTextList(name) ?? []
  if (tags.length > maxTags)
    throw new Refusal(allMemberPushCodes.tooManyTags, `${name} has ${tags.length} tags, more than ${maxTags}`)
  for (const tag of tags) {
    if (tag === '') throw new Refusal(allMemberPushCodes.emptyTag, `${name} has an empty tag`)
    if (byteLength(tag) > maxTagBytes)
      throw new Refusal(
        allMemberPushCodes.longTagOfCondition,
        `${name} has "${shorten(tag)}", more than ${maxTagBytes} bytes`,
      )
  }
  if (new Set(tags).size < tags.length)
    throw new Refusal(allMemberPushCodes.repeatedTag, `${name} names a tag twice`)
  return tags
}
