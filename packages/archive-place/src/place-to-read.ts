import { UsageError } from '@timkit/command-line'
import { faultOfAlone, isIndexAlone } from './address.ts'
import { type ArchivePlace, archivePlace } from './archive-place.ts'
import { indexAlonePlace } from './index-alone-place.ts'
import type { PlaceFlags, PlaceSurroundings } from './place-flags.ts'

/** Where an archive is that is only read. */
export interface PlaceToRead extends ArchivePlace {
  /** Whether there is only its index. */
  readonly isAlone: boolean
  /** Ends what the place itself holds; to be called after the archive is closed. */
  readonly close: () => Promise<void>
}

/**
 * Where the archive is that is only read: as {@link archivePlace}, or the address of its index in the place of its files.
 *
 * @param now milliseconds since 1970. @default the clock of this machine
 * @throws {UsageError} It is neither, or both, or holds a password. An address is not repeated, as it may hold one.
 * @throws {IndexAddressError} The address is none.
 */
export async function placeToRead(
  context: PlaceSurroundings,
  flags: PlaceFlags,
  { now }: { readonly now?: (() => number) | undefined } = {},
): Promise<PlaceToRead> {
  const archive = flags.archive?.trim() || context.env.TIMKIT_ARCHIVE?.trim()
  if (!isIndexAlone(archive))
    return { ...(await archivePlace(context, flags)), isAlone: false, close: async () => undefined }
  const fault = faultOfAlone(archive, flags.index?.trim() || context.env.TIMKIT_INDEX?.trim())
  if (fault !== undefined) throw new UsageError(context.t(fault))
  const alone = await indexAlonePlace(context, { ...flags, archive }, { now })
  return { ...alone, isAlone: true, close: () => alone.store.close() }
}
