import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { openArchive } from '@timkit/archive'
import { inClickHouse } from '@timkit/archive/clickhouse'
import { serve as serveEmulator } from '@timkit/emulator/serve'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { HourObject } from '../../../packages/archive/src/manifest/hour-object.ts'
import { createBucketStore } from '../../../packages/archive/src/raw/bucket/bucket-store.ts'
import { type ServedS3, serveS3 } from '../../../packages/archive/test/s3/serve-s3.ts'
import { clientOf, messagesOf, noon, shop } from '../../../packages/archive/test/shop.ts'
import { hasClickHouse } from './engine.ts'
import type { Between } from './serve.ts'
import { useServer } from './use-server.ts'
import { quickTiming, type WorkerOptions, type WorkerOutcome } from './worker-process.ts'

/** Signals that stop a process are not everywhere. */
const canStop = process.platform !== 'win32'
const since = noon - 6 * 3_600_000

/** What is asked of the bucket, or of ClickHouse. */
interface Request {
  readonly method: string
  readonly key: string
  readonly sql: string
}

/** When a worker is stopped: as soon as it has asked for something. */
const moments: readonly { readonly name: string; readonly isNow: (request: Request) => boolean }[] = [
  {
    name: 'has taken an hour',
    isNow: ({ method, key }) => method === 'PUT' && /\/hours\/.+\.json$/.test(key),
  },
  { name: 'keeps a file', isNow: ({ method, key }) => method === 'PUT' && key.endsWith('.gz') },
  { name: 'has kept a file', isNow: ({ method, key }) => method === 'PUT' && key.endsWith('.gz.json') },
  { name: 'has begun an hour in the index', isNow: ({ sql }) => sql.startsWith('INSERT INTO timkit_batch') },
  { name: 'sends messages', isNow: ({ sql }) => sql.startsWith('INSERT INTO timkit_message') },
  {
    name: 'has its turn to show an hour',
    isNow: ({ method, key }) => method === 'PUT' && key.includes('/.turn/'),
  },
]

/** Each takes as long as a lease: the two with the most behind them, unless all are asked for. */
const tried =
  process.env.MOMENTS === 'all' ? moments : [moments[2], moments[4]].filter((one) => one !== undefined)

describe.skipIf(!hasClickHouse || !canStop)('a worker that is stopped for longer than its lease', () => {
  let between: Between = (_, act) => act()
  const clickhouse = useServer((sql, act) => between(sql, act))
  let databases = 0

  it.each(tried)('and goes on does no harm: it $name', async ({ isNow }) => {
    await using s3 = await serveS3({ pageSize: 50 })
    const { emulator } = shop()
    const service = await serveEmulator({ emulator })
    onTestFinished(() => service.close())
    const { sdkAppId, secretKey, identifier } = emulator
    const options: Omit<WorkerOptions, 'name' | 'folder'> = {
      ...placeOf(s3),
      ...{ clickhouse: clickhouse.url, database: `stopped_${++databases}` },
      app: { baseUrl: service.url, sdkAppId, secretKey, identifier },
      ...{ now: noon, since },
    }

    const stopped = start({ ...options, name: 'stopped' })
    let isStopped = false
    const watch = (request: Request) => {
      if (isStopped || !isNow(request)) return
      isStopped = stopped.process.kill('SIGSTOP')
    }
    s3.server.fault = ({ method, key }) => {
      watch({ method, key: `/${key}`, sql: '' })
      return undefined
    }
    between = (sql, act) => {
      watch({ method: '', key: '', sql })
      return act()
    }
    await expect.poll(() => isStopped, { timeout: 60_000 }).toBe(true)
    // The other one comes when nobody has heard of it for that long, however fast this machine is.
    await sleep(quickTiming.staleMs + quickTiming.beatMs)
    // Not before: what it had sent when it was stopped is done all the same.
    const claims = claimsOf(s3, 'stopped', false)
    expect(claims).not.toEqual([])
    expect(await start({ ...options, name: 'other' }).outcome).toMatchObject({ failed: 0 })
    // What the stopped one had, the other one has had since, under higher numbers.
    const taken = claimsOf(s3, 'other', true)
    for (const claim of claims) expect(taken).toContain(claim.replace(/1\.json$/, '2.json'))
    stopped.process.kill('SIGCONT')
    expect(await stopped.outcome).toMatchObject({ fault: 'locked' })

    await using archive = await openArchive({
      folder: mkdtempSync(join(tmpdir(), 'timkit-looks-')),
      store: createBucketStore({ ...placeOf(s3), prefix: 'a' }),
      index: inClickHouse({ url: clickhouse.url, database: options.database, credentials: {} }),
      client: clientOf(emulator),
    })
    const { hits } = await archive.search({ limit: 100 })
    const expected = [...(await messagesOf(clientOf(emulator))).values()]
    expect(hits.map(({ text: found }) => found).sort()).toEqual(
      expected.filter((found) => !found.startsWith('退款')).sort(),
    )
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    const { counts, hours } = await archive.status()
    expect(counts).toMatchObject({ ready: 0, damaged: 0, indexed: 3 })
    for (const claim of claims) expect(numbersOf(hours)).toContain(claim.replace(/1\.json$/, '2.json'))
  })
})

function placeOf({ server, env }: ServedS3) {
  return { bucket: server.bucket, endpoint: env.AWS_ENDPOINT_URL ?? '', credentials: server.key }
}

/** Starts a worker. */
function start(options: Omit<WorkerOptions, 'folder'>): {
  readonly process: ChildProcess
  readonly outcome: Promise<WorkerOutcome>
} {
  const folder = mkdtempSync(join(tmpdir(), 'timkit-worker-'))
  const program = join(import.meta.dirname, 'worker-process.ts')
  const child = spawn(process.execPath, [program, JSON.stringify({ ...options, folder })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return { process: child, outcome: text(child.stdout).then(read) }
}

/** What a worker told; nothing when it was killed. */
function read(told: string): WorkerOutcome {
  return told === '' ? { fault: 'killed', message: '' } : (JSON.parse(told) as WorkerOutcome)
}

/** The objects by which a worker has hours, or is done with them: `C2C/2026/11/22/09.00000001.json`. */
function claimsOf({ server }: ServedS3, name: string, isDone: boolean): string[] {
  return server
    .keys()
    .filter((key) => key.startsWith('a/hours/'))
    .filter((key) => {
      const object = JSON.parse(String(server.get(key))) as HourObject
      return object.by.name === name && object.isDone === isDone
    })
    .map((key) => key.slice('a/hours/'.length))
}

/** The same of the numbers that records have. */
function numbersOf(
  hours: readonly {
    readonly chatType: string
    readonly hour: string
    readonly record: { readonly number?: number | undefined } | undefined
  }[],
): string[] {
  return hours.map(({ chatType, hour, record }) => {
    const day = `${hour.slice(0, 4)}/${hour.slice(4, 6)}/${hour.slice(6, 8)}`
    const number = String(record?.number ?? 0).padStart(8, '0')
    return `${chatType === 'c2c' ? 'C2C' : 'Group'}/${day}/${hour.slice(8)}.${number}.json`
  })
}
