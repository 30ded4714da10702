import type { TimClient, UnreadCount } from '@timkit/core'
import { ask, type Stage } from './stage.ts'
import { padEnd, padStart, textWidth, wrapText } from './text-width.ts'

export interface AccountUnread {
  readonly account: string
  /** All its unread one-to-one messages. */
  readonly total: number
  /** The peers with unread messages, most first. */
  readonly counts: readonly UnreadCount[]
  /** All its peers, as its list of conversations orders them. */
  readonly peers: readonly string[]
  /** Whether there are conversations that were not looked at. */
  readonly partial: boolean
  /** The peers that could not be counted. */
  readonly failed: readonly string[]
}

/** How many conversations of an account are looked at. */
const maxConversations = 200

/** Answers who has unread messages: accounts with counts, most first. */
export async function answerUnread(stage: Stage, accounts: readonly string[]): Promise<AccountUnread[]> {
  const { client, terminal, words } = stage
  ask(stage, words.unreadQuestion)
  const found: AccountUnread[] = []
  for (const account of accounts) found.push(await readUnread(client, account))
  found.sort((a, b) => b.total - a.total || (a.account < b.account ? -1 : 1))

  const waiting = found.filter(({ total }) => total > 0)
  const nameWidth = Math.max(...waiting.map(({ account }) => textWidth(account)), 0)
  const countWidth = Math.max(...waiting.map(({ total }) => String(total).length), 0)
  for (const { account, total, counts, partial } of waiting) {
    const label = `  ${padEnd(account, nameWidth)}  ${terminal.accent(padStart(String(total), countWidth))}  `
    const indent = nameWidth + countWidth + 6
    const listed = counts.map(({ peer, unread }) => `${peer} ${unread}`)
    const elsewhere = total - counts.reduce((sum, { unread }) => sum + unread, 0)
    // Messages may have come, or been read, between the two requests.
    if (elsewhere > 0 && partial) listed.push(words.elsewhere(elsewhere))
    const list = listed.join(', ')
    const [first = '', ...rest] = wrapText(list, Math.max(12, terminal.width - indent), 10)
    terminal.print(label + first)
    for (const line of rest) terminal.print(' '.repeat(indent) + line)
  }
  if (waiting.length === 0) terminal.paragraph(words.noneUnread)
  else if (waiting.length < found.length) {
    const others = found.filter(({ total }) => total === 0).map(({ account }) => account)
    terminal.print()
    terminal.paragraph(words.noneFor(others.join(', ')))
  }
  for (const { account, failed } of found) {
    if (failed.length > 0) terminal.paragraph(words.uncounted(account, failed.join(', ')))
  }
  return found
}

async function readUnread(client: TimClient, account: string): Promise<AccountUnread> {
  const total = await client.unreadTotal(account)
  const peers: string[] = []
  let looked = 0
  let partial = false
  for await (const { items, skipped, done } of client.conversations(account).pages()) {
    for (const item of items) {
      if (item.Type === 1 && item.To_Account !== undefined) peers.push(item.To_Account)
    }
    looked += items.length
    partial ||= skipped.length > 0
    if (looked < maxConversations) continue
    partial ||= !done
    break
  }
  const { counts, failed } = await client.unreadCounts(account, peers)
  return {
    account,
    total,
    counts: counts.filter(({ unread }) => unread > 0).sort((a, b) => b.unread - a.unread),
    peers,
    partial,
    failed: failed.map(({ item, code }) => (code === undefined ? item : `${item} (${code})`)),
  }
}
