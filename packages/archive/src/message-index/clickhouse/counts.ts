import { beijing, beijingSeconds } from '../beijing.ts'
import type { CountQuery, MessageCounts } from '../index-statistics.ts'
import { undatedForm } from '../row/message-row.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import { shown } from './batches.ts'
import { isGroup } from './condition.ts'
import type { Reading } from './reading.ts'
import { tables } from './schema.ts'

/** What rows of a kind have in common, in SQL, and what that is called. */
interface Grouping {
  readonly sql: string
  readonly keyOf: (value: unknown) => string
  /** Whether they stand in the order of time. */
  readonly isTime: boolean
}

const named = (value: unknown) => readStoredText(String(value))

const groupings: Readonly<Record<CountQuery['by'], Grouping>> = {
  hour: {
    sql: 'intDiv(ts, 3600)',
    keyOf: (hour) => beijing(Number(hour) * 3600).slice(0, 10),
    isTime: true,
  },
  day: {
    sql: `intDiv(ts + ${beijingSeconds}, 86400)`,
    keyOf: (day) => beijing(Number(day) * 86_400 - beijingSeconds).slice(0, 8),
    isTime: true,
  },
  'hour-of-day': {
    sql: `intDiv(ts + ${beijingSeconds}, 3600) % 24`,
    keyOf: (hour) => String(hour).padStart(2, '0'),
    isTime: true,
  },
  account: { sql: 'sender', keyOf: named, isTime: false },
  group: { sql: 'other', keyOf: named, isTime: false },
  // A message counts once under each type of element that it has.
  element: {
    sql: "arrayJoin(arrayMap(token -> substring(token, 3), arrayFilter(token -> startsWith(token, 'e:'), who)))",
    keyOf: named,
    isTime: false,
  },
}

/** Counts messages. */
export async function countMessages({ server, batches }: Reading, query: CountQuery): Promise<MessageCounts> {
  const { since, until, by, chatType, account, group, limit, busiest = false } = query
  const kind = by === 'group' || group !== undefined ? 'group' : chatType
  if (since >= until || (chatType !== undefined && chatType !== kind)) {
    return { messages: 0, senders: 0, undated: 0, counts: [] }
  }
  const seen = shown(batches)
  const conditions = ['ts >= {since:Int64}', 'ts < {until:Int64}', seen.sql]
  if (kind !== undefined) conditions.push(kind === 'group' ? isGroup : `NOT ${isGroup}`)
  if (account !== undefined) conditions.push('sender = {account:String}')
  if (group !== undefined) conditions.push('other = {group:String}')
  const parameters = {
    ...seen.parameters,
    since,
    until,
    limit,
    ...(account === undefined ? {} : { account: storedText(account) }),
    ...(group === undefined ? {} : { group: storedText(group) }),
  }
  const { sql, keyOf, isTime } = groupings[by]
  const order = isTime && !busiest ? 'value' : 'messages DESC, value'
  const from = `FROM ${tables.message} WHERE ${conditions.join(' AND ')}`
  const [rows, [all]] = await Promise.all([
    server.select(
      `SELECT ${sql} AS value, count() AS messages, uniqExact(sender) AS senders ${from} ${isTime ? `AND form <> ${undatedForm}` : ''}
        GROUP BY value ORDER BY ${order} LIMIT {limit:UInt64}`,
      parameters,
    ),
    server.select(
      `SELECT count() AS messages, uniqExact(sender) AS senders, countIf(form = ${undatedForm}) AS undated ${from}`,
      parameters,
    ),
  ])
  return {
    messages: Number(all?.messages ?? 0),
    senders: Number(all?.senders ?? 0),
    undated: Number(all?.undated ?? 0),
    counts: rows.map(({ value, messages, senders }) => ({
      key: keyOf(value),
      messages: Number(messages),
      senders: Number(senders),
    })),
  }
}
