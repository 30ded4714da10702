import { mustBe } from '../../check.ts'

const encoder = new TextEncoder()

/** Reads what a body of bytes should not give: text, as a stream of Node with an encoding does, and views of other kinds or realms. */
export function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === 'string') return encoder.encode(chunk)
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  throw mustBe('body', 'a stream of bytes', chunk)
}
