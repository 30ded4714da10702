import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { IndexPlace } from '../../src/message-index/index-place.ts'
import type { MessageIndex } from '../../src/message-index/message-index.ts'
import { openSqliteIndex } from '../../src/message-index/sqlite/open-sqlite-index.ts'
import { openArchive } from '../../src/open-archive.ts'
import { openBucketStore } from '../../src/raw/bucket/bucket-store.ts'
import { type LeaseTiming, machineClock } from '../../src/raw/lease/lease-timing.ts'
import { StorageError } from '../../src/raw/storage-error.ts'
import { clientOf, messagesOf, newFolder, noon, shop } from '../shop.ts'
import { S3Server } from './s3-server.ts'

/** A minute takes a second for those who share what the service allows. */
const times = 60
const quick: LeaseTiming = {
  beatMs: 40,
  staleMs: 60_000,
  clock: {
    ...machineClock,
    run: () => performance.now() * times,
    sleep: (ms) => machineClock.sleep(ms / times),
  },
}
const since = new Date(noon - 33 * 3_600_000)
const lately = new Date(noon - 6 * 3_600_000)
const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A place that stands for a server: all programs that open it get one index. */
async function sharedIndex(): Promise<IndexPlace> {
  const file = join(newFolder(), 'index.sqlite')
  mkdirSync(dirname(file), { recursive: true })
  const index = await openSqliteIndex({ file, readIn: 'here' })
  closing.push(() => index.close())
  const opened: MessageIndex = new Proxy(index, {
    get(of, name) {
      if (name === 'close') return async () => undefined
      const value = Reflect.get(of, name, of) as unknown
      return typeof value === 'function' ? value.bind(of) : value
    },
  })
  return {
    isShared: true,
    open: async () => opened,
    isCurrent: async () => true,
    remove: async () => undefined,
  }
}

interface Place {
  readonly server: S3Server
  readonly index: IndexPlace
  readonly emulator: ReturnType<typeof shop>['emulator']
}

async function newPlace(): Promise<Place> {
  return { server: new S3Server({ pageSize: 50 }), index: await sharedIndex(), emulator: shop().emulator }
}

/** A worker, whose requests may be looked at and failed by themselves. */
async function worker(
  { server, index, emulator }: Place,
  name: string,
  {
    timing = quick,
    fetch = server.fetch,
  }: { timing?: LeaseTiming; fetch?: typeof server.fetch | undefined } = {},
) {
  const { bucket, endpoint, key: credentials } = server
  const options = { bucket, endpoint, credentials, fetch, prefix: 'a', retryMs: 1, attempts: 6 }
  const archive = await openArchive({
    ...{ folder: newFolder(), store: openBucketStore(options, timing), index, name },
    client: clientOf(emulator),
  })
  closing.push(() => archive.close())
  return archive
}

/** A worker that has hours and is stopped: nothing is heard of it any more, and it takes no other hour. */
async function stoppedWorker(place: Place): Promise<void> {
  const silent = { ...(quick.clock ?? machineClock), every: () => () => undefined }
  let isStopped = false
  await new Promise<void>((resolve) => {
    const archive = worker(place, 'stopped', {
      timing: { ...quick, clock: silent },
      fetch: (request) => {
        isStopped ||= request.url.endsWith('.gz')
        if (!isStopped) return place.server.fetch(request)
        resolve()
        return new Promise(() => undefined)
      },
    })
    void archive.then((opened) => opened.sync({ since }))
  })
}

async function expectAll(place: Place, from: Date = since): Promise<void> {
  const archive = await worker(place, 'looks')
  const { hits } = await archive.search({ limit: 1000 })
  const expected = await messagesOf(clientOf(place.emulator))
  const texts = [...expected.values()].filter((text) => from === since || !text.startsWith('退款'))
  expect(hits.map(({ text }) => text).sort()).toEqual(texts.sort())
  expect((await archive.verify({ deep: true })).faults).toEqual([])
}

describe('workers that share an archive', () => {
  it('keep and find each message once, and ask for each hour once', async () => {
    const place = await newPlace()
    const workers = await Promise.all(['one', 'two', 'three'].map((name) => worker(place, name)))
    await workers[0]?.sync({ since: new Date(noon - 3_600_000) })
    const reports = await Promise.all(workers.map((archive) => archive.sync({ since })))
    expect(reports.flatMap(({ failed }) => failed)).toEqual([])
    const asked = reports.map((report) => report.asked)
    // On a busy machine the third may come when nothing is left.
    expect(asked.filter((hours) => hours > 0).length).toBeGreaterThan(1)
    // Hours of the last one were asked for before.
    expect(asked.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(2 * 33)
    expect(reports.reduce((sum, { indexed }) => sum + indexed.messages, 0)).toBe(5)
    await expectAll(place)
    expect((await workers[0]?.status())?.counts).toMatchObject({ indexed: 4, due: 0, ready: 0 })
  })

  it('are told of who has the name already, and work on under another', async () => {
    const place = await newPlace()
    let second: Promise<unknown> | undefined
    const first = await worker(place, 'one', {
      fetch: async (request) => {
        if (request.url.endsWith('.gz') && second === undefined) {
          second = (await worker(place, 'one')).sync({ since }).catch((error: unknown) => error)
          await second
        }
        return place.server.fetch(request)
      },
    })
    await first.sync({ since })
    expect(await second).toMatchObject({
      fault: 'locked',
      message: expect.stringMatching(
        /^Cannot work on the archive s3:\/\/bucket\/a as one: process \d+ on .+ does so under that name\. Give this one another name;/,
      ),
      about: { worker: 'one' },
    })
    await expectAll(place)
  })

  it('keep out who wants the archive alone, and are kept out by it', async () => {
    const place = await newPlace()
    let outcome: unknown
    const meanwhile =
      (isMoment: (request: Request) => boolean, act: () => Promise<unknown>): typeof place.server.fetch =>
      async (request) => {
        if (outcome === undefined && isMoment(request)) {
          outcome = 'asked'
          outcome = await act().catch((error: unknown) => error)
        }
        return place.server.fetch(request)
      }
    const erase = async (name: string, fetch?: typeof place.server.fetch) =>
      (await worker(place, name, { fetch })).eraseAccount('bob')
    const working = await worker(place, 'one', {
      fetch: meanwhile(
        ({ url }) => url.endsWith('.gz'),
        () => erase('two'),
      ),
    })
    await working.sync({ since })
    expect(outcome).toMatchObject({
      fault: 'locked',
      message: expect.stringContaining('alone: the worker one, process '),
    })
    outcome = undefined
    let asked = 0
    await erase(
      'three',
      meanwhile(
        () => asked++ === 30,
        async () => (await worker(place, 'four')).sync({ since }),
      ),
    )
    expect(outcome).toMatchObject({ fault: 'locked', message: expect.stringContaining('is writing to it') })
    await expectAll(place)
  })

  it('say who works on what', async () => {
    const place = await newPlace()
    let seen: unknown
    const first = await worker(place, 'one', {
      fetch: async (request) => {
        if (request.url.endsWith('.gz') && seen === undefined) {
          seen = []
          seen = (await (await worker(place, 'looks')).status()).workers
        }
        return place.server.fetch(request)
      },
    })
    await first.sync({ since })
    expect(seen).toMatchObject([{ name: 'one', term: 1, pid: process.pid }])
    const [{ hours }] = seen as [{ hours: unknown[] }]
    expect(hours.length).toBeGreaterThan(0)
    expect((await first.status()).workers).toEqual([])
  })

  it('tell the hours that one has which is stopped, and do them once it is missed', async () => {
    const place = await newPlace()
    await stoppedWorker(place)
    const next = await worker(place, 'next')
    const before = Date.now()
    const { held, failed } = await next.sync({ since })
    expect(failed).toEqual([])
    expect(held.length).toBeGreaterThan(0)
    for (const hour of held) {
      expect(hour).toMatchObject({ by: 'stopped', since: expect.stringMatching(/^\d{4}-.*Z$/) })
      // It was heard of when it came.
      expect(Date.parse(hour.until)).toBeGreaterThan(before)
      expect(Date.parse(hour.until)).toBeLessThanOrEqual(Date.now() + 60_000)
    }
    place.server.skewMs = 61_000
    expect(await next.sync({ since })).toMatchObject({ failed: [], held: [] })
    await expectAll(place)
  })

  it('do what one left that is missed while they work', async () => {
    const place = await newPlace()
    await stoppedWorker(place)
    let isAsked = false
    const next = await worker(place, 'next', {
      fetch: async (request) => {
        const answer = await place.server.fetch(request)
        // Whether it is gone is asked when it has an hour that is wanted: first whether anybody came after it.
        if (isAsked && request.url.endsWith('/.workers/stopped/00000001.json')) place.server.skewMs = 61_000
        isAsked ||= request.url.endsWith('/.workers/stopped/00000002.json')
        return answer
      },
    })
    expect(await next.sync({ since })).toMatchObject({ failed: [], held: [] })
    expect(place.server.skewMs).toBe(61_000)
    await expectAll(place)
  })

  it('find everything in a bucket that lists late', async () => {
    const place = await newPlace()
    const workers = await Promise.all(['one', 'two'].map((name) => worker(place, name)))
    await workers[0]?.sync({ since: new Date(noon - 3_600_000) })
    place.server.lateMs = 300
    const reports = await Promise.all(workers.map((archive) => archive.sync({ since })))
    expect(reports.flatMap(({ failed }) => failed)).toEqual([])
    place.server.lateMs = 0
    await expectAll(place)
  })

  it('lose nothing to answers that are lost after what they answer was done', async () => {
    const place = await newPlace()
    const asked = new Map<string, number>()
    // Every request is done without an answer twice, and sent again: fewer times than one is tried.
    place.server.fault = ({ method, key, query }) => {
      const request = `${method} ${key} ${query}`
      const times = asked.get(request) ?? 0
      asked.set(request, times + 1)
      return times === 0 || times === 3 ? 'lost' : undefined
    }
    const workers = await Promise.all(['one', 'two'].map((name) => worker(place, name)))
    for (const archive of workers) await archive.sync({ since: new Date(noon - 3_600_000) })
    const reports = await Promise.all(workers.map((archive) => archive.sync({ since: lately })))
    expect(reports.flatMap(({ failed }) => failed)).toEqual([])
    place.server.fault = () => undefined
    await expectAll(place, lately)
  })

  it('need not have the same time', async () => {
    const place = await newPlace()
    const ahead = (ms: number): LeaseTiming => ({
      ...quick,
      clock: { ...(quick.clock ?? machineClock), now: () => Date.now() + ms },
    })
    const workers = await Promise.all([
      worker(place, 'early', { timing: ahead(-3 * 3_600_000) }),
      worker(place, 'late', { timing: ahead(26 * 3_600_000) }),
    ])
    await workers[0]?.sync({ since: new Date(noon - 3_600_000) })
    const reports = await Promise.all(workers.map((archive) => archive.sync({ since })))
    expect(reports.flatMap(({ failed }) => failed)).toEqual([])
    expect(Math.min(...reports.map(({ asked }) => asked))).toBeGreaterThan(0)
    await expectAll(place)
  })

  it('say so when the bucket does not know them any more, and hold up nobody', async () => {
    const place = await newPlace()
    let isKnown = true
    const refused = await worker(place, 'refused', {
      fetch: (request) => {
        if (request.url.endsWith('.gz')) isKnown = false
        if (isKnown) return place.server.fetch(request)
        const headers = new Headers(request.headers)
        headers.set('authorization', (headers.get('authorization') ?? '').replace(/.{4}$/, '0000'))
        return place.server.fetch(new Request(request, { headers }))
      },
    })
    await expect(refused.sync({ since: lately })).rejects.toThrow(/^Cannot .+ in s3:\/\/bucket\/a: /)
    place.server.skewMs = 61_000
    const next = await worker(place, 'next')
    expect((await next.sync({ since: lately })).failed).toEqual([])
    await expectAll(place, lately)
  })

  it('go on where one was killed, at any request, as soon as it is not heard of for a minute', async () => {
    const whole = await newPlace()
    let requests = 0
    const counting = await worker(whole, 'one', {
      fetch: (request) => {
        requests++
        return whole.server.fetch(request)
      },
    })
    await counting.sync({ since: lately })
    for (let at = 3; at < requests; at += 9) {
      const place = await newPlace()
      let asked = 0
      const fetch: typeof place.server.fetch = (request) =>
        asked++ < at ? place.server.fetch(request) : Promise.reject(new TypeError('killed'))
      const dying = await worker(place, 'dies', { fetch })
      const error = await dying.sync({ since: lately }).catch((thrown: unknown) => thrown)
      if (error instanceof Error) expect(error, `request ${at}`).toBeInstanceOf(StorageError)
      place.server.skewMs = 61_000
      const next = await worker(place, 'next')
      expect((await next.sync({ since: lately })).failed, `request ${at}`).toEqual([])
      await expectAll(place, lately)
    }
  })

  it('are not harmed by one that was stopped for more than a minute and goes on, wherever that was', async () => {
    for (let at = 12, isDone = false; !isDone; at += 6) {
      const place = await newPlace()
      let asked = 0
      let others: Promise<unknown> | undefined
      let clockMs = 0
      const clock = {
        now: () => Date.now() + clockMs,
        run: () => performance.now() * times + clockMs,
        every: () => () => undefined,
        sleep: (ms: number) => machineClock.sleep(ms / times),
      }
      const stopped = await worker(place, 'stopped', {
        timing: { beatMs: 10_000, staleMs: 60_000, clock },
        fetch: async (request) => {
          // The index of these tests has one writer, who reads the files: stopped there, it would stop the others.
          const isReading = request.method === 'GET' && request.url.endsWith('.gz')
          if (asked++ >= at && !isReading) {
            others ??= (async () => {
              clockMs = 61_000
              place.server.skewMs = 61_000
              const next = await worker(place, 'next')
              return next.sync({ since: lately })
            })()
            await others
          }
          return place.server.fetch(request)
        },
      })
      const error = await stopped.sync({ since: lately }).catch((thrown: unknown) => thrown)
      if (error instanceof Error) expect(error, `request ${at}`).toMatchObject({ fault: 'locked' })
      isDone = others === undefined
      if (!isDone) expect(await others, `request ${at}`).toMatchObject({ failed: [] })
      await expectAll(place, lately)
    }
  })
})

it('an index in SQLite is written to by one program, also where the files are in a bucket', async () => {
  const { server, emulator } = await newPlace()
  const { bucket, endpoint, key: credentials, fetch } = server
  const open = (act?: typeof fetch) =>
    openArchive({
      folder: newFolder(),
      store: openBucketStore({ bucket, endpoint, credentials, fetch: act ?? fetch, prefix: 'a', retryMs: 1 }),
      client: clientOf(emulator),
    })
  let second: Promise<unknown> | undefined
  const first = await open(async (request) => {
    if (request.url.endsWith('.gz') && second === undefined) {
      second = Promise.resolve()
      second = (await open()).sync({ since }).catch((error: unknown) => error)
      await second
    }
    return fetch(request)
  })
  await first.sync({ since })
  expect(await second).toMatchObject({
    fault: 'locked',
    message: expect.stringContaining('An index in SQLite is written to by one program at a time'),
  })
})
