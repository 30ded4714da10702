import { isObject } from '../check.ts'
import { copyArgument } from '../copy-argument.ts'
import { jsonCopy } from '../json-copy.ts'

/**
 * Copies a message or a push as it is now and as it would be written, so that what is checked is what is sent: what was changed
 * right after it was given must not be.
 */
export function copyMessage<M extends object>(message: M): M {
  const copy = copyArgument(message)
  if (!isObject(copy)) return message
  const written = Object.entries(copy).map(([name, value]) => {
    return [name, value instanceof Date ? value : jsonCopy(value, name)] as const
  })
  return Object.fromEntries(written) as M
}
