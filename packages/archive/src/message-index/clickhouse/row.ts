import type { Message } from '@timkit/core'
import { indexedTextOf } from '../../words/indexed-text.ts'
import { tokenize } from '../../words/tokenize.ts'
import type { IndexedMessage } from '../message-index.ts'
import { columnsOf, messageOf, noTime, undatedForm, type Wire } from '../row/message-row.ts'
import { identityOf } from '../row/placed-identity.ts'
import { hourOfId, isLive, type Kind, keyOfId, kindOfId } from '../row/row-id.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import type { Row } from './server.ts'

/** Tokens of `who`, by what stands before the colon. */
export const tokens = {
  /** Both accounts, or the sender in a group. */
  account: (name: string): string => `u:${storedText(name)}`,
  /** The chat of two accounts, in whichever order. */
  chat: (a: string, b: string): string => `c:${JSON.stringify([a, b].sort())}`,
  group: (groupId: string): string => `g:${storedText(groupId)}`,
  /** Of groups only, where messages are numbered. */
  seq: (seq: number): string => `s:${seq}`,
  element: (type: string): string => `e:${storedText(type)}`,
} as const

/** A row of a message as it is stored. */
export interface StoredRow {
  readonly ts: number
  readonly id: number
  /** Of the partition: `yyyyMM` of the file, or 0 of a live message. */
  readonly month: number
  readonly batch: number
  /** Raised when the row is written anew, since the message was edited. */
  readonly version: number
  readonly seq: number
  readonly random: number | null
  readonly form: number
  readonly content: string
  /** What it says since it was edited, as JSON; empty when it was not. */
  readonly body: string
  readonly sender: string
  readonly other: string
  readonly identity: string
  readonly words: string
  readonly who: readonly string[]
}

/** The columns that a message is read from. */
export const readColumns: string =
  'ts, id, version, seq, random, form, content, body, sender, other, identity'
/** All columns. */
export const allColumns: string = `${readColumns}, month, batch, words, who`

/** Where a row is put. */
export type RowPlace = Pick<StoredRow, 'id' | 'month' | 'batch'>

/** The row of a message. @param wire as an hour file has it */
export function rowOf(message: Message, wire: Wire, place: RowPlace): StoredRow {
  const { chat, from, to } = message
  const { ts, seq, random, form, content } = columnsOf(message, wire)
  return {
    ...place,
    ts: ts === noTime ? hourOfId(place.id) * 3600 : ts,
    version: 0,
    seq,
    random,
    form,
    content,
    body: '',
    sender: storedText(from),
    other: storedText(chat.type === 'group' ? chat.groupId : (to ?? '')),
    identity: storedText(identityOf(message, place.id)),
    ...foundBy(message, seq),
  }
}

/** The row of a message that was edited, in place of another. @param body as JSON; empty: as it was sent */
export function editedRow(row: StoredRow, body: string, version: number): StoredRow {
  const { shown } = messagesOf({ ...row, body })
  return { ...row, body, version, ...foundBy(shown, row.seq) }
}

function foundBy(message: Message, seq: number): Pick<StoredRow, 'words' | 'who'> {
  const words = tokenize(indexedTextOf(message))
  return { words: words.length === 0 ? '' : ` ${words.join(' ')} `, who: whoOf(message, seq) }
}

/** Who and what a message is of. @param seq its number, as a column holds it */
export function whoOf({ chat, from, to, body }: Message, seq: number): string[] {
  const other = to ?? ''
  const who = [tokens.account(from)]
  if (chat.type === 'group') who.push(tokens.group(chat.groupId), tokens.seq(seq))
  else {
    if (other !== from) who.push(tokens.account(other))
    who.push(tokens.chat(from, other))
  }
  for (const { MsgType: type } of body) {
    const element = tokens.element(String(type))
    if (!who.includes(element)) who.push(element)
  }
  return who
}

/** A row as it was read. */
export function storedRow(row: Row): StoredRow {
  const number = (name: keyof StoredRow) => Number(row[name])
  return {
    ...(row as unknown as StoredRow),
    ts: number('ts'),
    id: number('id'),
    month: number('month'),
    batch: number('batch'),
    version: number('version'),
    seq: number('seq'),
    random: row.random === null ? null : number('random'),
    form: number('form'),
  }
}

/** The message of a row. @param recalled what was heard of it */
export function indexedOf(row: StoredRow, recalled: boolean | undefined): IndexedMessage {
  const { original, shown } = messagesOf(row)
  const known = recalled ?? original.recalled
  const message = known === shown.recalled ? shown : { ...shown, recalled: known }
  return {
    message,
    identity: readStoredText(row.identity),
    text: indexedTextOf(message),
    source: isLive(row.id) ? 'live' : 'file',
    undatedIn: row.form === undatedForm ? keyOfId(row.id).hour : undefined,
    recalled: known,
  }
}

/** The message of a row, as it was sent. */
export function originalOf(row: StoredRow): Message {
  return messagesOf({ ...row, body: '' }).original
}

function messagesOf(row: StoredRow): { readonly original: Message; readonly shown: Message } {
  const kind: Kind = kindOfId(row.id)
  const read = { ...row, kind, sender: readStoredText(row.sender), other: readStoredText(row.other) }
  const original = messageOf(read)
  return { original, shown: row.body === '' ? original : messageOf(read, JSON.parse(row.body) as unknown[]) }
}
