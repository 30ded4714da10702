import { isObject } from '../../check.ts'
import { closeBracket, openBracket } from './ascii.ts'
import { joinBytes } from './join-bytes.ts'

const decoder = new TextDecoder()

/** Receives an element that is not an object. */
export type Skip = (value: unknown) => void

/** Parses the inside of an array and returns the objects in it; `undefined` when it is not JSON. */
export function parseElements(parts: readonly Uint8Array[], skip: Skip): object[] | undefined {
  let elements: unknown[]
  try {
    elements = JSON.parse(decoder.decode(joinBytes(parts, openBracket, closeBracket)))
  } catch {
    return undefined
  }
  if (elements.every(isObject)) return elements
  for (const element of elements) if (!isObject(element)) skip(element)
  return elements.filter(isObject)
}
