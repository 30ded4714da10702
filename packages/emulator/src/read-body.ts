import { type Fields, isObject } from './fields.ts'
import { Refusal } from './refusal.ts'

/** A request body: its JSON object and its size. */
export interface RequestBody {
  /** The JSON object. */
  readonly fields: Fields
  /** The size in bytes. */
  readonly bytes: number
}

/** No request of the service needs more than this. */
export const BODY_BYTES: number = 1024 * 1024

/** Reads the body of a request; refuses one that is too large or not a JSON object. */
export async function readBody(request: Request, badJsonCode: number): Promise<RequestBody> {
  const bytes = await readBytes(request)
  const fields = parse(bytes)
  if (!isObject(fields)) throw new Refusal(badJsonCode, 'The body must be a JSON object')
  return { fields, bytes: bytes.length }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const announced = request.headers.get('content-length')
  if (announced !== null) {
    if (Number(announced) > BODY_BYTES) throw tooLarge()
    return new Uint8Array(await request.arrayBuffer())
  }
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (let result = await reader.read(); !result.done; result = await reader.read()) {
    size += result.value.length
    if (size > BODY_BYTES) {
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
  return new Refusal(60002, `The body has more than ${BODY_BYTES} bytes`)
}
