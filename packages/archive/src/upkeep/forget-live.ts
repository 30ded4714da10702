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
  await eachLive(index, query, ({ message, identity }) => {
    if (isDropped(message)) identities.push(identity)
  })
  if (identities.length > 0) await index.forget(identities)
  return identities.length
}

/** Looks at live messages, which are of no file. */
export async function eachLive(
  index: Pick<MessageIndex, 'search'>,
  query: IndexQuery,
  look: (live: { readonly message: Message; readonly identity: string }) => void,
): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await index.search(query, pageSize, cursor)
    for (const found of page.messages) if (found.source === 'live') look(found)
    cursor = page.next
  } while (cursor !== undefined)
}
