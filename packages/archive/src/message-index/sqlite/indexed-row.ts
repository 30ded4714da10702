import type { Message } from '@timkit/core'
import { indexedTextOf } from '../../words/indexed-text.ts'
import { tokenize } from '../../words/tokenize.ts'
import { columnsOf, integerOf, secondOf, type Wire } from '../row/message-row.ts'
import { isInHour, isLive, type Kind } from '../row/row-id.ts'
import type { Database } from './database.ts'
import { type Names, noAccount } from './names.ts'

/** Tokens of who and what a message is of: what stands before the number of each. No word begins so. */
export const tokens = {
  account: (id: number): string => `.u${id}`,
  chat: (id: number): string => `.c${id}`,
  /** Of groups only: those of accounts are random numbers, which would be a word each. */
  seq: (seq: number): string => `.s${integerOf(seq)}`,
  element: (id: number): string => `.e${id}`,
  /** Is not one text. */
  notPlain: '.x',
  /** Of a file and at its time; live; outside of its hour, or of no time. Each message has one of these. */
  file: (kind: Kind): string => `.k${kind}`,
  live: (kind: Kind): string => `.l${kind}`,
  outside: (kind: Kind): string => `.o${kind}`,
} as const

/** Writes the row of a message, and what it is found by. @param shown the message as it is now, when it was edited */
export function insertMessage(
  db: Database,
  names: Names,
  {
    id,
    message,
    wire,
    shown = message,
  }: { id: number; message: Message; wire: Wire; shown?: Message | undefined },
): void {
  const { sender, chat } = placeOf(message, names)
  const { ts, seq, random, form, content } = columnsOf(message, wire)
  db.statement('INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    chat,
    sender,
    ts,
    seq,
    random,
    form,
    content,
  )
  insertWords(db, names, { id, message: shown })
}

/** Writes what a message is found by. */
export function insertWords(
  db: Database,
  names: Names,
  { id, message }: { id: number; message: Message },
): void {
  const { seq, body } = message
  const isOneText = body.length === 1 && body[0]?.MsgType === 'TIMTextElem'
  const elements = isOneText ? undefined : [...new Set(body.map(({ MsgType: type }) => type))]
  db.statement('INSERT INTO fts(rowid, words) VALUES (?, ?)').run(
    id,
    [
      whoOf({ id, ts: secondOf(message), seq, ...placeOf(message, names) }, elements, names),
      ...tokenize(indexedTextOf(message)),
    ].join(' '),
  )
}

/** Deletes what a message is found by. */
export function deleteWords(db: Database, id: number): void {
  db.statement('DELETE FROM fts WHERE rowid = CAST(? AS INTEGER)').run(id)
}

/** Deletes a message and what it is found by. */
export function deleteMessage(db: Database, id: number): void {
  deleteWords(db, id)
  db.statement('DELETE FROM message WHERE id = ?').run(id)
}

/** Who and what a message is of, by numbers. */
export interface WhoAndWhat {
  readonly id: number
  readonly ts: number
  readonly seq: number
  readonly kind: Kind
  readonly sender: number
  /** The other account, or the group. */
  readonly other: number
  readonly chat: number
}

/** The tokens of who and what a message is of. @param elements the types of its elements unless it is one text */
export function whoOf(
  { id, ts, seq, kind, sender, other, chat }: WhoAndWhat,
  elements: readonly string[] | undefined,
  names: Names,
): string {
  const stream = !isInHour(id, ts) ? 'outside' : isLive(id) ? 'live' : 'file'
  let who = `${tokens.account(sender)} ${tokens.chat(chat)} ${tokens[stream](kind)}`
  if (kind === 1) who += ` ${tokens.seq(seq)}`
  else if (other !== sender) who += ` ${tokens.account(other)}`
  if (elements === undefined) return who
  return [who, tokens.notPlain, ...elements.map((type) => tokens.element(names.element(type)))].join(' ')
}

function placeOf({ chat, from, to }: Message, names: Names) {
  const kind: Kind = chat.type === 'group' ? 1 : 0
  const sender = names.name(from)
  const other = names.name(chat.type === 'group' ? chat.groupId : (to ?? ''))
  return { kind, sender, other, chat: names.chat(kind, kind === 1 ? noAccount : sender, other) }
}
