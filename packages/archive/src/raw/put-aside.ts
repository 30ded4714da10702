import { hashOf } from './hashes.ts'
import type { RawStore } from './raw-store.ts'

/**
 * Keeps a copy of a file that is to be written anew, under another name that ends with a part of its hash: doing it again, after a kill, does nothing
 * more.
 *
 * @returns where; `undefined` when there is no such file
 */
export async function putAside(store: RawStore, key: string, name: string): Promise<string | undefined> {
  const bytes = await store.read(key)
  if (bytes === undefined) return undefined
  const aside = `${name.replace(/\.json$/, '')}-${(await hashOf(bytes)).slice(0, 8)}.json`
  await store.publish(aside, bytesOf(store, key))
  return aside
}

/** Opens the file only when it is read: nobody else would close it. */
async function* bytesOf(store: RawStore, key: string): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = await store.read(key)
  if (bytes !== undefined) yield* bytes
}
