import { createHash } from 'node:crypto'

/** Hashes bytes with SHA-256 while they pass. */
export class HashingPass {
  readonly #hash = createHash('sha256')
  #bytes = 0

  /** How many bytes passed. */
  get bytes(): number {
    return this.#bytes
  }

  /** Passes bytes on. */
  async *pass(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      this.#hash.update(chunk)
      this.#bytes += chunk.length
      yield chunk
    }
  }

  /** The SHA-256 of what passed, as hex digits. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}

/** Hashes bytes from a store. */
export async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hashing = new HashingPass()
  for await (const _ of hashing.pass(bytes));
  return hashing.digest()
}

/** One hash for the files of an hour, in their order. */
export function hashOfFiles(files: readonly { readonly sha256: string }[]): string {
  return createHash('sha256')
    .update(files.map(({ sha256 }) => sha256).join('\n'))
    .digest('hex')
}
