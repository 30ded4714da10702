import { isObject } from '../check.ts'
import { jsonCopy } from '../json-copy.ts'

/**
 * Copies a message or a push as it is now and as it would be written, unchecked: what was changed right after it was given must not
 * be sent.
 *
 * @param known The names of its fields, separated by blanks: an object of a class does not list those that it reads by a method.
 */
export function copyMessage<M extends object>(message: M, known: string): M {
  if (!isObject(message)) return message
  const names = new Set(known.split(' ').filter((name) => name in message))
  // Not `Object.keys`: a message may have its sender from a prototype.
  for (const name in message) names.add(name)
  const copies = Array.from(names, (name) => {
    const value: unknown = message[name as keyof M]
    return [name, value instanceof Date ? new Date(value) : jsonCopy(value, name)] as const
  })
  // Not `copy[name] = value`: a field that is called `__proto__` would give the copy fields that nobody checked.
  return Object.fromEntries(copies) as M
}
