import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { byteLength } from '../../../values/byte-length.ts'
import type { PushAttribute, PushAttributes } from '../../../world/stores/push-attributes.ts'
import { allMemberPushCodes } from '../codes.ts'
import { targetEntries } from './named-targets.ts'
import type { Targets } from './targets.ts'

/** Names and values of attributes may have so many bytes. */
const maxBytes = 50

/** Called for each attribute of a request before anything is changed, to refuse those that its target cannot have. */
export type CheckAttribute = (id: string, attribute: PushAttribute) => void

/** Sets the attributes that a request gives to accounts, and returns the ids of nobody. */
export function setAttributes(call: Call, targets: Targets, check?: CheckAttribute): readonly string[] {
  const { attributes, kindOf } = targets
  const entries = targetEntries(call, 'UserAttrs').map(({ id, entry }) => ({
    id,
    values: attributeValues(entry, 'Attrs', attributes) ?? [],
  }))
  for (const { id, values } of entries) {
    for (const [number, value] of values) {
      checkAttributeLength('The value of an attribute', value)
      checkEach(attributes, id, number, check)
    }
  }
  for (const { id, values } of entries)
    if (kindOf(id) !== undefined) for (const [number, value] of values) attributes.set(id, number, value)
  return strangers(entries, targets)
}

/** Removes the attributes that a request names, and returns the ids of nobody. */
export function removeAttributes(call: Call, targets: Targets): readonly string[] {
  const { attributes } = targets
  const entries = targetEntries(call, 'UserAttrs').map(({ id, entry }) => ({
    id,
    numbers: entry.textList('Attrs').map((name) => numberOf(name, attributes)),
  }))
  for (const { id, numbers } of entries) for (const number of numbers) attributes.remove(id, number)
  return strangers(entries, targets)
}

/** Reads attributes with their values, by number; `undefined` where the field is absent. */
export function attributeValues(
  read: FieldReader,
  name: string,
  attributes: PushAttributes,
): readonly (readonly [number: number, value: string])[] | undefined {
  const values = read.optionalObject(name)
  if (values === undefined) return undefined
  return Object.entries(values.raw).map(([attribute, value]) => {
    const number = numberOf(attribute, attributes)
    if (typeof value !== 'string')
      throw read.refusal(`The value of "${shorten(attribute)}" must be a text in ${name}`)
    return [number, value]
  })
}

/** Returns a name or a value that has the length of one; refuses any other. */
export function checkAttributeLength(what: string, text: string): string {
  const bytes = byteLength(text)
  if (bytes > 0 && bytes <= maxBytes) return text
  throw new Refusal(
    allMemberPushCodes.badAttributeLength,
    `${what} has ${bytes} bytes, not 1 to ${maxBytes}: "${shorten(text)}"`,
  )
}

/** The ids that are nobody's, each once. */
export function strangers(entries: readonly { readonly id: string }[], { kindOf }: Targets): string[] {
  return [...new Set(entries.map(({ id }) => id).filter((id) => kindOf(id) === undefined))]
}

function checkEach(
  { attributes }: PushAttributes,
  id: string,
  number: number,
  check: CheckAttribute | undefined,
): void {
  const attribute = attributes.get(number)
  if (attribute !== undefined) check?.(id, attribute)
}

function numberOf(name: string, attributes: PushAttributes): number {
  const number = attributes.numberOf(name)
  if (number !== undefined) return number
  throw new Refusal(allMemberPushCodes.unknownAttribute, `The app has no push attribute "${shorten(name)}"`)
}
