import type * as z from 'zod'

/**
 * Reads what hosts send in place of what a schema asks for, where there is no doubt what it means: numbers and booleans
 * as text, `null` or an empty text for what may be left out, a list as JSON text, one item for a list of one. Anything
 * else stays as it is, and the schema refuses it.
 */
export function readLeniently(value: unknown, shape: z.ZodRawShape): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
      if (schema === undefined) return [[name, member]]
      const { type, optional } = kindOf(schema)
      const read = readers[type.def.type]?.(member, type) ?? member
      return optional && isNothing(read, type.def.type) ? [] : [[name, read]]
    }),
  )
}

type Reader = (value: unknown, schema: z.core.$ZodType) => unknown

interface Kind {
  readonly type: { readonly def: { readonly type: string } } & z.core.$ZodType
  readonly optional: boolean
}

function kindOf(schema: z.core.$ZodType): Kind {
  let type = schema as Kind['type']
  let optional = false
  while (type.def.type === 'optional' || type.def.type === 'default') {
    optional = true
    type = (type.def as unknown as { readonly innerType: Kind['type'] }).innerType
  }
  return { type, optional }
}

function isNothing(value: unknown, type: string): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'string') return value === null
  // Where a text is wanted, "null" may be looked for.
  return value.trim() === '' || (type !== 'string' && /^\s*(?:null|none|undefined)\s*$/i.test(value))
}

const readers: Readonly<Record<string, Reader>> = {
  number: (value) =>
    typeof value === 'string' && /^\s*[+-]?\d{1,15}(?:\.0+)?\s*$/.test(value) ? Number(value) : undefined,
  boolean: (value) => booleans.get(String(value).trim().toLowerCase()),
  string: (value) => textOf(only(value)),
  enum: (value, schema) => {
    const { entries } = schema._zod.def as unknown as { readonly entries: Readonly<Record<string, string>> }
    const word = textOf(only(value))?.trim().toLowerCase()
    return Object.values(entries).find((entry) => entry.toLowerCase() === word)
  },
  array: (value) => listOf(value)?.map((item) => textOf(item) ?? item),
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** The one item of a list of one. */
function only(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value
}

/** An id of digits is a number to many hosts; one that a number cannot hold has lost digits already. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return Number.isSafeInteger(value) ? String(value) : undefined
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  const text = textOf(value)
  if (text === undefined) return undefined
  if (/^\s*\[/.test(text)) return parseList(text)
  // Several ids in one text could be one id with commas in it: that is for the caller to say.
  return text.trim() === '' || /[,;\n]/.test(text) ? undefined : [text]
}

function parseList(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
