import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import type { Fields } from '../../../values/json-object.ts'
import { counterKeyBytes, isInt64 } from '../../../world/limits/counters.ts'
import { groupCodes } from '../codes.ts'

/** The counters that a request wants; all, when it names none. */
export function readCounterKeys(call: Call): readonly string[] | undefined {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const keys = read.optionalTextList('GroupCounterKeys')
  if (keys?.length === 0) throw read.refusal('GroupCounterKeys has no entry')
  return keys
}

/** The counters of a request with their values, in its order. */
export function readCounters(call: Call): readonly (readonly [key: string, value: bigint])[] {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const items = read.objectList('GroupCounter')
  if (items.length === 0) throw read.refusal('GroupCounter has no entry')
  const exact = call.exact().GroupCounter as readonly Fields[]
  return items.map(
    (item, index) =>
      [item.text('Key', { most: counterKeyBytes }), readInt64(item, exact[index]?.Value)] as const,
  )
}

/** `exact` has the digits where the number is rounded. */
function readInt64(item: FieldReader, exact: unknown): bigint {
  const rounded = item.raw.Value
  if (typeof rounded === 'number' && Number.isInteger(rounded)) {
    const value = BigInt(exact as string | number)
    if (isInt64(value)) return value
  }
  throw item.refusal('Value must be a signed integer of 64 bits')
}
