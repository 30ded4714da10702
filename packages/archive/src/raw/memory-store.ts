import type { PublishOutcome, RawEntry, RawStore } from './raw-store.ts'
import { checkKey } from './store-key.ts'

/** Makes a store that forgets everything with the program: for tests, and for trying things. */
export function createMemoryStore(name: string = 'memory'): RawStore {
  const kept = new Map<string, Uint8Array>()

  async function publish(
    key: string,
    bytes: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<PublishOutcome> {
    checkKey(key)
    const chunks: Uint8Array[] = []
    for await (const chunk of bytes) {
      signal?.throwIfAborted()
      chunks.push(chunk.slice())
    }
    if (kept.has(key)) return 'exists'
    kept.set(key, joined(chunks))
    return 'published'
  }

  async function* list(prefix: string): AsyncGenerator<RawEntry, void, undefined> {
    for (const key of [...kept.keys()].filter((name) => name.startsWith(prefix)).sort()) {
      const bytes = kept.get(key)
      if (bytes !== undefined) yield { key, size: bytes.length }
    }
  }

  return {
    name,
    publish,
    async replace(key, text) {
      checkKey(key)
      kept.set(key, new TextEncoder().encode(text))
    },
    async read(key, signal) {
      checkKey(key)
      const bytes = kept.get(key)
      return bytes && once(bytes, signal)
    },
    async readText(key) {
      checkKey(key)
      const bytes = kept.get(key)
      return bytes && new TextDecoder().decode(bytes)
    },
    list,
    async remove(key) {
      checkKey(key)
      kept.delete(key)
    },
    async sweep() {
      return { files: 0, bytes: 0 }
    },
  }
}

async function* once(
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  signal?.throwIfAborted()
  yield bytes.slice()
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
