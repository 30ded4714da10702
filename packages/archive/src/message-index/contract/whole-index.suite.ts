import { expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import { c2c, group, hourAtEleven, hourAtNine, hourAtTen, hourOf, put, seqsOf } from './samples.suite.ts'

/** What is told of an index as a whole, and how it ends. */
export function describeIndex({ make, open }: OpenIndex): void {
  it('keeps bookmarks, one for each name', async () => {
    const index = await open()
    expect(await index.bookmarks()).toEqual(new Map())
    await index.bookmark('a/b', '1')
    await index.bookmark('c', '2')
    await index.bookmark('a/b', '3')
    expect(await index.bookmarks()).toEqual(
      new Map([
        ['a/b', '3'],
        ['c', '2'],
      ]),
    )
  })

  it('tells the hours that an account is in', async () => {
    const index = await open()
    await put(index, hourOf(hourAtNine), c2c(1, 'x'), c2c(2, 'x'))
    await put(index, hourOf(hourAtTen), c2c(1, 'x', { From_Account: 'carol' }))
    await put(index, hourOf(hourAtTen, 'group'), group(1, 'x', { From_Account: 'bob', MsgTimestamp: 5 }))
    await put(index, hourOf(hourAtEleven, 'group'), group(1, 'x'))
    expect((await index.hoursOf('bob')).map(({ chatType, hour }) => `${chatType} ${hour}`)).toEqual([
      `c2c ${hourAtNine}`,
      `c2c ${hourAtTen}`,
      `group ${hourAtTen}`,
    ])
  })

  it('cannot be used once it is closed, which waits for what is written', async () => {
    const index = await make()
    const written = put(index, hourOf(hourAtNine), c2c(1, 'x'))
    await index.close()
    await index.close()
    expect((await written).messages).toBe(1)
    await expect(index.search({}, 1)).rejects.toThrow(/closed/)
    await expect(index.dropHour(hourOf(hourAtNine))).rejects.toThrow(/closed/)
  })

  it('answers while an hour is written, without it', async () => {
    const index = await open()
    await put(index, hourOf(hourAtNine), c2c(1, 'x'))
    const seen: number[][] = []
    async function* slow() {
      for (const seq of [2, 3]) {
        yield [c2c(seq, 'x')]
        seen.push(await seqsOf(index))
      }
    }
    await index.replaceHour(hourOf(hourAtNine, 'c2c', 2), slow())
    expect(seen).toEqual([[1], [1]])
    expect(await seqsOf(index)).toEqual([3, 2])
  })
}
