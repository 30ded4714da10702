import type { IndexAloneStore, IndexPlace } from '@timkit/archive'
import { folderBeside } from './folder-beside.ts'
import { placeNamed } from './index-place.ts'
import type { PlaceFlags, PlaceSurroundings } from './place-flags.ts'

/** An archive of which there is only the index here, to be read. */
export interface IndexAlonePlace {
  /** For people: `clickhouse://host:8123/archive`. */
  readonly name: string
  /** Where nothing is kept. */
  readonly folder: string
  readonly store: IndexAloneStore
  readonly index: IndexPlace
}

/**
 * The index that somebody named in the place of an archive, because the files are out of reach from here: see `createIndexAloneStore`.
 *
 * @throws {IndexAddressError} The address is none. What it holds of a user or a password is not repeated.
 */
export async function indexAlonePlace(
  context: PlaceSurroundings,
  flags: PlaceFlags,
  { now }: { readonly now?: (() => number) | undefined } = {},
): Promise<IndexAlonePlace> {
  const given = flags.archive?.trim() ?? ''
  const folder = folderBeside(context, flags, ['index-alone'])
  const index = await placeNamed(given, { context, folder, flag: '--archive' })
  const { createIndexAloneStore } = await import('@timkit/archive')
  const store = createIndexAloneStore({ index, now })
  return { name: store.name, folder, store, index }
}
