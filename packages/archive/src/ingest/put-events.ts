import type { Message } from '@timkit/core'
import { IndexFileError } from '../message-index/index-error.ts'
import type { LiveMessage, MessageChange, MessageIndex } from '../message-index/message-index.ts'
import { StorageError } from '../raw/storage-error.ts'
import type { KeptEvent } from './event-log.ts'
import { meaningOf } from './meaning-of-event.ts'

/** What an index took of events. */
export interface PutEvents {
  /** Messages that it did not know. */
  readonly added: number
  /** Recalls and edits, also those that it knew. */
  readonly changes: number
  /** What it cannot take, whatever is done: it is only in the log. */
  readonly failed: number
  /** What was erased, and is not taken. */
  readonly erased: number
}

/**
 * Puts what events tell into an index. Again and again is as once.
 *
 * @param isErased whether a message must not come back, nor an edit of it
 * @throws {StorageError | IndexFileError} It cannot be written to now.
 */
export async function putEvents(
  index: MessageIndex,
  events: readonly KeptEvent[],
  isErased: (message: Message) => boolean = () => false,
): Promise<PutEvents> {
  const all = events.map(meaningOf)
  const meanings = all.filter(({ about }) => about === undefined || !isErased(about))
  const messages = meanings.flatMap(({ message }) => message ?? [])
  const changes = meanings.flatMap((meaning) => meaning.changes)
  const put = await inOneOrEach<LiveMessage, number>(
    messages,
    async (some) => (await index.putLive(some)).added,
  )
  const changed = await inOneOrEach<MessageChange, number>(changes, async (some) => {
    await index.change(some)
    return some.length
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    added: sum(put.done),
    changes: sum(changed.done),
    failed: put.failed + changed.failed,
    erased: all.length - meanings.length,
  }
}

/** All at once; where that fails because of what one of them is, each by itself, so that it fails alone. */
async function inOneOrEach<T, R>(
  items: readonly T[],
  act: (items: readonly T[]) => Promise<R>,
): Promise<{ readonly done: readonly R[]; readonly failed: number }> {
  if (items.length === 0) return { done: [], failed: 0 }
  try {
    return { done: [await act(items)], failed: 0 }
  } catch (error) {
    if (isAboutIndex(error)) throw error
    if (items.length === 1) return { done: [], failed: 1 }
  }
  const done: R[] = []
  let failed = 0
  for (const item of items) {
    const one = await inOneOrEach([item], act)
    done.push(...one.done)
    failed += one.failed
  }
  return { done, failed }
}

function isAboutIndex(error: unknown): boolean {
  return error instanceof StorageError || error instanceof IndexFileError || /closed$/.test(String(error))
}
