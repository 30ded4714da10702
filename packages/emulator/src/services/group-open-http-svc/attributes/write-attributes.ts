import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { byteLength } from '../../../values/byte-length.ts'
import {
  allAttributeBytes,
  attributeBytes,
  attributeKeyBytes,
  maxAttributes,
} from '../../../world/limits/attributes.ts'
import type { Group } from '../../../world/records/records.ts'
import type { Attributes } from '../../../world/stores/group-attributes.ts'
import { groupCodes } from '../codes.ts'

const writesPerSecond = 5

/** The attributes of a request; of the same key the last one counts. */
export function readAttributes(call: Call): Attributes {
  return new Map(readItems(call).map((item) => [readKey(item), readValue(item)] as const))
}

/** The names of attributes that a request has. */
export function readKeys(call: Call): readonly string[] {
  return readItems(call).map(readKey)
}

function readItems(call: Call): readonly FieldReader[] {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const items = read.objectList('GroupAttr')
  if (items.length === 0) throw read.refusal('GroupAttr has no entry')
  return items
}

function readKey(item: FieldReader): string {
  const key = item.text('key')
  if (byteLength(key) <= attributeKeyBytes) return key
  throw new Refusal(
    groupCodes.attributeKeyTooLong,
    `A key of GroupAttr has more than ${attributeKeyBytes} bytes`,
  )
}

function readValue(item: FieldReader): string {
  const value = item.optionalText('value')
  if (value === undefined) throw item.refusal('value is missing')
  if (byteLength(value) <= attributeBytes) return value
  throw new Refusal(groupCodes.attributeTooLong, `A value of GroupAttr has more than ${attributeBytes} bytes`)
}

/** Gives a group these attributes and no others, where it may have them. */
export function writeAttributes(call: Call, group: Group, attributes: Attributes): void {
  const { groupAttributes } = call.world.stores
  if (attributes.size > maxAttributes)
    throw new Refusal(
      groupCodes.tooManyAttributes,
      `The group would have ${attributes.size} attributes, more than ${maxAttributes}`,
    )
  let bytes = 0
  for (const value of attributes.values()) bytes += byteLength(value)
  if (bytes > allAttributeBytes)
    throw new Refusal(
      groupCodes.attributesTooLarge,
      `The attributes of the group would have ${bytes} bytes, more than ${allAttributeBytes}`,
    )
  if (call.rateLimited && groupAttributes.countWrite(group.id, call.now) > writesPerSecond)
    throw new Refusal(
      groupCodes.attributesTooOften,
      `The attributes of the group are written more than ${writesPerSecond} times a second`,
    )
  groupAttributes.replace(group.id, attributes)
}
