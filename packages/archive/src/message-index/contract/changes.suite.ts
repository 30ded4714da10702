import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import { c2c, hourAtNine, hourOf, image, put, seqsOf, textOf, words } from './samples.suite.ts'

/** What recalls and edits do. */
export function describeChanges({ open }: OpenIndex): void {
  describe('changes', () => {
    const identity = messageIdentity(c2c(1, '')) ?? ''

    it.each(['before', 'after'] as const)(
      'that are heard of %s the message are kept, also when its hour is made again',
      async (when) => {
        const index = await open()
        const changes = [
          { identity, body: [textOf('first')] },
          { identity, recalled: true },
          { identity, body: [textOf('second'), image] },
        ]
        if (when === 'before') await index.change(changes)
        await put(index, hourOf(hourAtNine), c2c(1, 'original'), c2c(2, 'other'))
        if (when === 'after') for (const change of changes) await index.change([change])
        for (const generation of [1, 2, 3]) {
          expect(await index.find(identity)).toMatchObject({
            text: 'second',
            recalled: true,
            message: { recalled: true, status: 'normal', body: [textOf('second'), image] },
          })
          expect(await seqsOf(index, words('second'))).toEqual([1])
          expect(await seqsOf(index, words('original'))).toEqual([])
          expect(await seqsOf(index, { elements: ['TIMImageElem'] })).toEqual([1])
          if (generation === 2) await index.dropHour(hourOf(hourAtNine))
          await put(index, hourOf(hourAtNine, 'c2c', generation), c2c(2, 'other'), c2c(1, 'original'))
        }
      },
    )

    it('by an edit that is heard of later, but was made earlier, are none', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'original'))
      await index.change([
        { identity, body: [textOf('second')], editedAt: 2 },
        { identity, body: [textOf('first')], editedAt: 1 },
      ])
      await index.change([{ identity, recalled: true }])
      expect(await index.find(identity)).toMatchObject({ text: 'second', recalled: true })
      await index.change([{ identity, body: [textOf('third')], editedAt: 2 }])
      expect(await seqsOf(index, words('third'))).toEqual([1])
      expect(await seqsOf(index, words('second'))).toEqual([])
    })

    it('do not undo a recall', async () => {
      const index = await open()
      await index.putLive([{ message: c2c(1, 'x'), recalled: true }])
      await index.putLive([{ message: c2c(1, 'x'), recalled: false }])
      expect((await index.find(identity))?.recalled).toBe(true)
    })
  })
}
