import { isObject } from '../check.ts'
import { jsonCopy } from '../json-copy.ts'

/** Copies a message or a push as it is now, unchecked: what was changed right after it was given must not be sent. */
export function copyMessage<M extends object>(message: M): M {
  if (!isObject(message)) return message
  const copy: Record<string, unknown> = {}
  // Not `Object.entries`: a message may have its sender from a prototype.
  for (const field in message) {
    const value: unknown = message[field as keyof M]
    copy[field] = value instanceof Date ? new Date(value) : jsonCopy(value, field)
  }
  return copy as M
}
