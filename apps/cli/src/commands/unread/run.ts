import { isTimError, type TimClient } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { collect } from '../../input/collect.ts'
import { openClient } from '../../open/open-client.ts'
import { failureReason } from '../../output/failure-reason.ts'
import { serviceErrorText } from '../../output/service-error-text.ts'
import { noteMissing, noteRest } from '../../output/shortfall.ts'
import { drawTable } from '../../output/table.ts'
import { writeJson } from '../../output/write-json.ts'
import type { UnreadFlags } from './flags.ts'

interface Row {
  readonly account: string
  readonly peer?: string
  readonly unread: number
}

/** Counts unread messages, in all or for each peer. */
export async function runUnread(this: CliContext, flags: UnreadFlags, ...accounts: string[]): Promise<void> {
  const { client } = await openClient(this, flags)
  const count = flags.peers === true ? countPeers : countTotal
  const rows: Row[] = []
  const failures: string[] = []
  for (const account of accounts) {
    try {
      rows.push(...(await count(client, account, this)))
    } catch (error) {
      // One that fails does not hide the others; when all do, the program could not do its work.
      if (!isTimError(error) || failures.length + 1 === accounts.length) throw error
      failures.push(serviceErrorText(error, this))
    }
  }
  if (flags.json === true) for (const row of rows) writeJson(this, row)
  else this.print(describe(rows, flags, this))
  for (const message of failures) noteMissing(this, message)
}

async function countTotal(client: TimClient, account: string, { signal }: CliContext): Promise<Row[]> {
  return [{ account, unread: await client.unreadTotal(account, { signal }) }]
}

async function countPeers(client: TimClient, account: string, context: CliContext): Promise<Row[]> {
  const { signal } = context
  const listing = client.conversations(account, { signal })
  const { items, skipped, more } = await collect(listing, Number.POSITIVE_INFINITY)
  noteRest(context, { skipped, more })
  const peers = items.flatMap(({ To_Account: peer }) => (peer ? [peer] : []))
  const { counts, failed } = await client.unreadCounts(account, peers, { signal })
  for (const failure of failed) noteMissing(context, `${failure.item}: ${failureReason(failure, context)}`)
  return counts
    .filter(({ unread }) => unread > 0)
    .sort((a, b) => b.unread - a.unread)
    .map(({ peer, unread }) => ({ account, peer, unread }))
}

function describe(rows: readonly Row[], { peers }: UnreadFlags, context: CliContext): string {
  const { t } = context
  if (rows.length === 0) return `${t({ en: 'Nothing is unread.', zh: '没有未读消息。' })}\n`
  const columns = [
    { head: t({ en: 'Account', zh: '账号' }) },
    ...(peers === true ? [{ head: t({ en: 'Written by', zh: '发送方' }) }] : []),
    { head: t({ en: 'Unread', zh: '未读数' }), align: 'right' as const },
  ]
  const cells = rows.map(({ account, peer, unread }) => [
    account,
    ...(peer === undefined ? [] : [peer]),
    String(unread),
  ])
  return `${drawTable(columns, cells, context)}\n`
}
