import type { MessageIndex } from '@timkit/archive'
import { createClickHouseIndex } from '@timkit/archive/clickhouse'
import type { Message } from '@timkit/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  c2c,
  hourAtNine,
  hourOf,
} from '../../../packages/archive/src/message-index/contract/samples.suite.ts'
import { Engine, hasClickHouse } from './engine.ts'
import { type Between, serve } from './serve.ts'

async function* batchesOf(messages: readonly Message[]): AsyncGenerator<readonly Message[]> {
  yield messages
}

describe.skipIf(!hasClickHouse)(
  'a program that receives while another puts the file of the hour in place',
  () => {
    let engine: Engine
    let server: Awaited<ReturnType<typeof serve>>
    let between: Between = (_, act) => act()
    let syncs: MessageIndex
    let receives: MessageIndex
    let databases = 0
    beforeAll(async () => {
      engine = new Engine()
      server = await serve(engine, (sql, act) => between(sql, act))
    })
    beforeEach(async () => {
      const database = `two_${++databases}`
      const open = () =>
        createClickHouseIndex({ url: server.url, database, credentials: {}, oldPartsWait: 0 })
      syncs = await open()
      receives = await open()
    })
    afterEach(async () => {
      between = (_, act) => act()
      expect(await syncs.check()).toEqual([])
      await syncs.close()
      await receives.close()
    })
    afterAll(async () => {
      await server.close()
      await engine.close()
    })

    /** Does something once, before the first statement that begins so. */
    const before = (isIt: (sql: string) => boolean, act: () => Promise<unknown>) => {
      let isDone = false
      between = async (sql, go) => {
        if (!isDone && isIt(sql)) {
          isDone = true
          await act()
        }
        return go()
      }
    }
    const put = (...messages: readonly Message[]) =>
      syncs.replaceHour(hourOf(hourAtNine), batchesOf(messages))
    const hear = (...messages: readonly Message[]) =>
      receives.putLive(messages.map((message) => ({ message })))
    const found = async () =>
      (await syncs.search({ order: 'oldest' }, 99)).messages.map(
        ({ message, source }) => `${message.seq} ${source}`,
      )

    it.each([true, false])(
      'loses nothing, and has nothing twice, when it comes right before it is seen (others before: %s)',
      async (hasOthers) => {
        if (hasOthers) await hear(c2c(1, 'in the file'), c2c(2, 'not in the file'))
        before(
          (sql) => sql.startsWith('INSERT INTO timkit_batch') && sql.includes('"messages":2'),
          () => hear(c2c(3, 'in the file'), c2c(4, 'not in the file')),
        )
        await put(c2c(1, 'in the file'), c2c(3, 'in the file'))
        const others = hasOthers ? ['2 live'] : []
        expect(await found()).toEqual(['1 file', ...others, '3 file', '4 live'])
      },
    )

    it('loses nothing, and has nothing twice, when it had looked before and comes after', async () => {
      await hear(c2c(1, 'in the file'), c2c(2, 'not in the file'))
      before(
        (sql) => sql.startsWith('INSERT INTO timkit_message') && sql.includes('"seq":4'),
        () => put(c2c(1, 'in the file'), c2c(3, 'in the file')),
      )
      await hear(c2c(3, 'in the file'), c2c(4, 'not in the file'))
      expect(await found()).toEqual(['1 file', '2 live', '3 file', '4 live'])
    })

    it('and both at any time end with each message once', async () => {
      const all = Array.from({ length: 12 }, (_, seq) => c2c(seq, 'x'))
      await Promise.all([
        ...all.map((message) => hear(message)),
        ...[1, 2, 3].map((generation) =>
          syncs.replaceHour(hourOf(hourAtNine, 'c2c', generation), batchesOf(all.slice(0, 6))),
        ),
      ])
      expect(await found()).toEqual(all.map((_, seq) => `${seq} ${seq < 6 ? 'file' : 'live'}`))
    })
  },
)
