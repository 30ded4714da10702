import { outOfRange } from '@timkit/core/internal'
import type { MessageIndex } from '../message-index/message-index.ts'
import { hitOf, type SearchHit } from './search.ts'

/** What was said around a message, in its conversation. */
export interface Context {
  /** Oldest first. */
  readonly before: readonly SearchHit[]
  readonly message: SearchHit
  readonly after: readonly SearchHit[]
}

const most = 1_000

/** Finds what was said around a message. */
export async function contextOf(
  index: MessageIndex,
  identity: string,
  { before = 10, after = 10 }: { readonly before?: number; readonly after?: number } = {},
): Promise<Context | undefined> {
  for (const [name, value] of Object.entries({ before, after })) {
    if (!Number.isInteger(value) || value < 0 || value > most) {
      throw outOfRange(name, `must be a whole number from 0 to ${most}: got ${value}`)
    }
  }
  const found = await index.find(identity)
  const around = found && (await index.around(identity, { before, after }))
  if (found === undefined || around === undefined) return undefined
  return {
    before: around.before.map((message) => hitOf(message, undefined)),
    message: hitOf(found, undefined),
    after: around.after.map((message) => hitOf(message, undefined)),
  }
}
