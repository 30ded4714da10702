import { describe, expect, test } from 'vitest'
import { broken, clientOf, outcome } from '../../test/numbered-hour.ts'
import { HourReader } from './hour-reader.ts'

async function restOf(reader: HourReader): Promise<number[]> {
  const seqs: number[] = []
  for (;;) {
    const messages = await reader.next()
    if (messages.length === 0) return seqs
    seqs.push(...messages.map(({ seq }) => seq))
    reader.pass(messages.length)
  }
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

describe('a reader of an hour', () => {
  test('reports what is wrong to every one who asks, and to nobody who left', async () => {
    const reader = new HourReader(clientOf({ pages: [2, broken] }).client, outcome, 0)
    expect(await reader.next()).toHaveLength(2)
    reader.pass(2)
    await expect(reader.next()).rejects.toBe(broken)
    await expect(reader.next()).rejects.toBe(broken)
  })

  test.each([0, 1, 4, 5, 6, 11, 12])('begins at message %i, whatever came together', async (begin) => {
    const { client, opened } = clientOf({ pages: [5, 1, 0, 6] })
    const reader = new HourReader(client, outcome, begin)
    await reader.skipTo(begin)
    expect(reader.place).toBe(begin)
    expect(await restOf(reader)).toEqual(numbers(begin, 12))
    // What comes before its place is not parsed.
    expect(opened).toEqual([begin === 0 ? 'objects' : 'bytes'])
  })

  test('passes nothing twice when one who waited goes away and another comes', async () => {
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    const { client } = clientOf({ pages: [5, 5], before: () => opened })
    const reader = new HourReader(client, outcome, 7)
    const first = reader.skipTo(7)
    const second = reader.skipTo(7)
    const next = reader.next()
    // Where it goes on is known before it is there.
    expect(reader.place).toBe(7)
    open()
    await Promise.all([first, second])
    expect((await next).map(({ seq }) => seq)).toEqual([7, 8, 9])
  })

  test('after which nothing is left is at the end', async () => {
    const reader = new HourReader(clientOf({ pages: [3] }).client, outcome, 3)
    expect(await restOf(reader)).toEqual([])
  })
})
