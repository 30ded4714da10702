import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { type Archive, openArchive as open } from '@timkit/archive'
import type { CliContext } from '../context.ts'
import type { ArchiveFlags } from '../flags.ts'
import { checkRuntime } from './check-runtime.ts'
import { openClient } from './open-client.ts'

/** Where the archive is: what the flag says, else the environment, else a folder in the current one. */
export function folderOf({ env }: CliContext, { archive, demo }: ArchiveFlags): string {
  const given = archive?.trim() || env.TIMKIT_ARCHIVE?.trim()
  if (given) return resolve(given)
  // So that a sync and a search after it find the same, and no archive of an app is touched.
  return demo === true ? join(tmpdir(), `timkit-demo-archive-${userInfo().uid}`) : resolve('timkit-archive')
}

/** Opens the archive to read it: needs neither an account nor the network. */
export async function openArchive(context: CliContext, flags: ArchiveFlags): Promise<Archive> {
  checkRuntime(context)
  return open({ folder: folderOf(context, flags), now: context.now })
}

/** Opens the archive with a client that can ask the service. */
export async function openArchiveAndClient(context: CliContext, flags: ArchiveFlags): Promise<Archive> {
  checkRuntime(context)
  const { client } = await openClient(context, flags)
  return open({ folder: folderOf(context, flags), client, now: context.now })
}
