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
  if (changes.length === 0) return
  const identities = [...new Set(changes.map(({ identity }) => storedText(identity)))]
  const noted = await readChanges(writing.server, identities)
  const rows = await findIdentities(writing, identities.map(readStoredText), { withCopies: true })
  const present = new Set(rows.map(({ identity }) => identity))
  for (const change of changes) {
    const identity = storedText(change.identity)
    noted.set(identity, merged(noted.get(identity), change, present.has(identity)))
  }
  const isNoted = (identity: string) => identities.includes(identity)
  await writeChanges(
    writing,
    [...noted.values()].filter(({ identity }) => isNoted(identity)),
  )
  await editRows(
    writing,
    rows.flatMap(({ hasTwin, ...row }) => {
      const body = noted.get(row.identity)?.body ?? ''
      const isSaid = body === '' || body === row.body
      // Who was killed while writing it anew has left the row of before.
      return isSaid && !hasTwin ? [] : { row, body: isSaid ? row.body : body }
    }),
  )
}

/** What is known of a message, or of a number at a time, once more is heard of it. */
export function merged(
  known: StoredChange | undefined,
  change: MessageChange,
  isPresent: boolean,
): StoredChange {
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
    seen: isPresent ? 1 : before.seen,
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
