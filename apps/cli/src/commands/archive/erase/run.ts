import { userInfo } from 'node:os'
import type { EraseOptions, EraseReport } from '@timkit/archive'
import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { bytesText } from '../../../output/amounts.ts'
import { counted } from '../../../output/counted.ts'
import { errorText } from '../../../output/error-text.ts'
import { unfinishedText } from '../../../output/unfinished-text.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { EraseFlags } from './flags.ts'
import { outOfReachText } from './out-of-reach-text.ts'

/** Erases what an account wrote, or says what that would do. */
export async function runErase(this: CliContext, flags: EraseFlags): Promise<void> {
  const { user, yes = false, conversations = false, removeUnattributed, reason } = flags
  await using archive = await openArchive(this, flags)
  const options: EraseOptions = {
    dryRun: !yes,
    scope: conversations ? 'conversations' : 'sent',
    removeUnattributed,
    reason,
    by: userInfo().username,
    signal: this.signal,
  }
  const report = await archive.eraseAccount(user, options).catch(async (error: unknown) => {
    // Who stops one has to know that others go on with it.
    const { unfinished } = this.signal.aborted ? await archive.status() : {}
    if (unfinished !== undefined) this.note(`${unfinishedText(unfinished, this.t)}\n`)
    throw error
  })
  if (flags.json === true) {
    const unreadable = report.unreadable.map(({ hour, error }) => ({ hour, error: error.message }))
    const outOfReach = report.outOfReach.map(({ error, ...one }) => ({ ...one, error: error?.message }))
    writeJson(this, { ...report, unreadable, outOfReach })
  } else this.print(`${describe(report, this)}\n`)
  if (report.unfinished !== undefined) this.note(`${unfinishedText(report.unfinished, this.t)}\n`)
  for (const { hour, error } of report.unreadable)
    this.note(`${hour.chatType} ${hour.hour}: ${errorText(error, this)}\n`)
  for (const { where, lines } of report.unattributed)
    this.note(
      `${where.replace('/', where.startsWith('raw/') ? '/' : ' ')}: ${this.t({
        en: `${counted(lines, 'damaged line')} that nobody can tell whose`,
        zh: `${lines} 个损坏的行，无法判断由谁发送`,
      })}\n`,
    )
  for (const { where, lines } of report.shared)
    this.note(
      `${where.replace('/', where.startsWith('raw/') ? '/' : ' ')}: ${this.t({
        en: `${counted(lines, 'damaged line')} in which others wrote as well, which goes with it`,
        zh: `${lines} 个损坏的行里还有其他人写的内容，会一并删除`,
      })}\n`,
    )
  for (const one of report.outOfReach) this.note(`${outOfReachText(one, this)}\n`)
  const isComplete = [report.unreadable, report.unattributed, report.outOfReach].every(
    ({ length }) => length === 0,
  )
  this.process.exitCode = isComplete ? exitCodes.complete : exitCodes.incomplete
}

function describe(
  { account, dryRun, messages, bytes, hours, events, unreadable, unattributed }: EraseReport,
  { t }: CliContext,
): string {
  const what = t({
    en: `${counted(messages, 'message')} of ${account} in ${counted(hours.length, 'hour')} (${bytesText(bytes)}), and ${counted(events, 'event')} of webhooks`,
    zh: `${account} 的 ${messages} 条消息，分布在 ${hours.length} 个小时（${bytesText(bytes)}），以及 ${events} 个回调事件`,
  })
  const lines = [
    dryRun
      ? t({
          en: `Would erase ${what}. Nothing was changed: add --yes to do it.`,
          zh: `将抹除 ${what}。尚未改动：加上 --yes 才会执行。`,
        })
      : t({
          en: `Erased ${what}. Exports and backups are out of its reach.`,
          zh: `已抹除 ${what}。导出的副本和备份不在此列。`,
        }),
  ]
  if (unreadable.length > 0) {
    lines.push(
      t({
        en: `${counted(unreadable.length, 'hour is', 'hours are')} damaged, and nobody can tell what is in them: put them back from a backup and erase again, or remove them.`,
        zh: `${unreadable.length} 个小时的文件已损坏，无法得知其中内容：请从备份恢复后再次抹除，或删除这些文件。`,
      }),
    )
  }
  if (unattributed.length > 0) {
    lines.push(
      t({
        en: `${counted(unattributed.length, 'file has', 'files have')} damaged lines that do not say who wrote them, and stay: they may be of ${account}. Look at them, or erase again with --remove-unattributed.`,
        zh: `${unattributed.length} 个文件中有损坏的行，没有写明发送者，因此保留：它们可能是 ${account} 写的。请查看这些行，或加上 --remove-unattributed 再次抹除。`,
      }),
    )
  }
  return lines.join('\n')
}
