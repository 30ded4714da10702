import { type Archive, openArchive } from '@timkit/archive'
import { type PlaceToRead, placeToRead } from '@timkit/archive-place'
import type { CliContext } from '../context.ts'
import type { ArchiveFlags } from '../flags.ts'
import { checkFolder } from './check-folder.ts'
import { checkRuntime } from './check-runtime.ts'
import { openClient } from './open-client.ts'
import { readSdkAppId } from './read-sdk-app-id.ts'

/** An archive that is only read, until it is disposed of. */
export interface OpenedToRead extends AsyncDisposable {
  readonly archive: Archive
  /** Whether there is only its index. */
  readonly isAlone: boolean
}

/**
 * Opens an archive, or the index of one, to search, count and show it: needs no account of the service. Of another app than the one that is named, it is refused.
 *
 * @param live whether the service is asked as well
 */
export async function openToRead(
  context: CliContext,
  flags: ArchiveFlags,
  live = false,
): Promise<OpenedToRead> {
  checkRuntime(context)
  const place = await placeToRead(context, flags, { now: context.now })
  try {
    return await openAt(place, context, flags, live)
  } catch (error) {
    await place.close()
    throw error
  }
}

async function openAt(
  place: PlaceToRead,
  context: CliContext,
  flags: ArchiveFlags,
  live: boolean,
): Promise<OpenedToRead> {
  const { folder, store, index, isAlone, close } = place
  if (live) await checkFolder(place, context)
  const client = live ? (await openClient(context, flags)).client : undefined
  const sdkAppId = live || flags.demo === true ? undefined : readSdkAppId(context)
  const archive = await openArchive({ folder, store, index, client, sdkAppId, now: context.now })
  return {
    archive,
    isAlone,
    [Symbol.asyncDispose]: async () => {
      await archive.close()
      await close()
    },
  }
}
