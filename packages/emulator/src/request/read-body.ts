import { parseExactly } from '@timkit/core/internal'
import { type Fields, isObject } from '../values/json-object.ts'
import { isTooDeep, maxDepth } from '../values/nesting.ts'
import { Refusal } from './refusal.ts'
import type { ServiceRequest } from './service-request.ts'

/** A request body: its JSON object and its size. */
export interface RequestBody {
  /** Not checked yet, nulls included. */
  readonly fields: Fields
  /** The size as it was sent: limits of messages count these bytes. */
  readonly bytes: number
  /** The same object with the digits of each integer that a number would round, as a text. */
  readonly exact: () => Fields
}

/** No request of the service needs more than this. */
export const bodyBytes: number = 1024 * 1024

/** Reads the body of a request; refuses one that is too large or too deep, or not a JSON object. */
export async function readBody(request: ServiceRequest, badJsonCode: number): Promise<RequestBody> {
  const bytes = await readBytes(request)
  const text = decode(bytes)
  const fields = parse(text)
  if (!isObject(fields)) throw new Refusal(badJsonCode, 'The body must be a JSON object')
  if (isTooDeep(fields))
    throw new Refusal(badJsonCode, `The body is nested more than ${maxDepth} levels deep`)
  return { fields, bytes: bytes.length, exact: () => parseExactly(text) as Fields }
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

async function readBytes(request: ServiceRequest): Promise<Uint8Array> {
  if ('received' in request) {
    if (request.received.length > bodyBytes) throw tooLarge()
    return request.received
  }
  const announced = request.headers.get('content-length')
  if (announced !== null) {
    if (Number(announced) > bodyBytes) throw tooLarge()
    return new Uint8Array(await request.arrayBuffer())
  }
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (let result = await reader.read(); !result.done; result = await reader.read()) {
    size += result.value.length
    if (size > bodyBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(result.value)
  }
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0]
  const all = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return all
}

function tooLarge(): Refusal {
  return new Refusal(60002, `The body has more than ${bodyBytes} bytes`)
}
