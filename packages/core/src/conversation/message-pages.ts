import type { Pages } from '../listing/listing.ts'
import { fromGroup, fromRoaming, type Message } from '../message/message.ts'
import type { GroupMessage, RoamingMessage } from '../message/wire-messages.ts'

/** Makes messages of a group to those of one shape. */
export function fromGroupPages(pages: Pages<GroupMessage>, groupId: string): Pages<Message<GroupMessage>> {
  return mapPages(pages, (items) => items.map((message) => fromGroup(message, groupId)))
}

/** Makes messages of two accounts to those of one shape. The service cannot leave out recalled ones, as it can for groups. */
export function fromRoamingPages(
  pages: Pages<RoamingMessage>,
  account: string,
  includeRecalled = true,
): Pages<Message<RoamingMessage>> {
  return mapPages(pages, (items) => {
    const messages = items.map((message) => fromRoaming(message, { account }))
    return includeRecalled ? messages : messages.filter(({ status }) => status !== 'recalled')
  })
}

async function* mapPages<From, To>(
  pages: Pages<From>,
  convert: (items: readonly From[]) => readonly To[],
): Pages<To> {
  for await (const page of pages) yield { ...page, items: convert(page.items) }
}
