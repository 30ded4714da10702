import { parseExactly } from '@timkit/core/internal'
import { type Fields, isObject } from '../values/json-object.ts'
import { isTooDeep, maxDepth } from '../values/nesting.ts'
import { Refusal } from './refusal.ts'
import type { ReadBytes } from './service-request.ts'
import { refuseTooLarge } from './too-large.ts'

/** A request body: its JSON object and its size. */
export interface RequestBody {
  /** Not checked yet, nulls included. */
  readonly fields: Fields
  /** The size as it was sent: limits of messages count these bytes. */
  readonly bytes: number
  /** The same object with the digits of each integer that a number would round, as a text. */
  readonly exact: () => Fields
}

/** Reads a body and what it says, as {@link parseBody} does. */
export async function readBody(read: ReadBytes, badJsonCode: number): Promise<RequestBody> {
  return parseBody(await read(), badJsonCode)
}

/** What a body says; refuses one that is too large or too deep, or not a JSON object. */
export function parseBody(sent: Uint8Array | string, badJsonCode: number): RequestBody {
  refuseTooLarge(sent.length)
  const text = typeof sent === 'string' ? sent : decode(sent)
  const fields = parse(text)
  if (!isObject(fields)) throw new Refusal(badJsonCode, 'The body must be a JSON object')
  if (isTooDeep(fields))
    throw new Refusal(badJsonCode, `The body is nested more than ${maxDepth} levels deep`)
  return { fields, bytes: sent.length, exact: () => parseExactly(text) as Fields }
}

/** Nothing, which is no JSON, where the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
