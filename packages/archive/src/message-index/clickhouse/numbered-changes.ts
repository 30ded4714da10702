import { messageIdentity } from '@timkit/core/webhook'
import type { MessageChange } from '../message-index.ts'
import { changedOf, keyOfChange, numberedIdentity } from '../row/exact-identity.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import {
  type HeardOf,
  isSame,
  keyOf,
  merged,
  readChanges,
  readHeard,
  type Settled,
  type StoredChange,
  untilSettled,
  writeChanges,
} from './changes.ts'
import type { NewBatch } from './cover-live.ts'
import { editRows } from './edit-rows.ts'
import { type FoundRow, findIdentities } from './find-identities.ts'
import { allColumns, originalOf, storedRow } from './row.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'
import type { Writing } from './writes.ts'

// What was heard of messages of a group is kept by number and time, as it was heard: several messages may have had that number, and which one is meant
// may show later. Beside it is what that makes of each message that is there, under its own identity and 0, by which it is read as those of others are.

/** SQL: whether a row of changes was made of others. */
export const isOfNumber = `at = 0 AND match(identity, '^"?(g|f\\\\|group)\\\\|')`

/** SQL: whether the identity of a message of a group says its number, and is stored plainly. Else it is its place, or JSON. */
const isPlain = `startsWith(identity, 'g|')`

/** SQL of the number, as it is stored, of such an identity. */
const numberOfRow = `replaceRegexpOne(identity, '(?s)^(g(?:\\\\|(?:[^\\\\\\\\|]|\\\\\\\\.)*){2}(?:\\\\|(?:[^\\\\\\\\|]|\\\\\\\\.)+)?)\\\\|.*$', '\\\\1')`

const mostAtOnce = 200

/** Notes recalls and edits of messages of groups. */
export async function noteNumbered(writing: Writing, changes: readonly MessageChange[]): Promise<void> {
  if (changes.length === 0) return
  const numbers = [...new Set(changes.map((change) => keyOfChange(change).identity))]
  await untilSettled(writing, changes, async (now, given) => {
    const known = new Map(await readNumbered(now.server, numbers))
    for (const change of given) {
      const { identity, at } = keyOfChange(change)
      const key = keyOf({ identity: storedText(identity), at })
      const { told, newest } = known.get(key) ?? {}
      known.set(key, { told: merged(told, change), newest })
    }
    return settle(now, numbers, [...known.values()])
  })
}

/** Lets messages that came have what was heard of their numbers, each what happened after it and before the next. */
export async function settleNumbered(writing: Writing, numbers: readonly string[]): Promise<void> {
  for (let at = 0; at < numbers.length; at += mostAtOnce) {
    const some = numbers.slice(at, at + mostAtOnce)
    const known = [...(await readNumbered(writing.server, some)).values()]
    const heard = new Set(known.map(({ told }) => told.identity))
    await settle(
      writing,
      some.filter((number) => heard.has(storedText(number))),
      known,
    )
  }
}

/** The same of an hour that nobody sees yet. @param before the batch in whose place it comes */
export async function settleComing(
  writing: Writing,
  of: NewBatch,
  before: number | undefined,
): Promise<void> {
  const { server, batches } = writing
  const hidden = new Map([...batches.hidden].filter(([batch]) => batch !== of.batch))
  if (before !== undefined) hidden.set(before, { state: 'retired', since: 0 })
  const withComing = { ...batches, hidden, version: Math.max(batches.version, of.batch) }
  const coming = { ...writing, batches: withComing }
  await settleNumbered(coming, await numbersHeardOf(server, of))
  for await (const some of otherNumbersOf(server, of)) await settleNumbered(coming, some)
}

/** The numbers of a batch of which something was heard. */
async function numbersHeardOf(server: Server, of: NewBatch): Promise<readonly string[]> {
  const rows = await server.select(
    `SELECT DISTINCT identity FROM ${tables.change} WHERE at > 0 AND identity IN (
      SELECT ${numberOfRow} FROM ${tables.message} WHERE month = {month:UInt32} AND batch = {batch:UInt64} AND ${isPlain})`,
    { ...of },
  )
  return rows.map(({ identity }) => readStoredText(String(identity)))
}

/** The numbers of its messages whose identity does not say it as it is stored: they have no time, or part of a second, or what has to be written as JSON. */
async function* otherNumbersOf(server: Server, of: NewBatch): AsyncGenerator<readonly string[]> {
  for (let last = 0; ; ) {
    const rows = await server.select(
      `SELECT ${allColumns} FROM ${tables.message} WHERE month = {month:UInt32} AND batch = {batch:UInt64} AND NOT ${isPlain} AND id > {last:UInt64}
        ORDER BY id LIMIT {most:UInt64}`,
      { ...of, last, most: mostAtOnce },
    )
    yield [...new Set(rows.flatMap((row) => messageIdentity(originalOf(storedRow(row))) ?? []))]
    if (rows.length < mostAtOnce) return
    last = Number(rows.at(-1)?.id)
  }
}

/** Forgets what was heard of numbers: all of it, or of one message alone. */
export async function forgetNumbered(writing: Writing, identities: readonly string[]): Promise<void> {
  const { server } = writing
  const wanted = identities.flatMap((identity) => numberedIdentity(identity) ?? [])
  const numbers = [...new Set(wanted.map(({ number }) => number))]
  const gone = (await toldOf(server, numbers)).filter(({ identity, at, sent }) =>
    wanted.some(
      ({ number, seconds }) =>
        storedText(number) === identity &&
        (seconds === undefined || sent === seconds || (sent === 0 && at >= seconds * 1000)),
    ),
  )
  await deleteNumbered(server, gone)
  await settle(writing, numbers, [...(await readNumbered(server, numbers)).values()])
}

/** Forgets what was heard of messages of groups that were there, and are not any more. */
export async function forgetDroppedNumbers(writing: Writing): Promise<void> {
  const { server } = writing
  for (let last = ''; ; ) {
    const rows = await server.select(
      `SELECT DISTINCT identity FROM ${tables.change} WHERE at > 0 AND identity > {last:String} ORDER BY identity LIMIT {most:UInt64}`,
      { last, most: mostAtOnce },
    )
    const stored = rows.map(({ identity }) => String(identity))
    const numbers = stored.map(readStoredText)
    const there = await messagesOf(writing, numbers)
    const gone = (await toldOf(server, numbers)).filter(
      ({ identity, at, sent, seen }) =>
        seen === 1 && changedOf(there.get(identity) ?? [], at, sent) === undefined,
    )
    await deleteNumbered(server, gone)
    if (rows.length < mostAtOnce) return
    last = stored.at(-1) ?? ''
  }
}

/** What was heard of numbers; `newest` is missing of what is not written yet. */
interface Numbered extends Pick<HeardOf, 'told'> {
  readonly newest: StoredChange | undefined
}

function readNumbered(server: Server, numbers: readonly string[]): Promise<ReadonlyMap<string, Numbered>> {
  return readHeard(server, 'at > 0', numbers.map(storedText))
}

async function toldOf(server: Server, numbers: readonly string[]): Promise<StoredChange[]> {
  return [...(await readNumbered(server, numbers)).values()].map(({ told }) => told)
}

/** The messages that had numbers, by these as they are stored; those of the hour that comes too. */
async function messagesOf(
  writing: Writing,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly FoundRow[]>> {
  const rows = await findIdentities(writing, numbers, { withCopies: true })
  const there = new Map<string, FoundRow[]>()
  for (const row of rows) {
    const number = storedText(messageIdentity(originalOf(row)) ?? '')
    there.set(number, [...(there.get(number) ?? []), row])
  }
  return there
}

/** @returns how much of it was not so yet */
async function settle(
  writing: Writing,
  numbers: readonly string[],
  heard: readonly Numbered[],
): Promise<Settled> {
  const there = await messagesOf(writing, numbers)
  const rows = [...there.values()].flat()
  const of = new Map<string, StoredChange>()
  const placed = heard.flatMap(({ told, newest }) => {
    const row = changedOf(there.get(told.identity) ?? [], told.at, told.sent)
    if (row !== undefined) of.set(row.identity, joined(of.get(row.identity), told, row.identity))
    const now = row === undefined ? told : { ...told, seen: 1 as const, sent: row.ts }
    return isSame(now, newest) ? [] : now
  })
  const identities = [...new Set(rows.map(({ identity }) => identity))]
  const before = await readChanges(writing.server, identities)
  const none = { at: 0, recalled: -1, body: '', edited: 0, seen: 1, sent: 0 } as const
  const after = identities
    .filter((identity) => of.has(identity) || before.has(identity))
    .map((identity): StoredChange => of.get(identity) ?? { identity, ...none })
    .filter((one) => !isSame(one, before.get(one.identity)))
  const written = [...placed, ...after]
  if (written.length > 0) await writeChanges(writing, written)
  const edits = rows.flatMap(({ hasTwin, ...row }) => {
    const body = of.get(row.identity)?.body ?? ''
    return body === row.body && !hasTwin ? [] : { row, body }
  })
  await editRows(writing, edits)
  return { noted: written.length, edited: edits.length }
}

/** What is known of a message by all that was heard of it: a recall stays one, and of edits the latest counts. */
function joined(before: StoredChange | undefined, change: StoredChange, identity: string): StoredChange {
  const isLater =
    change.body !== '' && (before === undefined || before.body === '' || !isEarlier(change, before))
  const edit = isLater || before === undefined ? change : before
  return {
    identity,
    at: 0,
    recalled: Math.max(before?.recalled ?? -1, change.recalled) as StoredChange['recalled'],
    body: edit.body,
    edited: edit.edited,
    seen: 1,
    sent: 0,
  }
}

function isEarlier(one: StoredChange, other: StoredChange): boolean {
  return one.edited < other.edited
}

async function deleteNumbered(server: Server, changes: readonly StoredChange[]): Promise<void> {
  // The server keeps the text of a deletion for a while, beside the data: it shall hold no account.
  const named = 'lower(hex(sipHash128(identity, at)))'
  for (let at = 0; at < changes.length; at += mostAtOnce / 2) {
    const some = changes.slice(at, at + mostAtOnce / 2)
    const rows = await server.select(
      `SELECT DISTINCT ${named} AS hash FROM ${tables.change} WHERE identity IN {identities:Array(String)} AND at IN {times:Array(Int64)}
        AND (identity, at) IN arrayZip({identities:Array(String)}, {times:Array(Int64)})`,
      { identities: some.map(({ identity }) => identity), times: some.map((one) => one.at) },
    )
    if (rows.length === 0) continue
    await server.command(`DELETE FROM ${tables.change} WHERE ${named} IN {hashes:Array(String)}`, {
      hashes: rows.map(({ hash }) => hash),
    })
  }
}
