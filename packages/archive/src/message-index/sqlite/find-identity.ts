import { sentAt } from '@timkit/core/internal'
import { messageIdentity } from '@timkit/core/webhook'
import { numberedIdentity } from '../row/exact-identity.ts'
import { identityParts } from '../row/identity-parts.ts'
import { integerOf } from '../row/message-row.ts'
import { hourNumber, hourOf, idsOfHours, idsOfRegion, type Kind } from '../row/row-id.ts'
import type { Database } from './database.ts'
import { tokens } from './indexed-row.ts'
import { chatOf, noAccount, numberOf } from './names.ts'
import { readRow } from './read-rows.ts'

/** A message, and when it was sent, in unix seconds. */
export interface SentMessage {
  readonly id: number
  readonly ts: number
}

/** Finds the id of the message that an identity names; of those of a group that had one number, the latest. */
export function findIdentity(db: Database, identity: string): number | undefined {
  const numbered = numberedIdentity(identity)
  if (numbered !== undefined && numbered.seconds === undefined) return findNumbered(db, identity).at(-1)?.id
  const parts = identityParts(identity)
  return candidatesOf(db, parts).find((id) => readRow(db, id)?.indexed.identity === identity)
}

/** All messages of an identity: while an hour is written, those of other hours are among them. */
export function findAll(db: Database, identity: string): number[] {
  const ids = candidatesOf(db, identityParts(identity), true)
  return ids.filter((id) => readRow(db, id)?.indexed.identity === identity)
}

/** The messages of a group that had one number, oldest first. */
export function findNumbered(db: Database, number: string): SentMessage[] {
  if (numberedIdentity(number)?.number !== number) return []
  const sent = db.statement('SELECT ts FROM message WHERE id = ?')
  return candidatesOf(db, identityParts(number))
    .filter((id) => {
      const original = readRow(db, id)?.original
      return original !== undefined && messageIdentity(original) === number
    })
    .map((id) => ({ id, ts: sent.get(id)?.ts as number }))
    .sort((a, b) => a.ts - b.ts || a.id - b.id)
}

/** Ids that may be it: few, as all but the topic is looked at. @param every also in other hours than that of its time when it is there */
function candidatesOf(db: Database, parts: readonly string[], every: boolean = false): number[] {
  const [kind, first = '', second = '', third = '', fourth = '', fifth = ''] = parts
  switch (kind) {
    case 'c':
      return parts.length === 6
        ? ofAccounts(db, [first, second], { seq: third, random: fourth, time: fifth }, every)
        : []
    case 'g':
      return ofGroup(db, first, second)
    case 'f':
      return [placeOf(first, second, third)].filter((id) => id !== undefined)
    default:
      return []
  }
}

function ofAccounts(
  db: Database,
  [a, b]: readonly [string, string],
  { seq, random, time }: Readonly<Record<'seq' | 'random' | 'time', string>>,
  every: boolean,
): number[] {
  const [first, second] = [numberOf(db, 'name', a), numberOf(db, 'name', b)]
  const chat = first && second && chatOf(db, 0, first, second)
  const ts = Math.floor(Number(time))
  const isDated = sentAt({ unixSeconds: ts }) !== undefined
  if (!chat || !(ts >= 0)) return []
  const { first: from, last: to } = idsOfHours(hourOf(ts), hourOf(ts))
  const sql = `SELECT m.id FROM fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ? AND
    fts.rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND ${isDated ? 'm.ts = ?' : '? > 0'} AND m.seq = ? AND m.random = ?`
  const rest = [ts, integerOf(Number(seq)), integerOf(Number(random))]
  const find = (match: string, range: readonly [number, number]) =>
    db.statement(sql).all(match, ...range, ...rest)
  const who = `"${tokens.chat(chat)}"`
  const found = find(who, [from, to])
  const outside =
    every || found.length === 0 ? find(`${who} AND "${tokens.outside(0)}"`, [0, Number.MAX_SAFE_INTEGER]) : []
  return [...new Set([...found, ...outside].map(({ id }) => id as number))]
}

function ofGroup(db: Database, groupId: string, seq: string): number[] {
  const group = numberOf(db, 'name', groupId)
  const chat = group && chatOf(db, 1, noAccount, group)
  if (!chat || !(Number(seq) >= 0)) return []
  const match = `"${tokens.chat(chat)}" AND "${tokens.seq(Number(seq))}"`
  const rows = db.statement('SELECT rowid AS id FROM fts WHERE fts MATCH ?').all(match)
  return rows.map(({ id }) => id as number)
}

function placeOf(chatType: string, hour: string, n: string): number | undefined {
  const kind: Kind = chatType === 'group' ? 1 : 0
  if (!/^\d{10}$/.test(hour) || !/^\d{1,8}$/.test(n)) return undefined
  try {
    return idsOfRegion(hourNumber(hour), kind, 'file').first + Number(n)
  } catch {
    // No hour has this name, so no message has this identity.
    return undefined
  }
}
