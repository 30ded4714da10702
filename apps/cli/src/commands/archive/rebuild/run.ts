import { limitHeapGrowth } from '@timkit/archive'
import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { counted } from '../../../output/counted.ts'
import { isOfHours } from '../../../output/damaged-record-words.ts'
import { errorText } from '../../../output/error-text.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { RebuildFlags } from './flags.ts'

/** Makes the index again. */
export async function runRebuild(this: CliContext, flags: RebuildFlags): Promise<void> {
  const { t, signal } = this
  await using archive = await openArchive(this, flags, { workers: flags.workers })
  limitHeapGrowth()
  const report = await archive.rebuild({ signal })
  const { hours, messages, skipped, damaged, lostRecords, isMoved } = report
  if (flags.json === true) {
    const told = damaged.map(({ where, error }) => ({ where, error: error.message }))
    writeJson(this, { ...report, damaged: told })
  } else {
    this.print(
      t({
        en: `${counted(messages, 'message')} of ${counted(hours, 'hour')} searchable.\n`,
        zh: `${hours} 个小时的 ${messages} 条消息可以搜索了。\n`,
      }),
    )
    if (isMoved) {
      this.print(
        t({
          en: 'The archive has its index here from now on, and no longer where it had it before.\n',
          zh: '归档从现在起使用这里的索引，不再使用原来的位置。\n',
        }),
      )
    }
    if (skipped > 0) {
      this.print(
        t({
          en: `${counted(skipped, 'line of a file', 'lines of files')} could not be read (timkit archive status).\n`,
          zh: `文件中有 ${skipped} 行无法读取（timkit archive status）。\n`,
        }),
      )
    }
    for (const { where, error } of damaged) this.note(`${where}: ${errorText(error, this)}\n`)
    for (const key of lostRecords) {
      if (!isOfHours(key)) {
        this.note(
          t({
            en: `${key} could not be read. It was written anew with what erasures.jsonl says; what it was is in damaged now.\n`,
            zh: `无法读取 ${key}。已根据 erasures.jsonl 重新写入；原文件移到了 damaged。\n`,
          }),
        )
        continue
      }
      this.note(
        t({
          en: `${key} could not be read: what was asked on that day is not known any more. It is in hours-damaged now.\n`,
          zh: `无法读取 ${key}：那一天的查询记录已丢失。原文件移到了 hours-damaged。\n`,
        }),
      )
    }
  }
  const isWhole = damaged.length + lostRecords.length + skipped === 0
  this.process.exitCode = isWhole ? exitCodes.complete : exitCodes.incomplete
}
