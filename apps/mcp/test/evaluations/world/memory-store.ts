import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RawStore } from '@timkit/archive'

/** Files of an archive in memory: weeks are kept in seconds there, and written to a disk once. */
export class MemoryStore implements RawStore {
  readonly name = 'memory'
  /** By folder, as an archive has many: one is listed for each hour. */
  readonly #folders = new Map<string, Map<string, Uint8Array>>()

  async publish(key: string, bytes: AsyncIterable<Uint8Array>): Promise<'published' | 'exists'> {
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece.slice())
    if (this.#get(key) !== undefined) return 'exists'
    this.#set(key, Buffer.concat(pieces))
    return 'published'
  }

  async replace(key: string, text: string): Promise<void> {
    this.#set(key, new TextEncoder().encode(text))
  }

  async read(key: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const bytes = this.#get(key)
    return bytes && once(bytes)
  }

  async readText(key: string): Promise<string | undefined> {
    const bytes = this.#get(key)
    return bytes && new TextDecoder().decode(bytes)
  }

  async *list(prefix: string): AsyncGenerator<{ key: string; size: number }> {
    const folders = [...this.#folders].filter(([name]) => name === dirname(prefix) || name.startsWith(prefix))
    const entries = folders
      .flatMap(([, files]) => [...files])
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { length }]) => ({ key, size: length }))
    yield* entries.sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  async remove(key: string): Promise<void> {
    this.#folders.get(dirname(key))?.delete(key)
  }

  async sweep(): Promise<{ files: number; bytes: number }> {
    return { files: 0, bytes: 0 }
  }

  /** Writes all of it into a folder, as an archive in a folder has it. */
  async writeTo(folder: string): Promise<void> {
    for (const [name, files] of this.#folders) {
      await mkdir(join(folder, name), { recursive: true })
      for (const [key, bytes] of files) await writeFile(join(folder, key), bytes)
    }
  }

  #get(key: string): Uint8Array | undefined {
    return this.#folders.get(dirname(key))?.get(key)
  }

  #set(key: string, bytes: Uint8Array): void {
    const folder = this.#folders.get(dirname(key)) ?? new Map<string, Uint8Array>()
    this.#folders.set(dirname(key), folder.set(key, bytes))
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.slice()
}
