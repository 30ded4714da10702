import { isObject } from '../../check.ts'
import { closeBracket, openBracket } from './ascii.ts'
import { parseJson } from './parse-json.ts'

const start = Uint8Array.of(openBracket)
const end = Uint8Array.of(closeBracket)

/** Receives an element that is not an object. */
export type Skip = (value: unknown) => void

/** Parses the inside of an array and returns the objects in it; `undefined` when it is not JSON. */
export function parseElements(parts: readonly Uint8Array[], skip: Skip): object[] | undefined {
  let elements: unknown[]
  try {
    elements = parseJson([start, ...parts, end]) as unknown[]
  } catch {
    return undefined
  }
  if (elements.every(isObject)) return elements
  for (const element of elements) if (!isObject(element)) skip(element)
  return elements.filter(isObject)
}
