import type { CommandFields, Field, FieldType } from './field-type.ts'

/** What is known of the bodies of commands. */
export interface Knowledge {
  readonly commandFields: Readonly<Record<string, CommandFields>>
  readonly objectFields: Readonly<Record<string, readonly Field[]>>
}

/** A place in a body: names of fields, and positions in lists. */
export type BodyPath = readonly (string | number)[]

/**
 * What may stand at a place of a body. Where an object can be several things, as an element of a message, what stands beside decides which.
 *
 * @param body what is written, as far as it can be read
 */
export function typesAt(
  knowledge: Knowledge,
  command: string,
  path: BodyPath,
  body: unknown,
): readonly FieldType[] {
  const type = knowledge.commandFields[command]?.body
  let types: readonly FieldType[] = type === undefined ? [] : [type]
  let value = body
  for (const step of path) {
    types =
      typeof step === 'number'
        ? types.flatMap((one) => members(one))
        : fieldsOf(knowledge, types, value).flatMap((field) => (field.name === step ? [field.type] : []))
    value = (value as Record<string | number, unknown> | undefined | null)?.[step]
  }
  return types.flatMap(alternatives)
}

/** The fields that an object of these types has, each once. */
export function fieldsOf(
  { objectFields }: Pick<Knowledge, 'objectFields'>,
  types: readonly FieldType[],
  value: unknown,
): readonly Field[] {
  const objects = types
    .flatMap(alternatives)
    .flatMap((type) =>
      typeof type === 'object' && 'object' in type ? [objectFields[type.object] ?? []] : [],
    )
  const fitting = objects.filter((fields) => fits(fields, value))
  const possible = fitting.length > 0 ? fitting : objects
  const byName = new Map<string, Field>()
  for (const field of possible.flat()) {
    const other = byName.get(field.name)
    byName.set(field.name, other === undefined ? field : joined(other, field))
  }
  // What only some of them need may be left out as long as nobody knows which it is.
  return [...byName.values()].map((field) =>
    possible.every((fields) => fields.some(({ name, optional }) => name === field.name && optional !== true))
      ? field
      : { ...field, optional: true },
  )
}

/** Whether what is written of an object may be this one: of some only a value tells them apart, such as `MsgType`. */
function fits(fields: readonly Field[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return fields.every(({ name, type }) => {
    const given = (value as Record<string, unknown>)[name]
    if (given === undefined || typeof type !== 'object' || !('values' in type)) return true
    return type.values.includes(given as string)
  })
}

function joined(one: Field, other: Field): Field {
  if (JSON.stringify(one.type) === JSON.stringify(other.type)) return one
  const values = [one.type, other.type].flatMap((type) =>
    typeof type === 'object' && 'values' in type ? type.values : [],
  )
  const others = [one.type, other.type].filter((type) => typeof type !== 'object' || !('values' in type))
  const types: readonly FieldType[] = values.length > 0 ? [{ values }, ...others] : others
  return { ...one, type: types.length === 1 ? (types[0] as FieldType) : { oneOf: types } }
}

/** What a type may be, one after the other. */
export function alternatives(type: FieldType): readonly FieldType[] {
  return typeof type === 'object' && 'oneOf' in type ? type.oneOf.flatMap(alternatives) : [type]
}

function members(type: FieldType): readonly FieldType[] {
  return alternatives(type).flatMap((one) => (typeof one === 'object' && 'list' in one ? [one.list] : []))
}
