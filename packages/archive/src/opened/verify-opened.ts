import type { IndexKeeper } from '../index-keeper.ts'
import { lockHolder } from '../lock/folder-lock.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { remakeRecords } from '../rebuild/remake-records.ts'
import { unfinishedWork } from '../unfinished.ts'
import { type VerifyOptions, type VerifyReport, verify } from '../verify/verify.ts'
import type { ArchiveParts } from './archive-parts.ts'
import { remakeSmallFiles, smallFileFaults } from './small-files.ts'

/** What an open archive is verified with. */
export interface VerifiedParts extends Pick<ArchiveParts, 'store' | 'folder' | 'now'> {
  readonly manifest: Manifest
  readonly keeper: IndexKeeper
  readonly mayOthersWrite: boolean
}

/** Verifies an archive that is open. */
export function verifyOpened(
  { store, folder, now, manifest, keeper, mayOthersWrite }: VerifiedParts,
  options: VerifyOptions,
): Promise<VerifyReport> {
  return verify(
    {
      store,
      manifest,
      readIndex: (act) => keeper.looking(act),
      lookAtSmallFiles: () => smallFileFaults(store),
      async writer() {
        const isWritten =
          mayOthersWrite && ((await lockHolder(folder)) !== undefined || (await store.isWritten?.()) === true)
        return isWritten ? { now: now(), isUpkeep: (await unfinishedWork(store)) !== undefined } : undefined
      },
      async unfinished() {
        const work = await unfinishedWork(store)
        return work?.kind === 'unknown' ? undefined : work
      },
      onIndexDamage: () => keeper.markDamaged(),
      async onRecordDamage() {
        await remakeSmallFiles(store)
        await remakeRecords({ store, manifest, now })
      },
    },
    options,
  )
}
