/**
 * The messages inside a merged forward.
 *
 * @module
 */

import { checkInteger, checkObject } from '../../check.ts'
import type { RelayedMessage } from '../elements.ts'
import { isElement } from '../guards.ts'
import { fromRelayed, type Message } from '../message.ts'
import { isObject, parsedJson } from '../wire-values.ts'
import { readBody } from './read-body.ts'

/** How a merged forward is read. */
export interface MergedMessagesOptions {
  /** How deep forwards inside forwards are opened: 1 gives the messages of this one only. At most 100. @default 8 */
  readonly maxDepth?: number | undefined
}

/** A message inside a merged forward. */
export interface MergedMessage {
  /** The message. */
  readonly message: Message<RelayedMessage>
  /** 1 for a message of the forward itself, 2 for one of a forward inside it, and so on. */
  readonly depth: number
}

/**
 * Reads the messages inside a merged forward, in order; those of a forward inside it follow the message that holds it.
 *
 * It is empty where the service keeps the messages elsewhere (`JsonMsgKey`), and for anything that is no
 * merged forward.
 */
export function mergedMessages(
  element: unknown,
  options: MergedMessagesOptions = {},
): readonly MergedMessage[] {
  checkObject(options, 'options')
  const { maxDepth = 8 } = options
  checkInteger(maxDepth, 'maxDepth', 1, 100)
  return readBody([element]).flatMap((read) => messagesOf(read, 1, maxDepth))
}

/** The messages of a merged forward as they came; one that was written without a list is one. */
export function relayedOf({ MsgList: value }: { readonly MsgList?: unknown }): readonly unknown[] {
  const list = parsedJson(value)
  if (Array.isArray(list)) return list
  return isObject(list) && list.MsgBody !== undefined ? [list] : []
}

function messagesOf(element: unknown, depth: number, maxDepth: number): MergedMessage[] {
  if (depth > maxDepth || !isElement(element, 'TIMRelayElem')) return []
  return relayedOf(element.MsgContent).flatMap((wire) => {
    const message = fromRelayed(wire as RelayedMessage)
    return [{ message, depth }, ...message.body.flatMap((inner) => messagesOf(inner, depth + 1, maxDepth))]
  })
}
