import type { Skipped } from './skipped.ts'

/** What a page holds. */
export interface PageContent<Item> {
  /** What it holds, in the order of the service. */
  readonly items: readonly Item[]
  /** What came in place of items. */
  readonly skipped: readonly Skipped[]
}

/** A page that a walk came by. */
export interface WalkedPage<Item, Place> extends PageContent<Item> {
  /** Where it was asked for. */
  readonly from: Place
}

/** How many pages are kept while the last one is looked for: about 1 MB. */
const keptPages = 64

/**
 * Walks to the last page, and gives pages from there back to the first one. Remembers where every page is, which is little,
 * and the content of the last ones, which come first; what was dropped is fetched again.
 *
 * @param refetch Reads again what is from a place on, up to the place of the page after it.
 */
export async function* lastPageFirst<Item, Place>(
  walk: AsyncIterable<WalkedPage<Item, Place>>,
  refetch: (from: Place, until: Place | undefined) => Promise<PageContent<Item>>,
): AsyncGenerator<PageContent<Item> & { readonly isFirst: boolean }, void, undefined> {
  const pages: { readonly from: Place; content: PageContent<Item> | undefined }[] = []
  for await (const { from, items, skipped } of walk) {
    pages.push({ from, content: { items, skipped } })
    const dropped = pages[pages.length - 1 - keptPages]
    if (dropped !== undefined) dropped.content = undefined
  }
  for (let until: Place | undefined; pages.length > 0; ) {
    const page = pages.pop()
    if (page === undefined) return
    const content = page.content ?? (await refetch(page.from, until))
    yield { ...content, isFirst: pages.length === 0 }
    until = page.from
  }
}
