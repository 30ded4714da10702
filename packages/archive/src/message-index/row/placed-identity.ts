import type { Message } from '@timkit/core'
import { exactIdentity } from './exact-identity.ts'
import { keyOfHourId, regionOf, regionSize } from './row-id.ts'

/**
 * Names a message also where it lacks a part of its identity: by its place in the files of its hour, as `f|c2c|2026112209|17`. Which that
 * is may change when the hour is made again.
 */
export function identityOf(message: Message, id: number): string {
  const identity = exactIdentity(message)
  if (identity !== undefined) return identity
  const { chatType, hour } = keyOfHourId(Math.floor(regionOf(id) / 2))
  return `f|${chatType}|${hour}|${id % regionSize}`
}
