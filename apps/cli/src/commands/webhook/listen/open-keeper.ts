import type { Archive } from '@timkit/archive'
import { archivePlace } from '@timkit/archive-place'
import { oneLine } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { checkFolder } from '../../../open/check-folder.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { errorText } from '../../../output/error-text.ts'
import type { ListenFlags } from './flags.ts'

/** Opens the archive that events are kept in, if one is named. It may be one that another program syncs. */
export async function openKeeper(flags: ListenFlags, context: CliContext): Promise<Archive | undefined> {
  if (!flags.archive?.trim()) return undefined
  const { note, t } = context
  const place = await archivePlace(context, flags)
  await checkFolder(place, context)
  const { folder, store } = place
  if (store !== undefined) {
    note(
      t({
        en: `Events are kept in ${folder}, not in the bucket: back that folder up\n`,
        zh: `事件保存在 ${folder}，不在存储桶里：请备份该文件夹\n`,
      }),
    )
  }
  return openArchive(context, flags, {
    onIndexFailure: (error) =>
      note(
        t({
          en: `Kept, but not searchable before the next sync: ${oneLine(error.message)}\n`,
          zh: `已保存，但下次同步之前无法搜索：${oneLine(errorText(error, context))}\n`,
        }),
      ),
  })
}
