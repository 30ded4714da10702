import type { Message } from '@timkit/core'
import { indexedTextOf } from '../../words/indexed-text.ts'
import type { IndexedMessage } from '../message-index.ts'
import { exactIdentity } from '../row/exact-identity.ts'
import { type MessageRow, messageOf, undatedForm } from '../row/message-row.ts'
import { identityOf } from '../row/placed-identity.ts'
import { type IdRange, isLive, keyOfId } from '../row/row-id.ts'
import { readStoredText } from '../row/stored-text.ts'
import type { Database, Row } from './database.ts'
import { editedBodyOf } from './edited-body.ts'

const sql = `SELECT m.id, m.ts, m.seq, m.random, m.form, m.content, c.kind, s.name AS sender, m.sender AS senderId, c.a, c.b,
  na.name AS aName, nb.name AS bName, (SELECT max(recalled) FROM change WHERE message = m.id) AS recalled, ${editedBodyOf('m.id')} AS body
  FROM message m JOIN chat c ON c.id = m.chat JOIN name s ON s.id = m.sender LEFT JOIN name na ON na.id = c.a
  LEFT JOIN name nb ON nb.id = c.b`
const named = `${sql} WHERE m.id IN (SELECT value FROM json_each(?))`
const some = `${sql} WHERE m.id BETWEEN ? AND ? ORDER BY m.id LIMIT ?`

/** A message as it was sent, and what became of it. */
export interface ReadRow {
  readonly original: Message
  readonly indexed: IndexedMessage
}

/** Reads the message of an id; `undefined` when there is none. */
export function readRow(db: Database, id: number): ReadRow | undefined {
  return readRows(db, [id])[0]
}

/** Reads the messages of ids, in their order, without those that are not there: by one statement, as asking is most of the work of a short answer. */
export function readRows(db: Database, ids: readonly number[]): ReadRow[] {
  const rows = new Map(
    db
      .statement(named)
      .all(JSON.stringify(ids))
      .map((row) => [row.id as number, row]),
  )
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row === undefined ? [] : [messageOfRow(id, row)]
  })
}

function messageOfRow(id: number, row: Row): ReadRow {
  const read = rowOf(row)
  const original = messageOf(read)
  const edited = row.body === null ? original : messageOf(read, JSON.parse(row.body as string))
  const recalled = row.recalled === null ? original.recalled : row.recalled === 1
  const message = recalled === edited.recalled ? edited : { ...edited, recalled }
  return {
    original,
    indexed: {
      message,
      identity: identityOf(original, id),
      text: indexedTextOf(message),
      source: isLive(id) ? 'live' : 'file',
      undatedIn: read.form === undatedForm ? keyOfId(id).hour : undefined,
      recalled,
    },
  }
}

/** What a digest is made of. */
export interface DigestedRow extends Pick<MessageRow, 'id' | 'form' | 'content'> {
  readonly identity: string | undefined
}

/** What digests of the messages of a range are made of, by their ids, at most so many; also of those that are found in another hour. */
export function digestedIn(db: Database, { first, last }: IdRange, most: number): readonly DigestedRow[] {
  const found = db
    .statement(some)
    .all(first, last, most)
    .map((row): DigestedRow => {
      const read = rowOf(row)
      return { id: read.id, identity: identityOfRow(read), form: read.form, content: read.content }
    })
  const copies = db
    .statement('SELECT id, identity, form, content FROM copy WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?')
    .all(first, last, most)
    .map((row): DigestedRow => {
      const { id, identity, form, content } = row as unknown as MessageRow & { readonly identity: string }
      return { id, identity: readStoredText(identity), form, content }
    })
  if (copies.length === 0) return found
  return [...found, ...copies].sort((one, other) => one.id - other.id).slice(0, most)
}

/** A row that was changed by others may hold anything. */
function identityOfRow(row: MessageRow): string | undefined {
  try {
    return exactIdentity(messageOf(row))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function rowOf(row: Row): MessageRow {
  const kind = row.kind === 1 ? 1 : 0
  const other = kind === 0 && row.senderId === row.b ? row.aName : row.bName
  const { id, ts, seq, random, form, content } = row as unknown as MessageRow
  const sender = readStoredText(row.sender as string)
  return { id, ts, seq, random, form, content, kind, sender, other: readStoredText(other as string) }
}
