import type { Listing } from '@timkit/core'

/** The first items of a listing, and what is known of the rest. */
export interface Collected<Item> {
  readonly items: readonly Item[]
  /** How many entries came that are none. */
  readonly skipped: number
  /** Whether there are more. */
  readonly more: boolean
}

/** Collects the first items, and finds out whether there are more. */
export async function collect<Item>(listing: Listing<Item>, limit: number): Promise<Collected<Item>> {
  const items: Item[] = []
  let skipped = 0
  for await (const page of listing.pages()) {
    items.push(...page.items)
    skipped += page.skipped.length
    if (items.length > limit) break
  }
  return { items: items.slice(0, limit), skipped, more: items.length > limit }
}
