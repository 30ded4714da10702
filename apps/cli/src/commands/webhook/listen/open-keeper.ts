import type { Archive } from '@timkit/archive'
import { oneLine } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { openArchive } from '../../../open/open-archive.ts'
import type { ListenFlags } from './flags.ts'

/** Opens the archive that events are kept in, if one is named. It may be one that another program syncs. */
export async function openKeeper(flags: ListenFlags, context: CliContext): Promise<Archive | undefined> {
  if (!flags.archive?.trim()) return undefined
  const { note, t } = context
  return openArchive(context, flags, {
    onIndexFailure: (error) =>
      note(
        t({
          en: `Kept, but not searchable before the next sync: ${oneLine(error.message)}\n`,
          zh: `已保存，但下次同步之前无法搜索：${oneLine(error.message)}\n`,
        }),
      ),
  })
}
