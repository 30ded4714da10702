import type { EventField } from './facts.ts'

type Value = Readonly<Record<string, unknown>>

/** Where a sample is not as was found, each as the path of the field and what is wrong. */
export function sampleFindings(sample: object, fields: readonly EventField[], path: string): string[] {
  const value = sample as Value
  const known = new Set(fields.map(({ name }) => name))
  return [
    ...Object.keys(value).flatMap((name) => (known.has(name) ? [] : [`${path}.${name} was not found`])),
    ...fields.flatMap((field) => ofField(value[field.name], field, `${path}.${field.name}`)),
  ]
}

function ofField(value: unknown, { type, optional, values, fields }: EventField, path: string): string[] {
  if (value === undefined) return optional ? [] : [`${path} is missing`]
  if (!type.split('|').some((each) => isOf(value, each))) return [`${path} is no ${type}`]
  if (values !== undefined && !values.includes(value as string)) return [`${path} is none of ${values}`]
  if (fields === undefined) return []
  if (!Array.isArray(value)) return sampleFindings(value as object, fields, path)
  return value.flatMap((item: object, index) => sampleFindings(item, fields, `${path}[${index}]`))
}

function isOf(value: unknown, type: string): boolean {
  if (type.endsWith('[]'))
    return Array.isArray(value) && value.length > 0 && value.every((item) => isOf(item, type.slice(0, -2)))
  if (type === 'String') return typeof value === 'string'
  if (type === 'Integer') return Number.isSafeInteger(value)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
