/**
 * Values of the wire, which may be of any type whatever is documented.
 *
 * @module
 */

import { isObject, maxUint32 } from '../check.ts'

export { isObject }

/** An object of the wire, whose members may be anything. */
export type WireObject = Readonly<Record<string, unknown>>

/** The value if it is a string that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The value as text if it is a string that is not empty, or a number. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value)
}

/** The value if it is a number of 0 or more, also when it came as a string of digits. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && number >= 0 && number < Infinity ? number : undefined
}

/**
 * The value if it is a time in unix seconds, which have 32 bits. Milliseconds and numbers below 0 are none: whoever
 * imported the message was mistaken, and nothing can be said of when it was.
 */
export function secondsOf(value: unknown): number | undefined {
  const seconds = countOf(value)
  return seconds !== undefined && seconds <= maxUint32 ? seconds : undefined
}

/** The items of a list; a single item that was written without a list is one, and nothing is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The objects of a list, which may have been written as one object. */
export function objectsOf(value: unknown): readonly WireObject[] {
  return listOf(value).filter(isObject)
}

/** The object that a value is, also when it came as JSON text. */
export function parsedObject(value: unknown): WireObject | undefined {
  const parsed = parsedJson(value)
  return isObject(parsed) ? parsed : undefined
}

/** The value; what its text stands for where it is JSON text of an object or of a list. */
export function parsedJson(value: unknown): unknown {
  // Most texts are none: look before parsing.
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** A value as JSON text; `undefined` for what JSON cannot hold, such as an object inside itself. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
