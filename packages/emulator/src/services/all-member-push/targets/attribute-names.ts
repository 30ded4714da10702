import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { maxPushAttributes, type PushAttributes } from '../../../world/stores/push-attributes.ts'
import { allMemberPushCodes } from '../codes.ts'
import { checkAttributeLength } from './attribute-values.ts'

/** Names attributes as a request says; those that it does not name stay. */
export function nameAttributes(call: Call, attributes: PushAttributes): void {
  const read = fields(call, { invalid: allMemberPushCodes.badRequest })
  const names = read.optionalObject('AttrNames')
  if (names === undefined) throw read.refusal('AttrNames is missing')
  const types = read.optionalObject('AttrTypes')
  const named = Object.keys(names.raw).map((key) => {
    if (!/^\d$/.test(key)) throw read.refusal(`AttrNames is 0 to ${maxPushAttributes - 1}, not "${key}"`)
    const name = checkAttributeLength('The name of an attribute', names.optionalText(key) ?? '')
    return { key, name, number: Number(key) }
  })
  refuseSameName(read, attributes, new Map(named.map(({ number, name }) => [number, name])))
  for (const { key, name, number } of named) {
    const type = types?.optionalInteger(key, { max: 1 })
    const before = attributes.attributes.get(number)?.ofDevices ?? false
    attributes.define(number, { name, ofDevices: type === undefined ? before : type === 1 })
  }
}

/** Two attributes of one name could not be told apart, as requests name them by name. */
function refuseSameName(
  read: FieldReader,
  { attributes }: PushAttributes,
  named: ReadonlyMap<number, string>,
): void {
  const names = [...attributes].map(([number, { name }]) => [number, name] as const)
  const after = [...new Map([...names, ...named]).values()]
  if (new Set(after).size < after.length) throw read.refusal('AttrNames gives two attributes one name')
}

/** The names of the attributes by number, and whose they are: 0 of accounts, 1 of devices. */
export function attributeNames({ attributes }: PushAttributes): {
  readonly AttrNames: Readonly<Record<string, string>>
  readonly AttrTypes: Readonly<Record<string, 0 | 1>>
} {
  const sorted = [...attributes].sort(([one], [other]) => one - other)
  return {
    AttrNames: Object.fromEntries(sorted.map(([number, { name }]) => [number, name])),
    AttrTypes: Object.fromEntries(sorted.map(([number, { ofDevices }]) => [number, ofDevices ? 1 : 0])),
  }
}
