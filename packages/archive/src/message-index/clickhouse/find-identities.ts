import { sentAt } from '@timkit/core/internal'
import { messageIdentity } from '@timkit/core/webhook'
import { numberedIdentity } from '../row/exact-identity.ts'
import { identityParts } from '../row/identity-parts.ts'
import { undatedForm } from '../row/message-row.ts'
import { hourNumber, idsOfRegion, isInHour } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import { monthOf, shown, shownWithCopies } from './batches.ts'
import type { Reading } from './reading.ts'
import { allColumns, originalOf, type StoredRow, storedRow, tokens } from './row.ts'
import { tables } from './schema.ts'
import type { Parameters } from './server.ts'

/** The row of the message that an identity names; of those of a group that had one number, of the latest. */
export async function findIdentity(reading: Reading, identity: string): Promise<FoundRow | undefined> {
  const numbered = numberedIdentity(identity)
  return numbered === undefined || numbered.seconds !== undefined
    ? (await findIdentities(reading, [identity]))[0]
    : (await findNumbered(reading, [identity])).at(-1)
}

/** The rows of the messages of groups that had numbers, oldest first. */
export async function findNumbered(
  reading: Reading,
  numbers: readonly string[],
): Promise<readonly FoundRow[]> {
  const isNumber = (name: string) => numberedIdentity(name)?.number === name
  const rows = await findIdentities(reading, numbers.filter(isNumber))
  return rows.toSorted((a, b) => a.ts - b.ts || a.id - b.id)
}

/** So many identities are asked for at once. */
const mostAtOnce = 50

/** What of an identity tells where its row may be. */
interface Hints {
  readonly identity: string
  /** Of one-to-one messages. */
  readonly ts?: number
  /** Of one-to-one messages that say no time. */
  readonly isUndated?: boolean
  /** Of groups. */
  readonly seq?: string
  /** Whether it names a number only, which several messages may have had. */
  readonly isNumber?: boolean
  /** Of messages that are known by their place. */
  readonly place?: { readonly id: number; readonly month: number }
}

/** A row as it was found. */
export interface FoundRow extends StoredRow {
  /** Whether an older one is there in the same place: somebody was killed, or is about to take it away. */
  readonly hasTwin: boolean
}

/** The rows that identities name, of each the one that was written last; those in the hour of their time first. @param which with those that are found in another hour, too */
export async function findIdentities(
  reading: Reading,
  identities: readonly string[],
  which: { readonly withCopies?: boolean } = {},
): Promise<readonly FoundRow[]> {
  const found: StoredRow[] = []
  const hints = [...new Set(identities)].flatMap((identity) => hintsOf(identity) ?? [])
  for (let at = 0; at < hints.length; at += mostAtOnce) {
    found.push(...(await findSome(reading, hints.slice(at, at + mostAtOnce), which)))
  }
  const latest = new Map<string, FoundRow>()
  for (const row of found) {
    // Two programs may have given an id to two live messages, for a moment.
    const key = `${row.id} ${row.batch} ${row.identity}`
    const other = latest.get(key)
    const newer = other === undefined || other.version < row.version ? row : other
    // One row is found twice by two ways to look for it.
    const hasTwin = other !== undefined && (other.hasTwin || other.version !== row.version)
    latest.set(key, { ...newer, hasTwin })
  }
  const isOutside = ({ id, ts, form }: StoredRow) => Number(form === undatedForm || !isInHour(id, ts))
  return [...latest.values()].sort((a, b) => isOutside(a) - isOutside(b) || a.id - b.id)
}

async function findSome(
  { server, batches }: Reading,
  hints: readonly Hints[],
  { withCopies = false }: { readonly withCopies?: boolean },
): Promise<readonly StoredRow[]> {
  const found: StoredRow[] = []
  const seen = withCopies ? shownWithCopies(batches) : shown(batches)
  const find = async (some: readonly Hints[], where: string, parameters: Parameters) => {
    if (some.length === 0) return
    const rows = await server.select(
      `SELECT ${allColumns} FROM ${tables.message} WHERE ${where} AND identity IN {identities:Array(String)} AND ${seen.sql}`,
      { ...seen.parameters, ...parameters, identities: some.map(({ identity }) => storedText(identity)) },
    )
    found.push(...rows.map(storedRow))
  }
  const timed = hints.filter(({ ts }) => ts !== undefined)
  await find(timed, 'ts IN {times:Array(Int64)}', { times: timed.map(({ ts }) => ts) })
  const undated = hints.filter(({ isUndated }) => isUndated === true)
  await find(undated, `form = ${undatedForm}`, {})
  const ofGroups = hints.filter(({ seq }) => seq !== undefined)
  const bySeq = 'hasAnyTokens(who, {seqs:Array(String)})'
  const seqsOf = (some: readonly Hints[]) => [...new Set(some.map(({ seq }) => seq))]
  const exact = ofGroups.filter(({ isNumber }) => isNumber !== true)
  await find(exact, bySeq, { seqs: seqsOf(exact) })
  const numbers = ofGroups.filter(({ isNumber }) => isNumber === true)
  if (numbers.length > 0) {
    const groups = numbers.map(({ identity }) => tokens.group(identityParts(identity)[1] ?? ''))
    const rows = await server.select(
      `SELECT ${allColumns} FROM ${tables.message} WHERE ${bySeq} AND hasAnyTokens(who, {groups:Array(String)}) AND ${seen.sql}`,
      { ...seen.parameters, seqs: seqsOf(numbers), groups: [...new Set(groups)] },
    )
    const asked = new Set(numbers.map(({ identity }) => identity))
    found.push(...rows.map(storedRow).filter((row) => asked.has(messageIdentity(originalOf(row)) ?? '')))
  }
  const placed = hints.flatMap(({ place }) => place ?? [])
  await find(
    hints.filter(({ place }) => place !== undefined),
    'month IN {months:Array(UInt32)} AND id IN {ids:Array(UInt64)}',
    { months: placed.map(({ month }) => month), ids: placed.map(({ id }) => id) },
  )
  return found
}

/** `undefined`: nothing can have this identity. */
function hintsOf(identity: string): Hints | undefined {
  const parts = identityParts(identity)
  const [kind, first = '', second = '', third = ''] = parts
  switch (kind) {
    case 'c': {
      const ts = Number(parts[5])
      if (parts.length !== 6 || !Number.isSafeInteger(ts)) return undefined
      return sentAt({ unixSeconds: ts }) === undefined ? { identity, isUndated: true } : { identity, ts }
    }
    case 'g': {
      const seq = Number(second)
      const isNumber = parts.length < 6
      return Number.isSafeInteger(seq) ? { identity, seq: tokens.seq(seq), isNumber } : undefined
    }
    case 'f': {
      const place = placeOf(first, second, third)
      return place === undefined ? undefined : { identity, place }
    }
    default:
      return undefined
  }
}

function placeOf(chatType: string, hour: string, n: string): Hints['place'] {
  if (!/^\d{10}$/.test(hour) || !/^\d{1,8}$/.test(n)) return undefined
  try {
    const { first } = idsOfRegion(hourNumber(hour), chatType === 'group' ? 1 : 0, 'file')
    return { id: first + Number(n), month: monthOf({ hour }) }
  } catch {
    // No hour has this name, so no message has this identity.
    return undefined
  }
}
