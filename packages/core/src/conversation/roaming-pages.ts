import type { RoamingMessage } from '../message/wire.ts'
import type { Pages } from './paged.ts'
import type { RoamingCursor } from './roaming.ts'
import { oldestFirst } from './roaming-oldest-first.ts'
import { type Position, type Walk, walk } from './roaming-walk.ts'

/** Reads a conversation from its newest message on. */
export async function* newestFirst(
  reader: Walk,
  start: Position,
  cursorAt: (position: Position) => RoamingCursor,
): Pages<RoamingMessage, RoamingCursor> {
  for await (const { messages, skipped, next } of walk(reader, start)) {
    yield { items: messages.toReversed(), skipped, cursor: next === undefined ? undefined : cursorAt(next) }
  }
}

/** Reads a conversation from its oldest message on. */
export async function* fromTheOldest(
  reader: Walk,
  start: Position,
  alreadySeen: readonly string[],
  cursorAt: (position: Position) => RoamingCursor,
): Pages<RoamingMessage, RoamingCursor> {
  for await (const { messages, skipped, position } of oldestFirst(reader, start, alreadySeen)) {
    yield { items: messages, skipped, cursor: position === undefined ? undefined : cursorAt(position) }
  }
}
