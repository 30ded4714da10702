import { resolve } from 'node:path'
import { limitHeapGrowth } from '@timkit/archive'
import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import type { ArchiveFlags } from '../../../flags.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { refusalText } from '../../../output/archive-code-text.ts'
import { counted } from '../../../output/counted.ts'
import { partialWords } from '../../../output/partial-words.ts'
import { writeJson } from '../../../output/write-json.ts'

/** Takes files that people saved themselves. */
export async function runImport(this: CliContext, flags: ArchiveFlags, ...paths: string[]): Promise<void> {
  const { t, signal } = this
  await using archive = await openArchive(this, flags)
  limitHeapGrowth()
  const report = await archive.importFiles(
    paths.map((path) => resolve(path)),
    { signal },
  )
  const { imported, restored, known, messages, partial, refused } = report
  if (flags.json === true) writeJson(this, report)
  else {
    this.print(
      t({
        en: `${counted(imported.length, 'hour')} imported and ${restored.length} restored (${counted(messages, 'message')}); ${counted(known, 'file was', 'files were')} known.\n`,
        zh: `导入 ${imported.length} 个小时，恢复 ${restored.length} 个（${messages} 条消息）；${known} 个文件已存在。\n`,
      }),
    )
    for (const { chatType, hour, unreadable } of partial)
      this.note(`${chatType} ${hour}: ${partialWords(unreadable, t)}\n`)
    for (const file of refused) this.note(`${refusalText(file, this)}\n`)
  }
  const isComplete = refused.length + partial.length === 0
  this.process.exitCode = isComplete ? exitCodes.complete : exitCodes.incomplete
}
