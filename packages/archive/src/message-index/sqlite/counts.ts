import { beijing, beijingSeconds } from '../beijing.ts'
import type { CountQuery, MessageCount, MessageCounts } from '../index-statistics.ts'
import { undatedForm } from '../row/message-row.ts'
import { readStoredText } from '../row/stored-text.ts'
import type { Database, Row } from './database.ts'
import { tokens } from './indexed-row.ts'
import { chatOf, noAccount, numberOf } from './names.ts'
import { sentBetween } from './sent-between.ts'

/** What rows of a kind have in common, in SQL, and what that is called. */
interface Grouping {
  readonly sql: string
  readonly keyOf: (db: Database, value: number) => string
  /** Whether they stand in the order of time. */
  readonly isTime: boolean
}

const groupings: Readonly<Record<Exclude<CountQuery['by'], 'element'>, Grouping>> = {
  hour: { sql: 'ts / 3600', keyOf: (_, hour) => beijing(hour * 3600).slice(0, 10), isTime: true },
  day: {
    sql: `(ts + ${beijingSeconds}) / 86400`,
    keyOf: (_, day) => beijing(day * 86_400 - beijingSeconds).slice(0, 8),
    isTime: true,
  },
  'hour-of-day': {
    sql: `(ts + ${beijingSeconds}) / 3600 % 24`,
    keyOf: (_, hour) => String(hour).padStart(2, '0'),
    isTime: true,
  },
  account: { sql: 'sender', keyOf: nameOf, isTime: false },
  group: { sql: '(SELECT b FROM chat WHERE id = chat)', keyOf: nameOf, isTime: false },
}

/** Counts messages. */
export function countMessages(db: Database, query: CountQuery): MessageCounts {
  const filter = filterOf(db, query)
  if (filter === undefined || query.since >= query.until)
    return { messages: 0, senders: 0, undated: 0, counts: [] }
  const columns = 'm.id, m.ts, m.sender, m.chat, m.form'
  const { sql, values } = sentBetween(query, columns)
  const sent = `SELECT * FROM (${sql}) WHERE ${filter.sql}`
  const every = [...values, ...filter.values]
  const total = db
    .prepare(
      `SELECT count(*) AS messages, count(DISTINCT sender) AS senders, count(*) FILTER (WHERE form = ${undatedForm}) AS undated FROM (${sent})`,
    )
    .get(...every) as Row
  const counts = query.by === 'element' ? countElements(db, query) : countGroups(db, query, { sent, every })
  return {
    messages: total.messages as number,
    senders: total.senders as number,
    undated: total.undated as number,
    counts,
  }
}

function countGroups(
  db: Database,
  { by, busiest = false, limit }: CountQuery,
  { sent, every }: { readonly sent: string; readonly every: readonly (string | number)[] },
): MessageCount[] {
  const { sql, keyOf, isTime } = groupings[by as keyof typeof groupings]
  // Equal ones by name: their numbers depend on which hour was indexed first.
  const tie = isTime ? 'value' : '(SELECT name FROM name WHERE id = value)'
  const order = isTime && !busiest ? 'value' : `messages DESC, ${tie}`
  const rows = db
    .prepare(
      `SELECT ${sql.replace('id = chat', 'chat.id = sent.chat')} AS value, count(*) AS messages, count(DISTINCT sender) AS senders FROM (${sent}) sent
      ${isTime ? `WHERE form <> ${undatedForm}` : ''} GROUP BY value ORDER BY ${order} LIMIT ?`,
    )
    .all(...every, limit)
  return rows.map(({ value, messages, senders }) => ({
    key: keyOf(db, value as number),
    messages: messages as number,
    senders: senders as number,
  }))
}

/** A message counts once under each type of element that it has. */
function countElements(db: Database, query: CountQuery): MessageCount[] {
  const types = db.statement('SELECT id, name FROM element').all()
  const named = types.map(({ id, name }) => ({
    key: readStoredText(name as string),
    match: [`"${tokens.element(id as number)}"`],
  }))
  const text = 'TIMTextElem'
  const ofText = named.find(({ key }) => key === text)
  // A message that is one text has no token for it.
  const everyone = ([0, 1] as const).flatMap((kind) => [
    tokens.file(kind),
    tokens.live(kind),
    tokens.outside(kind),
  ])
  const plain = `(${everyone.map((token) => `"${token}"`).join(' OR ')}) NOT "${tokens.notPlain}"`
  if (ofText === undefined) named.push({ key: text, match: [plain] })
  else ofText.match.push(plain)
  const filter = filterOf(db, query)
  return named
    .map(({ key, match }) => {
      const { sql, values } = sentBetween(
        query,
        'm.id, m.ts, m.sender, m.chat',
        match.map((one) => `(${one})`).join(' OR '),
      )
      const counted = `SELECT count(*) AS messages, count(DISTINCT sender) AS senders FROM (${sql}) WHERE ${filter?.sql}`
      const row = db.prepare(counted).get(...values, ...(filter?.values ?? []))
      return { key, messages: row?.messages as number, senders: row?.senders as number }
    })
    .filter(({ messages }) => messages > 0)
    .sort((a, b) => b.messages - a.messages || (a.key < b.key ? -1 : 1))
    .slice(0, query.limit)
}

/** `undefined`: nothing can be found, as of an account that no message is of. */
function filterOf(
  db: Database,
  { chatType, account, group, by }: CountQuery,
): { readonly sql: string; readonly values: readonly number[] } | undefined {
  const conditions = ['1']
  const values: number[] = []
  const kind = by === 'group' || group !== undefined ? 'group' : chatType
  if (chatType !== undefined && chatType !== kind) return undefined
  if (kind !== undefined) conditions.push(`(id >> 25) % 2 = ${kind === 'group' ? 1 : 0}`)
  if (account !== undefined) {
    const id = numberOf(db, 'name', account)
    if (id === undefined) return undefined
    conditions.push('sender = ?')
    values.push(id)
  }
  if (group !== undefined) {
    const id = numberOf(db, 'name', group)
    const chat = id && chatOf(db, 1, noAccount, id)
    if (!chat) return undefined
    conditions.push('chat = ?')
    values.push(chat)
  }
  return { sql: conditions.join(' AND '), values }
}

function nameOf(db: Database, id: number): string {
  return readStoredText((db.statement('SELECT name FROM name WHERE id = ?').get(id)?.name ?? '') as string)
}
