import type { Pages } from './listing.ts'

/** Pages of what is made of each item; their cursors stay as they are. */
export async function* mapPages<Item, Made>(pages: Pages<Item>, make: (item: Item) => Made): Pages<Made> {
  for await (const page of pages) yield { ...page, items: page.items.map(make) }
}
