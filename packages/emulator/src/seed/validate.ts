import { isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'
import type { Schema, SchemaType } from './schema/json-schema.ts'

/** Lists what is wrong with a value, each with its place such as `accounts[2].UserID`. */
export function schemaFaults(schema: Schema, value: unknown, path: string = ''): string[] {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  if (types.length > 0 && !types.some((type) => isType(value, type))) {
    return [`${place(path)} must be ${types.map(article).join(' or ')}, but is ${show(value)}`]
  }
  if (schema.enum !== undefined && !schema.enum.includes(String(value))) {
    return [`${place(path)} must be one of ${schema.enum.join(', ')}, but is ${show(value)}`]
  }
  if (typeof value === 'string' && value.length < (schema.minLength ?? 0))
    return [`${place(path)} must not be empty`]
  if (typeof value === 'number' && value < (schema.minimum ?? Number.NEGATIVE_INFINITY)) {
    return [`${place(path)} must be at least ${schema.minimum}, but is ${value}`]
  }
  if (Array.isArray(value)) return itemFaults(schema, value, path)
  return isObject(value) ? fieldFaults(schema, value, path) : []
}

function itemFaults(schema: Schema, items: readonly unknown[], path: string): string[] {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items: rule } = schema
  if (items.length < minItems || items.length > maxItems) {
    const bound = items.length < minItems ? `at least ${minItems}` : `at most ${maxItems}`
    const wanted = minItems === maxItems ? minItems : bound
    return [`${place(path)} must have ${wanted} entries, but has ${items.length}`]
  }
  return rule === undefined
    ? []
    : items.flatMap((item, index) => schemaFaults(rule, item, `${path}[${index}]`))
}

function fieldFaults(schema: Schema, fields: Readonly<Record<string, unknown>>, path: string): string[] {
  const { properties = {}, required = [], additionalProperties = {} } = schema
  const missing = required
    .filter((name) => fields[name] === undefined)
    .map((name) => `${place(path)} has no ${name}`)
  const others = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return []
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
    if (known !== false && known !== undefined)
      return schemaFaults(known, value, path === '' ? name : `${path}.${name}`)
    return [
      `${place(path)} has a field ${JSON.stringify(name)}; it may have ${Object.keys(properties).join(', ')}`,
    ]
  })
  return [...missing, ...others]
}

function isType(value: unknown, type: SchemaType): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

function place(path: string): string {
  return path === '' ? 'The seed' : path
}

function article(type: SchemaType): string {
  return /^[aio]/.test(type) ? `an ${type}` : `a ${type}`
}
