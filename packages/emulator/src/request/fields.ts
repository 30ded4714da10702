import { Refusal } from './refusal.ts'

/** A JSON object whose fields are not checked yet. */
export type Fields = Readonly<Record<string, unknown>>

/** The largest uint32. */
export const UINT32: number = 0xffff_ffff

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads a text that must be there and not be empty; else refuses with `code`. */
export function text(fields: Fields, name: string, code: number): string {
  const value = fields[name]
  if (typeof value === 'string' && value !== '') return value
  refuseNumericId(name, value)
  throw new Refusal(
    code,
    value === undefined ? `${name} is missing` : `${name} must be a text that is not empty`,
  )
}

/** Reads a text that may be absent; refuses anything else with `code`. */
export function optionalText(fields: Fields, name: string, code: number): string | undefined {
  const value = fields[name]
  if (value === undefined || typeof value === 'string') return value
  refuseNumericId(name, value)
  throw new Refusal(code, `${name} must be a text`)
}

/** How the fields end that name users. */
const userIdField = /(_Account|UserID|Identifier|Accounts)$/

/**
 * Refuses a number where a `UserID` is wanted, with a code of its own whatever the command.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
function refuseNumericId(name: string, value: unknown): void {
  if (typeof value === 'number' && userIdField.test(name))
    throw new Refusal(60015, `${name} has the number ${value} where a UserID is wanted: write it as a text`)
}

/** Reads an integer between two bounds that must be there; else refuses with `code`. */
export function integer(
  fields: Fields,
  name: string,
  code: number,
  min = 0,
  max: number = Number.MAX_SAFE_INTEGER,
): number {
  const value = fields[name]
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  throw new Refusal(
    code,
    value === undefined ? `${name} is missing` : `${name} must be an integer from ${min} to ${max}`,
  )
}

/** Reads an integer that may be absent; refuses anything else with `code`. */
export function optionalInteger(
  fields: Fields,
  name: string,
  code: number,
  min = 0,
  max: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  return fields[name] === undefined ? undefined : integer(fields, name, code, min, max)
}

/** As {@link optionalInteger}; 0 counts as absent, because clients that cannot leave a number out send it. */
export function optionalNonZero(
  fields: Fields,
  name: string,
  code: number,
  max: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  return fields[name] === 0 ? undefined : optionalInteger(fields, name, code, 1, max)
}

/**
 * Reads an object that may be absent; refuses anything else with `code`.
 *
 * An empty array counts as an empty object: PHP, which knows no difference, writes it so.
 */
export function optionalObject(fields: Fields, name: string, code: number): Fields | undefined {
  const value = fields[name]
  if (value === undefined || isObject(value)) return value
  if (Array.isArray(value) && value.length === 0) return {}
  throw new Refusal(code, `${name} must be an object`)
}

/** Reads an array that must be there; else refuses with `code`. */
export function list(fields: Fields, name: string, code: number): readonly unknown[] {
  const value = fields[name]
  if (Array.isArray(value)) return value
  throw new Refusal(code, value === undefined ? `${name} is missing` : `${name} must be an array`)
}

/** Reads an array of texts that must be there; else refuses with `code`. */
export function textList(fields: Fields, name: string, code: number): readonly string[] {
  const values = list(fields, name, code)
  if (values.every((value) => typeof value === 'string')) return values
  for (const value of values) refuseNumericId(name, value)
  throw new Refusal(code, `${name} must be an array of texts`)
}

/** Reads an array of objects that must be there; else refuses with `code`. */
export function objectList(fields: Fields, name: string, code: number): readonly Fields[] {
  const values = list(fields, name, code)
  if (values.every(isObject)) return values
  throw new Refusal(code, `${name} must be an array of objects`)
}
