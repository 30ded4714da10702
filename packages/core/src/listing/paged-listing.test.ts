import { expect, test } from 'vitest'
import { pagedListing } from './paged-listing.ts'

function counting(signal?: AbortSignal) {
  let pages = 0
  let ended = false
  const listing = pagedListing<number>(async function* read() {
    try {
      for (let at = 0; at < 9; at += 3) {
        pages++
        yield { items: [at, at + 1, at + 2], skipped: [], cursor: `${at + 3}`, done: at === 6 }
      }
    } finally {
      ended = true
    }
  }, signal)
  return { listing, pages: () => pages, ended: () => ended }
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
  [0, [], 0],
  [2, [0, 1], 1],
  [4, [0, 1, 2, 3], 2],
  [Number.POSITIVE_INFINITY, [0, 1, 2, 3, 4, 5, 6, 7, 8], 3],
])('collect(%s) fetches no page more than it takes', async (limit, items, expected) => {
  const { listing, pages } = counting()
  expect(await listing.collect(limit)).toEqual(items)
  expect(pages()).toBe(expected)
})

test('first gives the first item, and leaves the pages', async () => {
  const { listing, pages, ended } = counting()
  expect(await listing.first()).toBe(0)
  expect(pages()).toBe(1)
  expect(ended()).toBe(true)
})

test('the signal ends a loop in the middle of a page that is here already', async () => {
  const controller = new AbortController()
  const { listing, pages, ended } = counting(controller.signal)
  const reason = new Error('enough')
  const seen: number[] = []
  const loop = async () => {
    for await (const item of listing) {
      seen.push(item)
      controller.abort(reason)
    }
  }
  await expect(loop()).rejects.toBe(reason)
  expect(seen).toEqual([0])
  expect(pages()).toBe(1)
  expect(ended()).toBe(true)
})

test('the signal ends a loop over pages before the next one', async () => {
  const controller = new AbortController()
  const { listing, pages, ended } = counting(controller.signal)
  const loop = async () => {
    for await (const _ of listing.pages()) controller.abort(new Error('enough'))
  }
  await expect(loop()).rejects.toThrow('enough')
  expect(pages()).toBe(1)
  expect(ended()).toBe(true)
})

test('a signal that was aborted before fetches nothing', async () => {
  const { listing, pages } = counting(AbortSignal.abort(new Error('too late')))
  await expect(listing.first()).rejects.toThrow('too late')
  await expect(listing.pages().next()).rejects.toThrow('too late')
  expect(pages()).toBe(0)
})

test('items that are asked for at the same time come each once, in order', async () => {
  const iterator = counting().listing[Symbol.asyncIterator]()
  const results = await Promise.all(Array.from({ length: 10 }, () => iterator.next()))
  expect(results.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, undefined])
})

test('each iteration starts anew', async () => {
  const { listing } = counting()
  expect(await listing.collect(1)).toEqual(await listing.collect(1))
})

test('items that are asked for while the first one is fetched come in the order of asking', async () => {
  for (let ticks = 0; ticks < 60; ticks += 1) {
    const iterator = counting().listing[Symbol.asyncIterator]()
    const asked = [iterator.next()]
    for (let tick = 0; tick < ticks; tick += 1) await undefined
    // Asked for between the reactions of the two before it.
    queueMicrotask(() => asked.push(iterator.next()))
    asked.push(iterator.next())
    await undefined
    asked.push(iterator.next())
    const values = (await Promise.all(asked)).map(({ value }) => value)
    expect(values, `after ${ticks} ticks`).toEqual([0, 1, 2, 3])
  }
})

test('an iterator goes on in a loop', async () => {
  const iterator = counting().listing[Symbol.asyncIterator]() as AsyncIterableIterator<number>
  await iterator.next()
  const rest: number[] = []
  for await (const item of iterator) rest.push(item)
  expect(rest).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})
