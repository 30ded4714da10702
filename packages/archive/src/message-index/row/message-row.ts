import type { Message } from '@timkit/core'
import { fromFile, isObject, sentAt } from '@timkit/core/internal'
import type { Kind } from './row-id.ts'
import { readStoredText, storedText } from './stored-text.ts'

/**
 * How `content` holds a message. Most are one text and nothing else, and are made again from it and the other columns:
 * one-to-one with a `MsgKey`, in groups without. 2 is the same for one-to-one without. 3 is JSON of one without a time.
 */
const forms = { plain: 0, json: 1, plainWithoutKey: 2, undated: 3 } as const

/** The form of a message that does not say when it was sent: it is at the beginning of the hour of its file. */
export const undatedForm: number = forms.undated

/** In place of the time of such a message, until it is known in which hour it is. No message is of then. */
export const noTime = -1

/** Columns of a message; `seq` and `random` are 0 and none where a column cannot hold what came, which `content` then does. */
export interface MessageColumns {
  /** Unix seconds; `noTime` where it does not say. */
  readonly ts: number
  readonly seq: number
  readonly random: number | null
  readonly form: number
  readonly content: string
}

/** The columns of a message. @param wire as an hour file has it */
export function columnsOf(
  message: Message,
  wire: Wire,
): MessageColumns & {
  /** All that it is found by, where it is one text and nothing else. */
  readonly text?: string
} {
  const columns = {
    ts: secondOf(message),
    seq: integerOf(message.seq),
    random: message.random === undefined ? null : integerOf(message.random),
  }
  if (columns.ts === noTime) return { ...columns, form: forms.undated, content: jsonOf(wire) }
  const text = oneTextOf(message.body)
  const form = text === undefined ? undefined : plainForm(message, wire)
  if (form === undefined || text === undefined) return { ...columns, form: forms.json, content: jsonOf(wire) }
  return { ...columns, form, content: storedText(text), text }
}

/** The second that a message was sent in; `noTime` where it does not say. */
export function secondOf(message: Message): number {
  return Math.floor(sentAt(message) ?? noTime)
}

/** What a column holds of a number of the wire, which may be anything. */
export function integerOf(number: number): number {
  return Number.isSafeInteger(number) ? number : 0
}

/** A message as the wire has it. */
export type Wire = Readonly<Record<string, unknown>>

/** A message of a file as an index keeps it: without what only the file has. */
export function wireOfFile({ raw }: Message): Wire {
  return isObject(raw) ? raw : {}
}

/** A message of any source in the form of files. What only they do not have, but which is known of it, is kept under the names of roaming messages. */
export function wireOfAny(message: Message): Wire {
  const raw: Wire = isObject(message.raw) ? message.raw : {}
  const ofGroup = message.chat.type === 'group'
  const wire: Wire = {
    From_Account: message.from,
    To_Account: ofGroup ? undefined : message.to,
    GroupId: message.chat.type === 'group' ? message.chat.groupId : undefined,
    TopicId: raw.TopicId,
    MsgTimestamp: message.unixSeconds,
    MsgSeq: message.seq,
    MsgRandom: message.random,
    MsgKey: ofGroup ? undefined : message.key,
    MsgBody: message.body,
    CloudCustomData: message.cloudCustomData,
    MsgFlagBits: raw.MsgFlagBits,
    IsPlaceMsg: raw.IsPlaceMsg,
    IsPeerRead: raw.IsPeerRead,
    IsSystemMsg: raw.IsSystemMsg,
    MsgPriority: raw.MsgPriority,
  }
  return Object.fromEntries(Object.entries(wire).filter(([, value]) => value !== undefined))
}

/** A row of a message with the names of who it is of. */
export interface MessageRow extends MessageColumns {
  readonly id: number
  readonly kind: Kind
  readonly sender: string
  /** The other account, or the group. */
  readonly other: string
}

/** The message of a row. @param body what it says since it was edited */
export function messageOf(row: MessageRow, body?: readonly unknown[]): Message {
  return messageOfWire(wireOfRow(row), row.kind, body)
}

/** The message that the wire tells of. @param body what it says since it was edited */
export function messageOfWire(wire: Wire, kind: Kind, body?: readonly unknown[]): Message {
  return fromFile(body === undefined ? wire : { ...wire, MsgBody: body }, kind === 1 ? 'group' : 'c2c')
}

function wireOfRow({ form, content, kind, sender, other, ts, seq, random }: MessageRow): Wire {
  if (form === forms.json || form === forms.undated) return JSON.parse(content) as Wire
  return {
    From_Account: sender,
    ...(kind === 1 ? { GroupId: other } : { To_Account: other }),
    MsgTimestamp: ts,
    MsgSeq: seq,
    ...(random === null ? {} : { MsgRandom: random }),
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: readStoredText(content) } }],
    ...(kind === 0 && form === forms.plain ? { MsgKey: keyOf(seq, random, ts) } : {}),
  }
}

function keyOf(seq: number, random: number | null | undefined, ts: number): string {
  return `${seq}_${random}_${ts}`
}

/** Which of the plain forms a message has; `undefined` when a plain row would not give back all of it. */
function plainForm(message: Message, wire: Wire): number | undefined {
  const { chat, from, to, seq, random, unixSeconds, body } = message
  if (wire.MsgBody !== body || ![seq, random ?? 0, unixSeconds].every(Number.isSafeInteger)) return undefined
  let needed = 0
  let hasKey = false
  for (const name of Object.keys(wire)) {
    const value = wire[name]
    switch (name) {
      case 'ClientIP':
      case 'MsgFromPlatform':
        continue
      case 'From_Account':
        if (value !== from) return undefined
        break
      case 'To_Account':
        if (chat.type === 'group' || value !== to) return undefined
        break
      case 'GroupId':
        if (chat.type === 'c2c' || value !== chat.groupId) return undefined
        break
      case 'MsgTimestamp':
        if (value !== unixSeconds) return undefined
        break
      case 'MsgSeq':
        if (value !== seq) return undefined
        break
      case 'MsgRandom':
        if (value !== random) return undefined
        continue
      case 'MsgKey':
        if (chat.type === 'group' || value !== keyOf(seq, random, unixSeconds)) return undefined
        hasKey = true
        continue
      case 'MsgBody':
        break
      default:
        return undefined
    }
    needed += 1
  }
  if (needed !== 5) return undefined
  return chat.type === 'group' || hasKey ? forms.plain : forms.plainWithoutKey
}

/** The text of a body that is one text, with nothing besides. */
function oneTextOf(body: Message['body']): string | undefined {
  const [element] = body
  if (body.length !== 1 || element?.MsgType !== 'TIMTextElem' || Object.keys(element).length !== 2) {
    return undefined
  }
  const { Text: text, ...others }: Wire = { ...element.MsgContent }
  return typeof text === 'string' && Object.keys(others).length === 0 ? text : undefined
}

function jsonOf({ ClientIP: _, MsgFromPlatform: __, ...wire }: Wire): string {
  return JSON.stringify(wire)
}
