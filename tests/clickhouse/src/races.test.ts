import type { MessageIndex } from '@timkit/archive'
import { createClickHouseIndex } from '@timkit/archive/clickhouse'
import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  batchesOf,
  c2c,
  group,
  hourAtNine,
  hourOf,
  nine,
  put,
  textOf,
  words,
} from '../../../packages/archive/src/message-index/contract/samples.suite.ts'
import { hasClickHouse } from './engine.ts'
import { faultyServer } from './faulty-server.ts'

describe.skipIf(!hasClickHouse)('programs that write one index at the same time', () => {
  const server = faultyServer()
  let database = ''
  let databases = 0
  let syncs: MessageIndex
  let receives: MessageIndex
  let alsoReceives: MessageIndex
  beforeEach(async () => {
    database = `races_${++databases}`
    const open = () =>
      createClickHouseIndex({ url: server.url, database, credentials: {}, oldPartsWait: 0, workers: 0 })
    syncs = await open()
    receives = await open()
    alsoReceives = await open()
  })
  afterEach(async () => {
    server.heal()
    expect(await syncs.check()).toEqual([])
    for (const index of [syncs, receives, alsoReceives]) await index.close()
  })

  /** Does something once, right before the first statement that begins so and has this in its rows. */
  const rightBefore = (start: string, has: string, act: () => Promise<unknown>) => {
    let isDone = false
    server.fail(async (sql, go) => {
      if (!isDone && sql.startsWith(start) && sql.includes(has)) {
        isDone = true
        await act()
      }
      return go()
    })
    return () => isDone
  }
  const isShown = '"messages":2'
  const idOf = (message: Message) => messageIdentity(message) ?? ''
  const later = (nine + 9_000) * 1000

  describe.each([
    ['accounts', 'c2c', c2c],
    ['groups', 'group', group],
  ] as const)('of %s', (_, chatType, messageOf) => {
    const messages = [messageOf(1, 'first'), messageOf(2, 'second')]
    const putHour = (generation = 1) => put(syncs, hourOf(hourAtNine, chatType, generation), ...messages)
    const changes = [
      { identity: idOf(messages[0] as Message), at: later, body: [textOf('edited')], editedAt: 5 },
      { identity: idOf(messages[1] as Message), at: later, recalled: true },
    ]
    const expectChanged = async () => {
      const found = (await syncs.search({ order: 'oldest' }, 9)).messages
      expect(found.map(({ text, recalled }) => [text, recalled])).toEqual([
        ['edited', undefined],
        ['second', true],
      ])
      expect(await syncs.count(words('first'), 9)).toBe(0)
    }

    it('a recall and an edit are kept that are noted right before their hour is shown', async () => {
      const isDone = rightBefore('INSERT INTO timkit_batch', isShown, () => receives.change(changes))
      await putHour()
      expect(isDone()).toBe(true)
      await expectChanged()
    })

    it('and those of an hour that is made again, which were edited before', async () => {
      await receives.change([{ ...changes[0], body: [textOf('edited before')], editedAt: 1 } as never])
      await putHour()
      rightBefore('INSERT INTO timkit_batch', isShown, () => receives.change(changes))
      await putHour(2)
      await expectChanged()
    })

    it('and those that were on their way when the hour was shown', async () => {
      const isDone = rightBefore('INSERT INTO timkit_change', '', () => putHour())
      await receives.change(changes)
      expect(isDone()).toBe(true)
      await expectChanged()
    })

    it('a recall and an edit of one message are both kept where two programs hear one each', async () => {
      await putHour()
      const [message] = messages as [Message]
      const identity = idOf(message)
      const isDone = rightBefore('INSERT INTO timkit_change', '"recalled":1', () =>
        alsoReceives.change([{ identity, at: later, body: [textOf('edited')], editedAt: 5 }]),
      )
      await receives.change([{ identity, at: later, recalled: true }])
      expect(isDone()).toBe(true)
      for (const index of [syncs, receives, alsoReceives])
        expect(await index.find(identity)).toMatchObject({ text: 'edited', recalled: true })
    })

    it('of two edits the later counts, whichever is written last', async () => {
      await putHour()
      const [message] = messages as [Message]
      const edit = (text: string, editedAt: number) => [
        { identity: idOf(message), at: later, body: [textOf(text)], editedAt },
      ]
      for (const [first, second] of [
        [edit('two', 2), edit('one', 1)],
        [edit('three', 3), edit('four', 4)],
      ] as const) {
        rightBefore('INSERT INTO timkit_message', '', () => alsoReceives.change(second))
        await receives.change(first)
      }
      expect(await syncs.find(idOf(message))).toMatchObject({ text: 'four' })
      expect(await syncs.count({}, 9)).toBe(2)
    })

    it('live messages of one hour that two programs hear have places of their own', async () => {
      const hear = (index: MessageIndex, ...seqs: readonly number[]) =>
        index.putLive(seqs.map((seq) => ({ message: messageOf(seq, `heard ${seq}`) })))
      await hear(receives, 1)
      const isDone = rightBefore('INSERT INTO timkit_message', '"seq":2', () => hear(alsoReceives, 3, 4, 5))
      await hear(receives, 2, 6)
      expect(isDone()).toBe(true)
      await Promise.all([hear(receives, 7, 8), hear(alsoReceives, 9, 10), hear(syncs, 11)])
      expect(await syncs.count({}, 99)).toBe(11)
      const ids = 'SELECT count(), uniqExact(id) FROM timkit_message FORMAT TSV'
      expect(await server.ask(ids, database)).toBe('11\t11\n')
      await receives.change([{ identity: idOf(messageOf(3, '')), at: later, body: [textOf('edited')] }])
      expect(await syncs.count({}, 99)).toBe(11)
      await put(syncs, hourOf(hourAtNine, chatType), messageOf(1, 'heard 1'), messageOf(3, 'heard 3'))
      const found = (await syncs.search({ order: 'oldest' }, 99)).messages
      expect(found.map(({ message, source }) => `${message.seq} ${source}`)).toEqual(
        Array.from({ length: 11 }, (__, at) => `${at + 1} ${[1, 3].includes(at + 1) ? 'file' : 'live'}`),
      )
    })

    it('a live message that two programs hear is there once', async () => {
      const hear = (index: MessageIndex) => index.putLive([{ message: messageOf(1, 'heard') }])
      const isDone = rightBefore('INSERT INTO timkit_message', '"seq":1', () => hear(alsoReceives))
      await hear(receives)
      expect(isDone()).toBe(true)
      expect(await syncs.count({}, 9)).toBe(1)
    })
  })

  it('an hour of which another one purges the rows right before it is shown is told of, missing, and whole when it is put again', async () => {
    const putHour = (generation: number) =>
      put(syncs, hourOf(hourAtNine, 'c2c', generation), c2c(1, 'x'), c2c(2, 'y'))
    await putHour(1)
    const isDone = rightBefore('INSERT INTO timkit_batch', isShown, () => receives.purge())
    await expect(putHour(2)).rejects.toThrow(
      /of the 2 messages of c2c 2026112209 that were sent 0 are there.* Run it again: until then the hour is missing/,
    )
    expect(isDone()).toBe(true)
    expect(await syncs.hours()).toEqual([])
    await putHour(3)
    expect(await syncs.count({}, 9)).toBe(2)
  })

  it('an hour that is shown right before a purge deletes its rows is missing, so that the next sync puts it again', async () => {
    let release: (() => void) | undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let putting: Promise<unknown> | undefined
    await new Promise<void>((begin) => {
      async function* slowly() {
        yield [c2c(1, 'x'), c2c(2, 'y')]
        begin()
        await released
      }
      putting = syncs.replaceHour(hourOf(hourAtNine), slowly())
    })
    const isDone = rightBefore('DELETE FROM timkit_message WHERE batch IN', '', async () => {
      release?.()
      await putting
      expect(await syncs.count({}, 9)).toBe(2)
    })
    await receives.purge()
    expect(isDone()).toBe(true)
    expect(await syncs.hours()).toEqual([])
    await put(syncs, hourOf(hourAtNine), c2c(1, 'x'), c2c(2, 'y'))
    expect(await syncs.count({}, 9)).toBe(2)
  })

  it('a worker that lost its lease while it looked what others have shows nothing', async () => {
    const messages = [c2c(1, 'x'), c2c(2, 'y')]
    await put(syncs, hourOf(hourAtNine), c2c(1, 'before'))
    const steps: string[] = []
    server.fail((sql, go) => {
      steps.push(sql)
      return go()
    })
    let asked = 0
    const beside = {
      ensure: async () => {
        steps.push('ensure')
        if (++asked === 2) throw new Error('the lease is lost')
      },
      inTurn: <T>(act: () => Promise<T>) => act(),
    }
    const second = () =>
      syncs.replaceHour(hourOf(hourAtNine, 'c2c', 2), batchesOf(messages), undefined, beside)
    await expect(second()).rejects.toThrow('the lease is lost')
    expect(await syncs.count(words('before'), 9)).toBe(1)
    steps.length = 0
    await second()
    const shown = steps.findIndex((step) => step.includes(isShown))
    expect(steps[shown - 1]).toBe('ensure')
    expect(await syncs.count({}, 9)).toBe(2)
  })
})
