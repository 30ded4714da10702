import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { CountQuery, WaitQuery } from '../index-statistics.ts'
import type { IndexQuery, MessageChange } from '../message-index.ts'
import type { OpenIndex } from './open-index.suite.ts'
import { batchesOf, c2c, group, hourAtNine, hourOf, nine, put, seqsOf, textOf } from './samples.suite.ts'

/** What is asked without types, as JavaScript can. */
type Untyped<T> = { readonly [K in keyof T]?: unknown }

const phrase = { tokens: ['x'], prefix: false }
const identity = messageIdentity(c2c(1, '')) ?? ''

/** That what cannot be asked is refused in words that name it, before an engine is asked. */
export function describeInput({ open, openOnce, someOf }: OpenIndex): void {
  describe('what cannot be asked', () => {
    const filled = openOnce((index) => put(index, hourOf(hourAtNine), c2c(1, 'x'), c2c(2, 'y')))

    it.each<[string, Untyped<IndexQuery>]>([
      ['account', { account: 5 }],
      ['account', { account: null }],
      ['peer', { peer: ['bob'] }],
      ['group', { group: {} }],
      ['chatType', { chatType: 'C2C' }],
      ['order', { order: 'latest' }],
      ['elements', { elements: 'x' }],
      ['elements[1]', { elements: ['TIMTextElem', undefined] }],
      ['elements', { elements: Array.from({ length: 1_001 }, () => 'TIMTextElem') }],
      ['since', { since: 'x' }],
      ['since', { since: Number.NaN }],
      ['since', { since: 1e30 }],
      ['since', { since: -1e30 }],
      ['until', { until: Infinity }],
      ['until', { until: new Date(0) }],
      ['words', { words: 'x' }],
      ['words.all', { words: { none: [] } }],
      ['words.none', { words: { all: [] } }],
      ['words.all[0].tokens', { words: { all: ['x'], none: [] } }],
      ['words.all[0].tokens', { words: { all: [{ tokens: [], prefix: false }], none: [] } }],
      ['words.none[0].tokens', { words: { all: [phrase], none: [{ tokens: ['…'], prefix: false }] } }],
      ['words.all[0].tokens[1]', { words: { all: [{ tokens: ['x', 5], prefix: false }], none: [] } }],
      ['words.all[1].prefix', { words: { all: [phrase, { tokens: ['x'], prefix: 1 }], none: [] } }],
      ['words.all', { words: { all: Array.from({ length: 1_001 }, () => phrase), none: [] } }],
    ])('is %s: %j', async (name, query) => {
      const index = filled()
      const asked = { account: 'nobody', ...query } as IndexQuery
      await expectRefusals(name, [() => index.search(asked, 1), () => index.count(asked, 1)])
    })

    it('is a query that is none', async () => {
      const index = filled()
      for (const query of [undefined, null, 'x', []] as never[])
        await expectRefusals('query', [() => index.search(query, 1), () => index.count(query, 1)])
    })

    it.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 53, '5'])(
      'is %s as a number of messages',
      async (number) => {
        const [index, most] = [filled(), number as number]
        await expectRefusals('limit', [() => index.search({}, most)])
        if (most !== 0) await expectRefusals('cap', [() => index.count({}, most)])
        if (most !== 0)
          await expectRefusals('before', [() => index.around(identity, { before: most, after: 0 })])
      },
    )

    it('is what is no text, where one is needed', async () => {
      const index = filled()
      for (const text of [undefined, null, 5, {}, []] as never[]) {
        await expectRefusals('identity', [
          () => index.find(text),
          () => index.around(text, { before: 1, after: 1 }),
        ])
        await expectRefusals('account', [() => index.hoursOf(text)])
        await expectRefusals('numbers[0]', [() => index.findNumbered([text])])
        await expectRefusals('identities[0]', [() => index.forget([text])])
        await expectRefusals('name', [() => index.bookmark(text, 'x')])
        await expectRefusals('place', [() => index.bookmark('x', text)])
        if (text !== undefined) await expectRefusals('cursor', [() => index.search({}, 1, text)])
      }
      await expectRefusals('numbers', [() => index.findNumbered('g|a|1' as never)])
      await expectRefusals('identities', [() => index.forget('c|a|b' as never)])
    })

    it.each<[string, Untyped<CountQuery>]>([
      ['by', { by: 'minute' }],
      ['by', { by: undefined }],
      ['since', { since: undefined }],
      ['until', { until: 1e30 }],
      ['limit', { limit: 1.5 }],
      ['account', { account: 5 }],
      ['chatType', { chatType: 'both' }],
      ['busiest', { busiest: 'yes' }],
    ])('is %s of what is counted: %j', async (name, query) => {
      const { statistics } = filled()
      const asked = { since: nine, until: nine + 9, by: 'hour', limit: 9, ...query } as CountQuery
      await expectRefusals(name, [async () => statistics?.counts(asked)])
    })

    it.each<[string, Untyped<WaitQuery>]>([
      ['agents', { agents: 'alice' }],
      ['agents[0]', { agents: [5] }],
      ['silence', { silence: Number.NaN }],
      ['since', { since: '0' }],
    ])('is %s of waits: %j', async (name, query) => {
      const { statistics } = filled()
      const asked = { since: nine, until: nine + 9, agents: ['alice'], silence: 60, ...query } as WaitQuery
      await expectRefusals(name, [async () => statistics?.waits(asked)])
    })
  })

  describe('what cannot be kept', () => {
    it.each<[string, Untyped<MessageChange>]>(
      someOf([
        ['identity', { identity: undefined }],
        ['identity', { identity: 5 }],
        ['identity', { identity: 'f|c2c|2026112209|0' }],
        ['identity', { identity: 'f|group|2026112209|17' }],
        ['identity', { identity: 'g|@TGS#1|1||soon|alice' }],
        ['identity', { identity: 'g|@TGS#1|1||1e30|alice' }],
        ['recalled', { recalled: 'yes' }],
        ['at', { at: Number.NaN }],
        ['at', { at: 1e30 }],
        ['editedAt', { editedAt: '5' }],
        ['editedAt', { editedAt: Infinity }],
        ['body', { body: 'x' }],
        ['body', { body: { MsgType: 'TIMTextElem' } }],
      ]),
    )('is %s of a change: %j, and nothing of those beside it is', async (name, change) => {
      const index = await open()
      await put(
        index,
        hourOf(hourAtNine),
        c2c(1, 'x'),
        c2c(2, 'y', { MsgRandom: undefined, MsgKey: undefined }),
      )
      await expectRefusals(`changes[1].${name}`, [
        () => index.change([{ identity, recalled: true }, { identity, ...change } as MessageChange]),
      ])
      expect((await index.find(identity))?.recalled).toBeUndefined()
    })

    it('is what is no list, or no message', async () => {
      const index = await open()
      await expectRefusals('changes', [() => index.change({ identity } as never)])
      await expectRefusals('messages', [() => index.putLive({ message: c2c(1, 'x') } as never)])
      await expectRefusals('messages[0].message', [() => index.putLive([{} as never])])
      await expectRefusals('messages[0].recalled', [
        () => index.putLive([{ message: c2c(1, 'x'), recalled: 1 as never }]),
      ])
      expect(await seqsOf(index)).toEqual([])
    })

    it('is an hour that is none, of which no message is asked for', async () => {
      const index = await open()
      let asked = 0
      async function* batches() {
        asked++
        yield [c2c(1, 'x')]
      }
      for (const [name, more] of Object.entries({
        chatType: 'both',
        hour: '2026112299',
        generation: 1.5,
        sha256: 5,
      })) {
        const hour = { ...hourOf(hourAtNine), [name]: more } as never
        await expectRefusals(name, [() => index.replaceHour(hour, batches())])
      }
      await expectRefusals('hour', [
        () => index.dropHour({ chatType: 'c2c', hour: 'today' }),
        () => index.replaceHour(undefined as never, batchesOf()),
      ])
      expect([asked, await index.hours()]).toEqual([0, []])
    })

    it('is a bookmark in the place of the owner', async () => {
      const index = await open()
      const owner = await index.claim({ id: 'a', sdkAppId: 1400000001 })
      await expectRefusals('name', [() => index.bookmark('timkit:owner', '{}')])
      expect(await index.owner()).toEqual(owner)
    })
  })

  describe('times', () => {
    it('within a second begin with the next one', async () => {
      const index = await open()
      const hour = nine + 3_600
      await put(
        index,
        hourOf('2026112210', 'group'),
        group(1, 'x', { MsgTimestamp: hour }),
        group(2, 'x', { MsgTimestamp: hour + 1 }),
      )
      expect(await seqsOf(index, { until: hour + 0.5 })).toEqual([1])
      expect(await seqsOf(index, { since: hour + 0.5 })).toEqual([2])
      expect(await seqsOf(index, { since: hour - 0.5, until: hour + 1 })).toEqual([1])
      expect(await seqsOf(index, { since: -0.5 })).toEqual([2, 1])
      const counts = await index.statistics?.counts({
        since: hour - 1.5,
        until: hour + 0.5,
        by: 'hour',
        limit: 9,
      })
      expect(counts?.messages).toBe(1)
    })

    it('may be as far away as a number counts', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'x'))
      const [least, most] = [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
      expect(await seqsOf(index, { since: least, until: most })).toEqual([1])
      expect(await seqsOf(index, { since: most })).toEqual([])
      expect(await seqsOf(index, { until: least })).toEqual([])
    })

    it('of an edit of a group may be before its number was', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine, 'group'), group(1, 'x'))
      await index.change([{ identity: 'g|@TGS#1|1', at: -5, body: [textOf('y')] }])
      expect((await index.search({}, 9)).messages.map(({ text }) => text)).toEqual(['x'])
    })
  })
}

/** Each fails with an error of a caller that names what is wrong first. */
async function expectRefusals(name: string, acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const act of acts) {
    const error = await act().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error instanceof TypeError || error instanceof RangeError, String(error)).toBe(true)
    expect((error as Error).message.split(' ')[0]).toBe(name)
  }
}
