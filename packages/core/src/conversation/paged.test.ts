import { expect, test } from 'vitest'
import { Paged } from './paged.ts'

function counting() {
  let pages = 0
  const listing = new Paged<number, number>(async function* read() {
    for (let at = 0; at < 9; at += 3) {
      pages++
      yield { items: [at, at + 1, at + 2], skipped: [], cursor: at + 3 }
    }
  })
  return { listing, pages: () => pages }
}

test.each<[unknown, typeof TypeError | typeof RangeError]>([
  [undefined, TypeError],
  [null, TypeError],
  [Number.NaN, TypeError],
  ['3', TypeError],
  [1.5, TypeError],
  [-1, RangeError],
])('collect(%s) is refused by the name of its argument, before anything is fetched', async (limit, kind) => {
  const { listing, pages } = counting()
  const error = await listing.collect(limit as number).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toMatch(/^limit must be /)
  expect(pages()).toBe(0)
})

test.each([
  [0, 0, 0],
  [2, 2, 1],
  [4, 4, 2],
  [99, 9, 3],
  [Number.POSITIVE_INFINITY, 9, 3],
])('collect(%d) gives %d items and fetches %d pages', async (limit, items, fetched) => {
  const { listing, pages } = counting()
  expect(await listing.collect(limit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].slice(0, items))
  expect(pages()).toBe(fetched)
})

test('first() gives one item and fetches one page', async () => {
  const { listing, pages } = counting()
  expect(await listing.first()).toBe(0)
  expect(pages()).toBe(1)
})

test('first() passes over pages without items, and of nothing is undefined', async () => {
  const pagesOf = (...pages: number[][]) =>
    new Paged<number, number>(async function* read() {
      for (const items of pages) yield { items, skipped: [], cursor: undefined }
    })
  expect(await pagesOf([], [], [7]).first()).toBe(7)
  expect(await pagesOf([]).first()).toBeUndefined()
  expect(await pagesOf().first()).toBeUndefined()
})
