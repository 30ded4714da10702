import { resolve } from 'node:path'
import { Writable } from 'node:stream'
import type { ExportQuery, ExportReport, GapReason } from '@timkit/archive'
import { exitCodes, UsageError } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { checkConversation } from '../../../input/check-conversation.ts'
import { readSpan } from '../../../input/read-span.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { counted } from '../../../output/counted.ts'
import { partialWords } from '../../../output/partial-words.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { ExportFlags } from './flags.ts'

/** What the archive should have and does not; that the last hour is not over, or has no file yet, is as it has to be. */
const lacking: ReadonlySet<GapReason> = new Set(['missed', 'unknown', 'damaged', 'ready'])

/** Gives out what an account wrote and got, or a chat. */
export async function runExport(this: CliContext, flags: ExportFlags): Promise<void> {
  const query = queryOf(flags, this)
  await using archive = await openArchive(this, flags)
  const { to } = flags
  const report = await archive.exportMessages(query, {
    to: to === undefined ? outputOf(this) : resolve(to),
    signal: this.signal,
  })
  if (to !== undefined && flags.json === true) writeJson(this, report)
  else this.note(`${describe(report, this)}\n`)
  const isWhole =
    report.damaged.length + report.partial.length === 0 &&
    !report.gaps.some(({ reason }) => lacking.has(reason))
  this.process.exitCode = isWhole ? exitCodes.complete : exitCodes.incomplete
}

function queryOf(flags: ExportFlags, context: CliContext): ExportQuery {
  const { user, peer, group, chat } = flags
  if (chat !== undefined && (user !== undefined || peer !== undefined || group !== undefined)) {
    throw new UsageError(
      context.t({
        en: '--chat names a whole chat: leave out --user, --peer and --group',
        zh: '--chat 指整个会话：不要再给 --user、--peer、--group',
      }),
    )
  }
  if (chat === undefined && user === undefined && group === undefined) {
    throw new UsageError(
      context.t({
        en: 'Say what to export: --user ID, --group ID, or --chat A,B',
        zh: '请说明导出什么：--user ID、--group ID 或 --chat A,B',
      }),
    )
  }
  checkConversation(flags, context)
  if (peer !== undefined && user === undefined) {
    throw new UsageError(
      context.t({
        en: '--peer needs --user: it says with whom that account wrote',
        zh: '--peer 需要 --user：它表示该账号与谁的会话',
      }),
    )
  }
  const [account, other] = chat?.includes(',') === true ? chat.split(',', 2) : [undefined, undefined]
  return {
    account: account ?? user,
    peer: other ?? peer,
    group: chat !== undefined && account === undefined ? chat : group,
    ...readSpan(flags, context),
  }
}

function outputOf({ print }: CliContext): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      print(chunk.toString('utf8'))
      done()
    },
  })
}

function describe(
  { messages, media, gaps, damaged, partial, redacted }: ExportReport,
  { t }: CliContext,
): string {
  const lines = [
    t({
      en: `${counted(messages, 'message')} exported, with ${counted(media, 'media file')} listed.`,
      zh: `导出了 ${messages} 条消息，列出了 ${media} 个媒体文件。`,
    }),
  ]
  if (gaps.length > 0) {
    lines.push(
      t({
        en: `Not covered: ${counted(gaps.length, 'stretch', 'stretches')} of time that the archive does not have (timkit archive status).`,
        zh: `未覆盖：归档中没有的 ${gaps.length} 段时间（timkit archive status）。`,
      }),
    )
  }
  for (const { hour, reason } of damaged) {
    const what = t({ en: reason, zh: '文件已损坏，其中的消息没有导出' })
    lines.push(`${hour.chatType} ${hour.hour}${t({ en: ': ', zh: '：' })}${what}`)
  }
  for (const { chatType, hour, unreadable } of partial) {
    lines.push(`${chatType} ${hour}: ${partialWords(unreadable, t)}`)
  }
  if (redacted > 0) {
    lines.push(
      t({ en: `${counted(redacted, 'hour')} had messages erased.`, zh: `${redacted} 个小时有消息被抹除。` }),
    )
  }
  return lines.join('\n')
}
