/**
 * Makes elements to send; those with a file behind them are in `media-builders.ts`.
 *
 * @module
 */

import { checkBoolean, checkNumber, checkObject, outOfRange, show, wrongType } from '../../check.ts'
import type * as elements from '../elements.ts'
import type { Message } from '../message.ts'
import { checkArray, checkCount, checkFilled, checkString, orDefault } from './option-checks.ts'

/** Makes a body of elements: at least one, and at most one custom element, as the service wants it. */
export function messageBody(...body: readonly elements.MessageElement[]): elements.MessageBody {
  if (body.length === 0) throw outOfRange('body', 'must have at least one element, but has none')
  for (const element of body) {
    if (typeof element?.MsgType !== 'string') {
      throw wrongType('body', `must have elements with a MsgType, but has ${show(element)}`)
    }
  }
  const custom = body.filter((element) => element.MsgType === 'TIMCustomElem').length
  if (custom > 1) throw outOfRange('body', `may have only one custom element, but has ${custom}`)
  return body
}

/** Makes plain text. */
export function textElement(text: string): elements.TextElement {
  return { MsgType: 'TIMTextElem', MsgContent: { Text: checkString('text', text) } }
}

/** What a location is made of. */
export interface LocationElementOptions {
  /** Degrees north, from -90 to 90. */
  readonly latitude: number
  /** Degrees east, from -180 to 180. */
  readonly longitude: number
  /** What the place is called. @default '' */
  readonly description?: string | undefined
}

/** Makes a location. */
export function locationElement(options: LocationElementOptions): elements.LocationElement {
  checkObject(options, 'options')
  return {
    MsgType: 'TIMLocationElem',
    MsgContent: {
      Desc: checkString('description', orDefault(options.description, '')),
      Latitude: checkNumber(options.latitude, 'latitude', -90, 90),
      Longitude: checkNumber(options.longitude, 'longitude', -180, 180),
    },
  }
}

/** What a face is made of. */
export interface FaceElementOptions {
  /** Which one; the app decides what the number means. */
  readonly index: number
  /** Whatever the app needs to know besides. @default '' */
  readonly data?: string | undefined
}

/** Makes a sticker or emoji of the app's own set. */
export function faceElement(options: FaceElementOptions): elements.FaceElement {
  checkObject(options, 'options')
  return {
    MsgType: 'TIMFaceElem',
    MsgContent: {
      Index: checkCount('index', options.index),
      Data: checkString('data', orDefault(options.data, '')),
    },
  }
}

/** What a custom element is made of. */
export interface CustomElementOptions {
  /** The app's own data, often JSON text. */
  readonly data: string
  /** The push text. @default '' */
  readonly description?: string | undefined
  /** The app's own extension, sent along with a push. @default '' */
  readonly extension?: string | undefined
  /** The ringtone of an APNs push. @default '' */
  readonly sound?: string | undefined
}

/** Makes an element of the app's own kind. A message may hold only one. */
export function customElement(options: CustomElementOptions): elements.CustomElement {
  checkObject(options, 'options')
  return {
    MsgType: 'TIMCustomElem',
    MsgContent: {
      Data: checkString('data', options.data),
      Desc: checkString('description', orDefault(options.description, '')),
      Ext: checkString('extension', orDefault(options.extension, '')),
      Sound: checkString('sound', orDefault(options.sound, '')),
    },
  }
}

/** What a merged forward is made of. */
export interface RelayElementOptions {
  /** The headline, such as whose chat it is. */
  readonly title: string
  /** The messages, in order; at least one. `relayedMessage` makes one of a message that was read. */
  readonly messages: readonly elements.RelayedMessage[]
  /** A few lines that sum the messages up. @default [] */
  readonly summary?: readonly string[] | undefined
  /** What an SDK shows that does not know merged forwards. @default the title */
  readonly compatibleText?: string | undefined
}

/**
 * Makes a merged forward.
 *
 * The messages travel in it, and the service takes 12 KB per message; only the SDKs can store a longer list elsewhere.
 */
export function relayElement(options: RelayElementOptions): elements.RelayElement {
  checkObject(options, 'options')
  const title = checkString('title', options.title)
  const messages = checkArray('messages', options.messages)
  if (messages.length === 0) throw outOfRange('messages', 'must have at least one message, but is empty')
  return {
    MsgType: 'TIMRelayElem',
    MsgContent: {
      Title: title,
      MsgNum: messages.length,
      CompatibleText: checkString('compatibleText', orDefault(options.compatibleText, title)),
      AbstractList: checkArray('summary', orDefault(options.summary, [])).map((line) =>
        checkString('summary', line),
      ),
      MsgList: messages,
    },
  }
}

/** Makes of a message that was read what a merged forward holds. */
export function relayedMessage(message: Message): elements.RelayedMessage {
  checkObject(message, 'message')
  checkObject(message.chat, 'message.chat')
  const { chat, from, to = '', cloudCustomData } = message
  return {
    From_Account: from,
    ...(chat.type === 'group' ? { GroupId: chat.groupId } : { To_Account: to }),
    MsgSeq: message.seq,
    MsgRandom: message.random ?? 0,
    MsgTimeStamp: message.unixSeconds,
    MsgBody: message.body,
    ...(cloudCustomData === undefined ? {} : { CloudCustomData: cloudCustomData }),
  }
}

/** What a piece of a stream is made of. */
export interface StreamElementOptions {
  /** The text of this piece, in Markdown. */
  readonly markdown: string
  /** Its place among the pieces, counted up. */
  readonly index: number
  /** Whether it is the last one. @default false */
  readonly last?: boolean | undefined
  /** Which stream it continues: `StreamMsgID` of the answer to the first piece. Absent for the first. */
  readonly streamId?: string | undefined
  /** What an SDK shows that does not know streams. @default '' */
  readonly compatibleText?: string | undefined
}

/** Makes a piece of a reply that arrives in pieces. */
export function streamElement(options: StreamElementOptions): elements.StreamElement {
  checkObject(options, 'options')
  const { streamId, last } = options
  checkBoolean(last, 'last')
  return {
    MsgType: 'TIMStreamElem',
    MsgContent: {
      Chunks: [
        {
          EventType: 'data',
          Index: checkCount('index', options.index),
          Markdown: checkString('markdown', options.markdown),
          IsLast: last === true,
        },
      ],
      CompatibleText: checkString('compatibleText', orDefault(options.compatibleText, '')),
      ...(streamId === undefined ? {} : { StreamMsgID: checkFilled('streamId', streamId) }),
    },
  }
}

/** Makes an element of a kind that this package does not know, from its wire names. */
export function unknownElement(
  msgType: string,
  content: Readonly<Record<string, unknown>>,
): elements.UnknownElement {
  checkObject(content, 'content')
  return { MsgType: checkFilled('msgType', msgType) as elements.UnknownMsgType, MsgContent: content }
}
