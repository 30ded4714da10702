import { kindOfId } from './row-id.ts'

/**
 * A message's place in the order of all: by time; those of one second one-to-one ones first, then by `MsgSeq`, then by `MsgRandom`, as the service
 * orders those of a conversation. So a message keeps its place when the file of its hour comes, in which it has another id.
 */
export interface Place {
  /** Unix seconds. */
  readonly ts: number
  readonly seq: number
  /** 0 where it has none. */
  readonly random: number
  readonly id: number
}

/** Below 0 when `a` comes first. */
export function comparePlaces(a: Place, b: Place): number {
  return a.ts - b.ts || kindOfId(a.id) - kindOfId(b.id) || a.seq - b.seq || a.random - b.random || a.id - b.id
}
