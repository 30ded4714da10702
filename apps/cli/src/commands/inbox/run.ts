import type { Words } from '@timkit/command-line'
import { type InboxEntry, renderText } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { collect } from '../../input/collect.ts'
import { openClient } from '../../open/open-client.ts'
import { failureReason } from '../../output/failure-reason.ts'
import { localTime, zoneOf } from '../../output/local-time.ts'
import { noteMissing, noteRest } from '../../output/shortfall.ts'
import { drawTable } from '../../output/table.ts'
import { writeJson } from '../../output/write-json.ts'
import type { InboxFlags } from './flags.ts'

/** What an entry can lack. */
const partNames: Readonly<Record<InboxEntry['problems'][number]['part'], Words>> = {
  name: { en: 'name', zh: '名称' },
  unread: { en: 'unread count', zh: '未读数' },
  lastMessage: { en: 'last message', zh: '最后一条消息' },
  time: { en: 'time', zh: '时间' },
}

/** Lists conversations, the newest first. */
export async function runInbox(this: CliContext, flags: InboxFlags, account: string): Promise<void> {
  const { client } = await openClient(this, flags)
  const { items, ...rest } = await collect(client.inbox(account, { signal: this.signal }), flags.limit ?? 50)
  if (flags.json === true) for (const entry of items) writeJson(this, rowOf(entry, this))
  else this.print(describe(items, this))
  for (const { part, ...failure } of items.flatMap(({ problems }) => problems)) {
    noteMissing(this, `${failure.item}, ${partNames[part][this.language]}: ${failureReason(failure, this)}`)
  }
  noteRest(this, rest)
}

function rowOf(entry: InboxEntry, { language }: CliContext): object {
  const { chat, name, time, pinned, unread, lastMessage, problems } = entry
  return {
    ...(chat.type === 'group' ? { group: chat.groupId } : { peer: chat.peer }),
    name,
    time: time.getTime() === 0 ? undefined : time.toISOString(),
    pinned,
    unread: unread?.count,
    estimated: unread?.estimated,
    last: lastMessage && {
      from: lastMessage.from,
      time: lastMessage.time.toISOString(),
      text: renderText(lastMessage, { locale: language }),
    },
    problems: problems.map(({ part, reason }) => ({ part, reason })),
  }
}

function describe(entries: readonly InboxEntry[], context: CliContext): string {
  const { t, language, now } = context
  if (entries.length === 0) return `${t({ en: 'No conversations.', zh: '没有会话。' })}\n`
  const zone = zoneOf(new Date(now()))
  const columns = [
    { head: t({ en: 'Conversation', zh: '会话' }) },
    { head: t({ en: 'Name', zh: '名称' }) },
    { head: t({ en: 'Unread', zh: '未读数' }), align: 'right' as const },
    { head: t({ en: `Time (${zone})`, zh: `时间（${zone}）` }) },
    { head: t({ en: 'Last message', zh: '最后一条消息' }) },
  ]
  const rows = entries.map(({ chat, name, time, pinned, unread, lastMessage }) => [
    `${pinned ? '* ' : ''}${chat.type === 'group' ? chat.groupId : chat.peer}`,
    name ?? '',
    // Of groups the service tells no count: what is worked out is an upper bound.
    unread === undefined ? '?' : `${unread.estimated ? '≤' : ''}${unread.count}`,
    time.getTime() === 0 ? '?' : localTime(time),
    lastMessage === undefined ? '' : `${lastMessage.from}: ${renderText(lastMessage, { locale: language })}`,
  ])
  return `${drawTable(columns, rows, context)}\n`
}
