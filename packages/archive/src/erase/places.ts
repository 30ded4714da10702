import { createHash, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { z } from 'zod'
import type { RawStore } from '../raw/raw-store.ts'
import type { Erased } from './erased.ts'

/** What all notes of places have keys that begin with. */
const placesPrefix = 'places/'
/** Where a folder keeps what it is called among the places. */
const ownKey = 'place.txt'

/** A folder of a machine beside an archive in a bucket: what it heard by webhook is there, and often an index. Nobody else reaches it. */
export interface Place {
  /** The key of its note, which whoever threw the folder away removes. */
  readonly key: string
  readonly host: string
  readonly folder: string
  /** Which erasures were done there: what `digestOfErased` gives. */
  readonly erased: string
}

const note = z.object({ format: z.literal(1), host: z.string(), folder: z.string(), erased: z.string() })

/** Reads which places there are. One whose note cannot be read is a place all the same. */
export async function readPlaces(store: RawStore): Promise<readonly Place[]> {
  const places: Place[] = []
  for await (const { key } of store.list(placesPrefix)) {
    const text = await store.readText(key)
    if (text !== undefined) places.push({ key, ...read(text) })
  }
  return places
}

function read(text: string): Omit<Place, 'key'> {
  try {
    const { host, folder, erased } = note.parse(JSON.parse(text))
    return { host, folder, erased }
  } catch {
    return { host: '?', folder: '?', erased: '' }
  }
}

/** The note of a folder; `undefined` while it has none. */
export async function ownPlace(store: RawStore, beside: RawStore): Promise<Place | undefined> {
  const key = await ownPlaceKey(beside)
  const text = key === undefined ? undefined : await store.readText(key)
  return key === undefined || text === undefined ? undefined : { key, ...read(text) }
}

/** The key of the note of a folder; `undefined` while it has no name. */
export async function ownPlaceKey(beside: RawStore): Promise<string | undefined> {
  const id = (await beside.readText(ownKey))?.trim()
  return id !== undefined && /^[0-9a-f-]{36}$/.test(id) ? `${placesPrefix}${id}.json` : undefined
}

/** Notes that there is a folder, and which erasures were done there. */
export async function notePlace(store: RawStore, beside: RawStore, erased: string): Promise<void> {
  let key = await ownPlaceKey(beside)
  if (key === undefined) {
    const id = randomUUID()
    await beside.replace(ownKey, `${id}\n`)
    key = `${placesPrefix}${id}.json`
  }
  const about = { format: 1, host: hostname(), folder: beside.name, erased }
  await store.replace(key, `${JSON.stringify(about, undefined, 1)}\n`)
}

/** Names a list of erasures, without a word of it. */
export function digestOfErased(erased: readonly Erased[]): string {
  if (erased.length === 0) return ''
  return createHash('sha256').update(JSON.stringify(erased)).digest('hex')
}
