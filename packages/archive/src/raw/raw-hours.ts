import { ArchiveError } from '../archive-error.ts'
import type { HourKey } from '../hours/hour-key.ts'
import { ahead } from './ahead.ts'
import { hashOfFiles } from './hashes.ts'
import { publishJson } from './publish-json.ts'
import { fileKey, hourPrefix, type RawFileKey, rawPrefix, sidecarKey } from './raw-keys.ts'
import type { RawStore } from './raw-store.ts'
import { type Sidecar, sidecar } from './sidecar.ts'
import { SidecarError } from './sidecar-error.ts'

/** One making of an hour, with all of its files. */
export interface CompleteHour extends HourKey {
  readonly generation: number
  /** In their order. */
  readonly files: readonly Sidecar[]
  /** Over those of the files. */
  readonly sha256: string
}

/**
 * Reads what is known of the files of an hour: every making that is complete, oldest first.
 *
 * @param kept what its record says is kept: a listing that is late may not have it yet
 * @throws {SidecarError} It is damaged.
 */
export async function readRawHour(
  store: RawStore,
  key: HourKey,
  kept?: { readonly generation: number; readonly files: number },
): Promise<CompleteHour[]> {
  const sidecars: Sidecar[] = []
  const listed = new Set<string>()
  for await (const { key: name } of store.list(hourPrefix(key))) {
    if (!name.endsWith('.gz.json')) continue
    listed.add(name)
    sidecars.push(await readSidecar(store, name))
  }
  for (let index = 0; index < (kept?.files ?? 0); index++) {
    const name = sidecarKey({ ...key, index, of: kept?.files ?? 0, generation: kept?.generation ?? 0 })
    if (listed.has(name) || (await store.readText(name)) === undefined) continue
    sidecars.push(await readSidecar(store, name))
  }
  return completeHours(sidecars)
}

/**
 * Reads what is known of all raw files, an hour at a time, oldest first in each kind: how everything else is made again.
 *
 * @param onDamaged receives what cannot be read; the others are read
 * @param keys of what is known of them, in their order. @default all that the store lists
 */
export async function* readRawHours(
  store: RawStore,
  onDamaged: (key: string, error: SidecarError) => void,
  keys: AsyncIterable<string> | Iterable<string> = sidecarKeys(store),
): AsyncGenerator<CompleteHour[], void, undefined> {
  let sidecars: Sidecar[] = []
  const read = async (key: string) => {
    try {
      return { key, next: await readSidecar(store, key) }
    } catch (error) {
      if (!(error instanceof SidecarError)) throw error
      return { key, next: error }
    }
  }
  for await (const { key, next } of ahead(keys, read)) {
    if (next instanceof SidecarError) {
      onDamaged(key, next)
      continue
    }
    const [first] = sidecars
    if (first !== undefined && (first.hour !== next.hour || first.chatType !== next.chatType)) {
      const complete = completeHours(sidecars)
      if (complete.length > 0) yield complete
      sidecars = []
    }
    sidecars.push(next)
  }
  const complete = completeHours(sidecars)
  if (complete.length > 0) yield complete
}

/** The keys of what is known of raw files. @param prefix which they begin with. @default all */
export async function* sidecarKeys(
  store: RawStore,
  prefix: string = rawPrefix,
): AsyncGenerator<string, void, undefined> {
  for await (const { key } of store.list(prefix)) if (isSidecarKey(key)) yield key
}

/** Whether a key is of what is known of a raw file. */
export function isSidecarKey(key: string): boolean {
  return /^raw\/(?:C2C|Group)\/.+\.gz\.json$/.test(key)
}

/** Writes what is known of a file, after which the file counts. */
export async function publishSidecar(store: RawStore, about: Sidecar): Promise<void> {
  const key = sidecarKey(about)
  const outcome = await publishJson(store, key, about)
  if (outcome === 'published') return
  // One that was written before a crash, or by another program: the file is the same if its hash is.
  const before = await readSidecar(store, key)
  if (before.sha256 !== about.sha256) {
    throw new ArchiveError(
      'damaged',
      `Cannot keep ${key} in ${store.name}: another file has that name already`,
      { about: { archive: store.name, path: key } },
    )
  }
}

/** Removes a file and what is known of it; the latter first, so that nothing without its file ever counts. */
export async function removeRawFile(store: RawStore, file: RawFileKey): Promise<void> {
  await store.remove(sidecarKey(file))
  await store.remove(fileKey(file))
}

function completeHours(sidecars: readonly Sidecar[]): CompleteHour[] {
  const generations = new Set(sidecars.map(({ generation }) => generation))
  return Array.from(generations, (wanted) =>
    sidecars.filter(({ generation }) => generation === wanted).toSorted((a, b) => a.index - b.index),
  )
    .filter((files) => {
      const [first] = files
      return files.length === first?.of && files.every(({ index, of }, at) => index === at && of === first.of)
    })
    .map((files) => {
      const { chatType, hour, generation } = files[0] as Sidecar
      return { chatType, hour, generation, files, sha256: hashOfFiles(files) }
    })
    .toSorted((a, b) => a.generation - b.generation)
}

/** Removes what is known of files of an hour and cannot be read: the files are verified anew then. */
export async function removeDamagedSidecars(store: RawStore, hour: HourKey): Promise<void> {
  for await (const { key } of store.list(hourPrefix(hour))) {
    if (!key.endsWith('.gz.json')) continue
    try {
      await readSidecar(store, key)
    } catch (error) {
      if (!(error instanceof SidecarError)) throw error
      await store.remove(key)
    }
  }
}

async function readSidecar(store: RawStore, key: string): Promise<Sidecar> {
  const text = await store.readText(key)
  try {
    return sidecar.parse(JSON.parse(text ?? ''))
  } catch (cause) {
    throw new SidecarError(store.name, key, cause)
  }
}
