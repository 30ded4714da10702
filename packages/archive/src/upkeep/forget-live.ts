import type { Message } from '@timkit/core'
import type { IndexQuery, MessageIndex } from '../message-index/message-index.ts'

const pageSize = 500

/** Drops live messages, which are of no file. */
export async function forgetLive(
  index: MessageIndex,
  query: IndexQuery,
  isDropped: (message: Message) => boolean,
): Promise<number> {
  const identities: string[] = []
  let cursor: string | undefined
  do {
    const page = await index.search(query, pageSize, cursor)
    for (const { message, identity, source } of page.messages) {
      if (source === 'live' && isDropped(message)) identities.push(identity)
    }
    cursor = page.next
  } while (cursor !== undefined)
  if (identities.length > 0) await index.forget(identities)
  return identities.length
}
