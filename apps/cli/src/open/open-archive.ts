import { type Archive, type ArchiveOptions, openArchive as open } from '@timkit/archive'
import { archivePlace } from '@timkit/archive-place'
import type { CliContext } from '../context.ts'
import type { ArchiveFlags } from '../flags.ts'
import { checkFolder } from './check-folder.ts'
import { checkRuntime } from './check-runtime.ts'
import { openClient } from './open-client.ts'
import { readSdkAppId } from './read-sdk-app-id.ts'

/** Opens the archive to read it: needs no account of the service. Of another app than the one that is named, it is refused, as by a sync. */
export async function openArchive(
  context: CliContext,
  flags: ArchiveFlags,
  options?: Pick<ArchiveOptions, 'onIndexFailure' | 'workers'>,
): Promise<Archive> {
  checkRuntime(context)
  const { folder, store, index } = await archivePlace(context, flags)
  const sdkAppId = flags.demo === true ? undefined : readSdkAppId(context)
  return open({ ...options, folder, store, index, sdkAppId, now: context.now })
}

/** Opens the archive with a client that can ask the service. */
export async function openArchiveAndClient(
  context: CliContext,
  flags: ArchiveFlags,
  options?: Pick<ArchiveOptions, 'name' | 'workers'>,
): Promise<Archive> {
  checkRuntime(context)
  const place = await archivePlace(context, flags)
  await checkFolder(place, context)
  const { client } = await openClient(context, flags)
  const { folder, store, index } = place
  return open({ ...options, folder, store, index, client, now: context.now })
}
