import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type MessageIndex, openSqliteIndex } from '@timkit/archive'
import { createClickHouseIndex } from '@timkit/archive/clickhouse'
import { messageIdentity } from '@timkit/core/webhook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  c2c,
  group,
  hourAtNine,
  hourAtTen,
  hourOf,
  nine,
  put,
  textOf,
} from '../../../packages/archive/src/message-index/contract/samples.suite.ts'
import { Draw, drawnBy } from './draw.ts'
import { hasClickHouse } from './engine.ts'
import { type Between, dropped, serve } from './serve.ts'
import { useServer } from './use-server.ts'

/** Before each statement of each act, which takes minutes: `STATEMENTS=all`. Else right before an hour is shown, of accounts or of groups. */
const isLong = process.env.STATEMENTS === 'all'

/** Something that is written, in several statements. */
interface Act {
  readonly name: string
  readonly run: (index: MessageIndex) => Promise<unknown>
  /** Whether it is all there or nothing of it; else that is so of each message. */
  readonly isWhole?: boolean
}

const later = (nine + 9_000) * 1000
const idOf = (message: Parameters<typeof messageIdentity>[0]) => messageIdentity(message) ?? ''
/** It says no time, so that its place is its identity. */
const undated = group(30, 'undated', { MsgTimestamp: undefined })
const between = [1, 2, 3, 4].map((seq) => c2c(seq, `first ${seq}`))
const inGroup = [...[1, 2, 3, 4].map((seq) => group(seq, `first ${seq}`)), undated]
/** A message of nine that the file of another hour has as well. */
const elsewhere = [c2c(2, 'first 2'), c2c(20, 'other')]

/** Both kinds, with messages that were edited and recalled, that another hour has too, and live ones that the next making of the hour has. */
async function fill(index: MessageIndex): Promise<void> {
  await index.putLive(
    [5, 6].flatMap((seq) => [c2c(seq, 'live'), group(seq, 'live')].map((message) => ({ message }))),
  )
  await put(index, hourOf(hourAtNine), ...between)
  await put(index, hourOf(hourAtNine, 'group'), ...inGroup)
  await put(index, hourOf(hourAtTen), ...elsewhere)
  await index.change(
    [between[1], inGroup[1], undated].flatMap((message) =>
      message === undefined
        ? []
        : { identity: idOf(message), body: [textOf('edited')], editedAt: 5, at: later },
    ),
  )
  await index.change(
    [c2c(3, ''), group(3, '')].map((one) => ({ identity: idOf(one), recalled: true, at: later })),
  )
  // Of one that comes with the next making only.
  await index.change(
    [c2c(5, ''), group(7, '')].map((one) => ({ identity: idOf(one), body: [textOf('edited')], at: later })),
  )
}

const acts: readonly Act[] = [
  {
    name: 'an hour of accounts that is put again',
    run: (index) => put(index, hourOf(hourAtNine, 'c2c', 2), ...between, c2c(5, 'five'), c2c(7, 'seven')),
    isWhole: true,
  },
  {
    name: 'an hour of groups that is put again',
    run: (index) =>
      put(index, hourOf(hourAtNine, 'group', 2), ...inGroup, group(5, 'five'), group(7, 'seven')),
    isWhole: true,
  },
  {
    name: 'an hour that is dropped',
    run: (index) => index.dropHour(hourOf(hourAtNine)),
    isWhole: true,
  },
  {
    name: 'a purge',
    run: async (index) => {
      await index.purge()
    },
    isWhole: true,
  },
  {
    name: 'live messages',
    run: (index) =>
      index.putLive([
        { message: c2c(8, 'live'), recalled: true },
        { message: group(8, 'live') },
        { message: c2c(9, 'of eleven', { MsgTimestamp: nine + 7_300 }) },
      ]),
  },
  {
    name: 'recalls and edits',
    run: (index) =>
      index.change(
        [...between.slice(0, 3), ...inGroup, c2c(6, ''), group(6, '')].map((one) => ({
          identity: idOf(one),
          recalled: true,
          body: [textOf('edited again')],
          editedAt: 9,
          at: later,
        })),
      ),
  },
  {
    name: 'what is forgotten',
    run: (index) =>
      index.forget([c2c(5, ''), c2c(6, ''), group(6, ''), c2c(2, ''), group(2, ''), undated].map(idOf)),
  },
]

/** Of each message what is seen of it; in the order in which it is found. */
type Look = ReadonlyMap<string, string>

async function look(index: MessageIndex): Promise<Look> {
  const { messages } = await index.search({}, 99)
  const seen = messages.flatMap(({ identity, text, recalled, source }): [string, string][] => [
    [identity, `${text} ${source}`],
    ...(recalled === undefined ? [] : [[`${identity} recalled`, String(recalled)] as [string, string]]),
  ])
  return new Map([...seen, ['found', `${messages.length} ${await index.count({}, 99)}`]])
}

async function lookInSqlite(run: (index: MessageIndex) => Promise<unknown>): Promise<Look> {
  const folder = mkdtempSync(join(tmpdir(), 'timkit-statements-'))
  const index = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
  try {
    await run(index)
    return await look(index)
  } finally {
    await index.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Says what is seen that is neither of before nor of after. */
function wrong(seen: Look, before: Look, after: Look, isWhole: boolean): string[] {
  if (isDeepStrictEqual(seen, before) || isDeepStrictEqual(seen, after)) return []
  if (isWhole) return [...seen].map(([identity, what]) => `${identity}: ${what}`)
  const all = new Set([...seen.keys(), ...before.keys(), ...after.keys()])
  all.delete('found')
  return [...all]
    .filter((identity) => ![before.get(identity), after.get(identity)].includes(seen.get(identity)))
    .map((identity) => `${identity}: ${seen.get(identity)}`)
}

describe.skipIf(!hasClickHouse)(`statement by statement ${drawnBy}`, () => {
  let between: Between = (_, act) => act()
  const server = useServer((sql, act) => between(sql, act))
  /** The same engine, with nothing between. */
  let calm: Awaited<ReturnType<typeof serve>>
  let before: Look
  let databases = 0
  beforeAll(async () => {
    calm = await serve(server.engine)
    before = await lookInSqlite(fill)
  })
  afterAll(() => calm.close())

  const open = (database: string, url = server.url) =>
    createClickHouseIndex({ url, database, credentials: {}, retries: 0, oldPartsWait: 0, workers: 0 })
  const filled = async () => {
    const database = `statements_${++databases}`
    const index = await open(database)
    await fill(index)
    return { database, index }
  }
  const afterOf = ({ run }: Act) =>
    lookInSqlite(async (index) => {
      await fill(index)
      await run(index)
    })

  it.each(isLong ? acts : new Draw().some(acts, 3))(
    '$name: who reads meanwhile sees what was before or what comes',
    async (act) => {
      const after = await afterOf(act)
      const { database, index } = await filled()
      const reader = await open(database, calm.url)
      const faults: string[] = []
      let statements = 0
      between = async (sql, run) => {
        if (sql.startsWith('SELECT')) return run()
        statements++
        const seen = await look(reader)
        faults.push(
          ...wrong(seen, before, after, act.isWhole === true).map((one) => `${sql.slice(0, 60)}: ${one}`),
        )
        return run()
      }
      await act.run(index)
      between = (_, run) => run()
      expect(statements).toBeGreaterThan(0)
      expect(faults).toEqual([])
      expect(await look(reader)).toEqual(after)
      await reader.close()
      await index.close()
    },
  )

  /** Kills whoever does something before one of its statements that write, and says what is wrong then. */
  const killed = async (act: Act, last: number, after: Look) => {
    const { database, index } = await filled()
    let statements = 0
    // Before what only reads is before what writes next.
    between = (sql, run) => {
      if (!sql.startsWith('SELECT')) statements++
      return statements <= last ? run() : Promise.reject(dropped)
    }
    const error = await act.run(index).catch((reason: unknown) => reason)
    between = (_, run) => run()
    const isDone = statements <= last
    await index.close()
    const again = await open(database)
    const faults: string[] = []
    const say = (what: string, some: readonly string[]) =>
      faults.push(...some.map((one) => `before statement ${last + 1}, ${what}: ${one}`))
    const seen = await look(again)
    say('seen', wrong(seen, before, after, act.isWhole === true))
    if (act.isWhole) say('check', await again.check())
    if (isDone && !isDeepStrictEqual(seen, after)) say('done', [String(error)])
    await act.run(again)
    say('again', wrong(await look(again), after, after, true))
    say('check', await again.check())
    await again.close()
    await server.engine.run(`DROP DATABASE ${database} SYNC`, { database: 'default', settings: {} })
    return { faults, isDone, statements }
  }

  it.each(isLong ? acts : new Draw().some(acts.slice(0, 2)))(
    '$name: killed before a statement that writes, it is as before or done, and can be done again',
    async (act) => {
      const after = await afterOf(act)
      const whole = await killed(act, Number.POSITIVE_INFINITY, after)
      expect(whole).toMatchObject({ isDone: true, faults: [] })
      // The last are those that show it.
      const first = isLong ? 0 : whole.statements - 2
      for (let last = first; last < whole.statements; last++) {
        expect((await killed(act, last, after)).faults).toEqual([])
      }
    },
  )
})
