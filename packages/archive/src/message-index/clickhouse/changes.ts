import type { MessageChange } from '../message-index.ts'
import { keyOfChange } from '../row/exact-identity.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import { editRows } from './edit-rows.ts'
import { findIdentities } from './find-identities.ts'
import { tables } from './schema.ts'
import type { Row, Server } from './server.ts'
import type { Writing } from './writes.ts'

/** What was heard of a message, as it is stored. */
export interface StoredChange {
  /** As the table has it. */
  readonly identity: string
  /** 0: what is known of one message. Else what was heard of a number in a group, when: see `numbered-changes.ts`. */
  readonly at: number
  /** -1: nothing was heard. */
  readonly recalled: -1 | 0 | 1
  /** As JSON; empty when it was not edited. */
  readonly body: string
  readonly edited: number
  /** 1: its message was there once. When it is not any more, a purge forgets this. */
  readonly seen: 0 | 1
  /** Of a number, when the message that it is of was sent, in unix seconds; else 0. */
  readonly sent: number
}

export const changeColumns = 'identity, at, recalled, body, edited, seen, sent'

const mostAtOnce = 500

/** Whether messages are recalled, by their stored identities, of those of which it was heard. */
export async function recallsOf(
  server: Server,
  identities: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const changes = await readChanges(server, identities)
  return new Map(
    [...changes.values()]
      .filter(({ recalled }) => recalled >= 0)
      .map(({ identity, recalled }) => [identity, recalled === 1]),
  )
}

/** What was heard of messages, by their stored identities. */
export async function readChanges(
  server: Server,
  identities: readonly string[],
): Promise<Map<string, StoredChange>> {
  const found = new Map<string, StoredChange>()
  for (let at = 0; at < identities.length; at += mostAtOnce) {
    const rows = await server.select(
      `SELECT ${changeColumns} FROM ${tables.change} FINAL WHERE at = 0 AND identity IN {identities:Array(String)}`,
      { identities: identities.slice(at, at + mostAtOnce) },
    )
    for (const row of rows) found.set(String(row.identity), changeOfRow(row))
  }
  return found
}

/** What is known of a message, or of a number at a time. */
export interface HeardOf {
  /** By all that was written of it and is there still: of two programs that wrote at the same time neither knew what the other had heard. */
  readonly told: StoredChange
  /** What was written last. */
  readonly newest: StoredChange
}

/** What was heard, by `keyOf`. @param where which changes, in SQL @param identities as they are stored */
export async function readHeard(
  server: Server,
  where: string,
  identities: readonly string[],
): Promise<ReadonlyMap<string, HeardOf>> {
  const found = new Map<string, HeardOf>()
  for (let at = 0; at < identities.length; at += mostAtOnce) {
    const rows = await server.select(
      `SELECT ${changeColumns} FROM ${tables.change} WHERE ${where} AND identity IN {identities:Array(String)} ORDER BY version`,
      { identities: identities.slice(at, at + mostAtOnce) },
    )
    for (const newest of rows.map(changeOfRow)) {
      const before = found.get(keyOf(newest))?.told
      found.set(keyOf(newest), { newest, told: before === undefined ? newest : withLater(before, newest) })
    }
  }
  return found
}

export function keyOf({ identity, at }: Pick<StoredChange, 'identity' | 'at'>): string {
  return `${at} ${identity}`
}

export function isSame(one: StoredChange, other: StoredChange | undefined): boolean {
  return other !== undefined && columnsOf(one).every((value, at) => value === columnsOf(other)[at])
}

function columnsOf({ identity, at, recalled, body, edited, seen, sent }: StoredChange) {
  return [identity, at, recalled, body, edited, seen, sent]
}

/** What is known by two rows of the same. @param later the one that was written later */
function withLater(earlier: StoredChange, later: StoredChange): StoredChange {
  const isOlderEdit = later.body === '' || (earlier.body !== '' && later.edited < earlier.edited)
  return {
    ...later,
    recalled: Math.max(earlier.recalled, later.recalled) as StoredChange['recalled'],
    body: isOlderEdit ? earlier.body : later.body,
    edited: Math.max(earlier.edited, later.edited),
    seen: Math.max(earlier.seen, later.seen) as StoredChange['seen'],
  }
}

/** Writes what is known of messages now. */
export function writeChanges(
  { server, next }: Pick<Writing, 'server' | 'next'>,
  changes: readonly StoredChange[],
): Promise<void> {
  const version = next()
  return server.insert(
    tables.change,
    changes.map((change) => ({ ...change, version })),
    `change-${version}`,
  )
}

/** So many are deleted at once: their hashes are in the address of a request. */
const mostDeleted = 100

/** Drops what was heard of messages, by their stored identities. */
export async function deleteChanges(server: Server, identities: readonly string[]): Promise<void> {
  for (let at = 0; at < identities.length; at += mostDeleted) {
    // The server keeps the text of a deletion for a while, beside the data: it shall hold no account.
    const named = 'lower(hex(sipHash128(identity)))'
    const rows = await server.select(
      `SELECT DISTINCT ${named} AS hash FROM ${tables.change} WHERE identity IN {identities:Array(String)}`,
      { identities: identities.slice(at, at + mostDeleted) },
    )
    if (rows.length === 0) continue
    await server.command(`DELETE FROM ${tables.change} WHERE ${named} IN {hashes:Array(String)}`, {
      hashes: rows.map(({ hash }) => hash),
    })
  }
}

/** Notes recalls and edits of messages between accounts. A recall stays one; of edits the latest counts, and of those of one time the last that was heard of. */
export async function noteOfAccounts(writing: Writing, changes: readonly MessageChange[]): Promise<void> {
  await settleOfAccounts(
    writing,
    changes.map(({ identity }) => identity),
    changes,
  )
}

/** Lets messages between accounts have what was heard of them. */
export async function settleOfAccounts(
  writing: Writing,
  identities: readonly string[],
  changes: readonly MessageChange[] = [],
): Promise<void> {
  const stored = [...new Set(identities.map(storedText))]
  if (stored.length === 0) return
  await untilSettled(writing, changes, async (now, given) => {
    const noted = await readHeard(now.server, 'at = 0', stored)
    if (noted.size === 0 && given.length === 0) return { noted: 0, edited: 0 }
    const rows = await findIdentities(now, stored.map(readStoredText), { withCopies: true })
    const present = new Set(rows.map(({ identity }) => identity))
    const told = new Map([...noted.values()].map((one) => [one.told.identity, one.told]))
    for (const change of given) {
      const identity = storedText(change.identity)
      told.set(identity, merged(told.get(identity), change))
    }
    const written = [...told.values()]
      .map((one): StoredChange => (present.has(one.identity) ? { ...one, seen: 1 } : one))
      .filter((one) => !isSame(one, noted.get(keyOf(one))?.newest))
    if (written.length > 0) await writeChanges(now, written)
    const edits = rows.flatMap(({ hasTwin, ...row }) => {
      const body = told.get(row.identity)?.body ?? ''
      const isSaid = body === '' || body === row.body
      // Who was killed while writing it anew has left the row of before.
      return isSaid && !hasTwin ? [] : { row, body: isSaid ? row.body : body }
    })
    await editRows(now, edits)
    return { noted: written.length, edited: edits.length }
  })
}

/** So often is looked again: each time another program must have written in between. */
const mostLooks = 8

/** How many changes were noted, and how many rows were written anew. */
export interface Settled {
  readonly noted: number
  readonly edited: number
}

/**
 * Notes changes, and looks again until nothing is left to do: other programs may note changes of the same messages at the same time, or show the hour that
 * they are of. Whoever writes last finds what the other has written.
 *
 * @param act notes what it is given, the changes and then nothing, by what there is now
 */
export async function untilSettled(
  writing: Writing,
  changes: readonly MessageChange[],
  act: (now: Writing, given: readonly MessageChange[]) => Promise<Settled>,
): Promise<void> {
  let now = writing
  let given = changes
  for (let look = 0; look < mostLooks; look++) {
    const { noted, edited } = await act(now, given)
    if (noted + edited === 0) return
    const before = now.batches
    now = await writing.refreshed()
    // Nothing but what this one noted was noted, and nothing was shown.
    if (now.batches.hours === before.hours && now.batches.changes === before.changes + noted) return
    given = []
  }
}

/** What is known of a message, or of a number at a time, once more is heard of it. */
export function merged(known: StoredChange | undefined, change: MessageChange): StoredChange {
  const { recalled, body, editedAt = 0 } = change
  const { identity, at } = keyOfChange(change)
  const heard = recalled === undefined ? -1 : (Number(recalled) as 0 | 1)
  const edited = body === undefined ? 0 : editedAt
  const given = body === undefined ? '' : JSON.stringify(body)
  const before = known ?? { recalled: -1, body: '', edited: 0, seen: 0, sent: 0 }
  const isEarlier = given === '' || edited < before.edited
  return {
    identity: storedText(identity),
    at,
    sent: before.sent,
    recalled: Math.max(before.recalled, heard) as StoredChange['recalled'],
    body: isEarlier ? before.body || given : given,
    edited: Math.max(before.edited, edited),
    seen: before.seen,
  }
}

export function changeOfRow({ identity, at, recalled, body, edited, seen, sent }: Row): StoredChange {
  return {
    identity: String(identity),
    at: Number(at),
    sent: Number(sent),
    recalled: Number(recalled) as StoredChange['recalled'],
    body: String(body),
    edited: Number(edited),
    seen: Number(seen) as StoredChange['seen'],
  }
}
