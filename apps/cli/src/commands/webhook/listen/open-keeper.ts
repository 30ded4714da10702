import { resolve } from 'node:path'
import { type Archive, openArchive } from '@timkit/archive'
import { oneLine } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { checkRuntime } from '../../../open/check-runtime.ts'
import type { ListenFlags } from './flags.ts'

/** Opens the archive that events are kept in, if one is named. It may be one that another program syncs. */
export async function openKeeper(
  { archive }: ListenFlags,
  { note, t, now }: CliContext,
): Promise<Archive | undefined> {
  if (!archive?.trim()) return undefined
  checkRuntime({ t })
  return openArchive({
    folder: resolve(archive.trim()),
    now,
    onIndexFailure: (error) =>
      note(
        t({
          en: `Kept, but not searchable before the next sync: ${oneLine(error.message)}\n`,
          zh: `已保存，但下次同步之前无法搜索：${oneLine(error.message)}\n`,
        }),
      ),
  })
}
