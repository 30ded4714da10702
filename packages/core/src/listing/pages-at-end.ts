import type { Pages } from './listing.ts'

/** What a cursor leads to that stays at the end: one page without items, for which nothing is sent. */
export async function* pagesAtEnd(cursor: string): Pages<never> {
  yield { items: [], skipped: [], cursor, done: true }
}
