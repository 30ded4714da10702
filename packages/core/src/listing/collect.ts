import { checkInteger } from '../check.ts'

/** Takes the first items of a sequence, or all of them by `Infinity`. */
export async function collect<Item>(items: AsyncIterable<Item>, limit: number): Promise<Item[]> {
  if (limit !== Number.POSITIVE_INFINITY) checkInteger(limit, 'limit', 0, Number.MAX_SAFE_INTEGER)
  const found: Item[] = []
  if (limit === 0) return found
  for await (const item of items) {
    found.push(item)
    if (found.length >= limit) break
  }
  return found
}
