import type { Message } from '@timkit/core'
import type { MessageIndex } from '../message-index/message-index.ts'

/** How it is taken over. */
interface CopyOptions {
  readonly signal?: AbortSignal | undefined
  /** Whether a message was erased, and must not come back. @default none was */
  readonly isErased?: ((message: Message) => boolean) | undefined
  readonly onProgress: (messages: number) => void
}

/** What of messages was taken over. */
export interface CopiedHeard {
  /** Messages that no file has, and recalls and edits: all there are. */
  readonly live: number
  readonly changes: number
  /** Messages that were not there before. */
  readonly added: number
}

/**
 * Takes over what an index heard of messages beside the files of hours: also what nothing else keeps, such as messages that a search asked the service for. Again
 * is as once.
 */
export async function copyHeard(
  from: Pick<MessageIndex, 'heard'>,
  to: Pick<MessageIndex, 'putLive' | 'change'>,
  { signal, isErased = () => false, onProgress }: CopyOptions,
): Promise<CopiedHeard> {
  let [live, changes, added] = [0, 0, 0]
  for await (const heard of from.heard()) {
    signal?.throwIfAborted()
    const kept = heard.live.filter(({ message }) => !isErased(message))
    if (kept.length > 0) added += (await to.putLive(kept)).added
    if (heard.changes.length > 0) await to.change(heard.changes)
    live += kept.length
    changes += heard.changes.length
    onProgress(live)
  }
  return { live, changes, added }
}
