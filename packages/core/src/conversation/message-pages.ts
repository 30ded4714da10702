import { fromGroup, fromRoaming, type Message } from '../message/message.ts'
import type { GroupMessage, RoamingMessage } from '../message/wire.ts'
import type { Pages } from './paged.ts'

/** Makes messages of a group to those of one shape. */
export function fromGroupPages<Cursor>(
  pages: Pages<GroupMessage, Cursor>,
  groupId: string,
): Pages<Message<GroupMessage>, Cursor> {
  return mapPages(pages, (message) => fromGroup(message, groupId))
}

/** Makes messages of two accounts to those of one shape. */
export function fromRoamingPages<Cursor>(
  pages: Pages<RoamingMessage, Cursor>,
  account: string,
): Pages<Message<RoamingMessage>, Cursor> {
  return mapPages(pages, (message) => fromRoaming(message, { account }))
}

async function* mapPages<From, To, Cursor>(
  pages: Pages<From, Cursor>,
  convert: (item: From) => To,
): Pages<To, Cursor> {
  for await (const page of pages) yield { ...page, items: page.items.map((item) => convert(item)) }
}
