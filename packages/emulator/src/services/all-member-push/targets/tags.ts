import type { Call } from '../../../request/call.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { allMemberPushCodes } from '../codes.ts'
import { strangers } from './attribute-values.ts'
import { type TargetEntry, targetEntries } from './named-targets.ts'
import type { Targets } from './targets.ts'

/** A tag may have so many bytes. */
export const maxTagBytes = 50
/** Somebody may have so many tags. */
const maxTagsOfTarget = 100
/** A call may give somebody so many tags. */
const maxTagsPerCall = 10

/** What is special to the tags of a service. */
export interface TagRules {
  /** Whether the tags replace all others of their targets. */
  readonly replace?: boolean
  /** Called for each tag before anything is changed, to refuse those that its target cannot have. */
  readonly check?: (id: string, tag: string) => void
  /** How many different tags the app may have. */
  readonly mostOfApp?: number
}

/** Adds the tags of a request to accounts, and returns the ids that nobody has. */
export function addTags(call: Call, targets: Targets, rules: TagRules = {}): readonly string[] {
  const { replace = false, check } = rules
  const entries = targetEntries(call, 'UserTags').map(({ id, entry }) => ({
    id,
    tags: newTags(entry, replace ? maxTagsOfTarget : maxTagsPerCall),
  }))
  for (const { id, tags } of entries) for (const tag of tags) check?.(id, tag)
  const known = entries.filter(({ id }) => targets.kindOf(id) !== undefined)
  refuseTooMany(targets, known, rules)
  for (const { id, tags } of known) {
    if (replace) targets.tags.remove(id, [...targets.tags.of(id)])
    targets.tags.add(id, tags)
  }
  return strangers(entries, targets)
}

/** Takes the tags of a request from accounts, and returns the ids of nobody. */
export function removeTags(call: Call, targets: Targets): readonly string[] {
  const entries = targetEntries(call, 'UserTags').map(({ id, entry }) => ({
    id,
    tags: entry.textList('Tags'),
  }))
  for (const { id, tags } of entries) targets.tags.remove(id, tags)
  return strangers(entries, targets)
}

function newTags(entry: TargetEntry['entry'], most: number): readonly string[] {
  const tags = entry.textList('Tags')
  if (tags.length > most)
    throw new Refusal(allMemberPushCodes.tooManyTags, `Tags has ${tags.length} entries, more than ${most}`)
  for (const tag of tags) {
    if (tag === '') throw entry.refusal('Tags has an empty tag')
    if (byteLength(tag) > maxTagBytes)
      throw new Refusal(allMemberPushCodes.longTag, `"${shorten(tag)}" has more than ${maxTagBytes} bytes`)
  }
  return tags
}

function refuseTooMany(
  { tags }: Targets,
  entries: readonly { readonly id: string; readonly tags: readonly string[] }[],
  { replace = false, mostOfApp = Number.POSITIVE_INFINITY }: TagRules,
): void {
  const fresh = new Set<string>()
  for (const { id, tags: added } of entries) {
    const has = new Set([...(replace ? [] : tags.of(id)), ...added])
    if (has.size > maxTagsOfTarget)
      throw new Refusal(
        allMemberPushCodes.tooManyTags,
        `"${shorten(id)}" would have ${has.size} tags, more than ${maxTagsOfTarget}`,
      )
    for (const tag of added) if (tags.holderOf(tag) === undefined) fresh.add(tag)
  }
  if (fresh.size > 0 && tags.count + fresh.size > mostOfApp)
    throw new Refusal(allMemberPushCodes.tooManyTags, `The app would have more than ${mostOfApp} tags`)
}
