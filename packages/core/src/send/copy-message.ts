import { isObject } from '../check.ts'
import { jsonCopy } from '../json-copy.ts'
import type { OutgoingMessage } from './outgoing-message.ts'

/** Copies a message as it is now, unchecked: what was changed right after it was given must not be sent. */
export function copyMessage(message: OutgoingMessage): OutgoingMessage {
  if (!isObject(message)) return message
  const copy: Record<string, unknown> = {}
  // Not `Object.entries`: a message may have its sender from a prototype.
  for (const field in message) {
    const value: unknown = message[field as keyof OutgoingMessage]
    copy[field] = value instanceof Date ? new Date(value) : jsonCopy(value, field)
  }
  return copy as unknown as OutgoingMessage
}
