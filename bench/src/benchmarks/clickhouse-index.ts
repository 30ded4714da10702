import { createClickHouseIndex } from '@timkit/archive/clickhouse'
import { archiveOnDisk, largeHourOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import type { FilledArchive } from '../archive-corpus/fill-archive.ts'
import type { Benchmark, BenchmarkContext } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'
import { programFile, runProgram } from '../program.ts'
import { type ClickHouseProcess, startClickHouse } from '../servers/clickhouse.ts'

const database = 'bench'
/** What ClickHouse advises to insert at once, at least. */
const rowsAtOnce = 10_000

/** What a round of one of both took. */
interface Took {
  readonly clock: number
  /** Seconds of processors of the process that takes most, where both run at the same time. */
  readonly busier: number
  readonly both: number
}

/** How fast hour files become searchable in ClickHouse. */
export const clickhouseIndex: Benchmark = {
  name: 'clickhouse-index',
  title: 'Making an archive searchable in ClickHouse',
  method: `A generated archive of an app with some 10 million messages a day: hours of 100,000 messages of each kind. \`archive.rebuild()\` verifies, unpacks, parses, tokenises and
sends them to a ClickHouse in a process of its own: the engine that npm carries, behind HTTP on loopback, in front of which a small server of JavaScript stands. The peer is that server's own ingest of the same rows, read back from it as
JSONEachRow, by ${rowsAtOnce.toLocaleString('en-US')} rows, into a table that is made the same. "By the busier process" counts the processor time of that of the two processes that takes more of it, as where each has a processor of its own; other work on
the machine spoils that less. \`MESSAGES\` in the environment is another number of messages, \`HOUR_MESSAGES\` of the large hour. After each round the index has to tell the same digests of all hours as before.`,
  everyRuntime: false,
  async run({ node, command, cache, quick, full, progress }) {
    const messages = Number(process.env.MESSAGES) || (quick ? 20_000 : full ? 2_000_000 : 400_000)
    const made = await archiveOnDisk(node, cache, messages, Math.max(2, Math.round(messages / 200_000)))
    const server = await startClickHouse(node)
    try {
      return await withCopy(made, cache, async (folder) => {
        const fill = [...command, programFile('./programs/fill-clickhouse.js'), folder, server.url, database]
        const rounds = quick ? 1 : 3
        const [own, peer]: [Took[], Took[]] = [[], []]
        const digests = new Set<string>()
        let peak = 0
        let rows: readonly Uint8Array[] | undefined
        for (let round = 0; round < rounds; round++) {
          const before = server.cpuSeconds()
          const filled = await runProgram<FilledArchive>(fill)
          if (filled.messages !== messages)
            throw new Error(`${filled.messages} of ${messages} messages were indexed`)
          own.push(tookOf(filled.seconds, filled.cpuSeconds, server.cpuSeconds() - before))
          peak = Math.max(peak, filled.peak)
          digests.add(await digestsOf(server.url))
          rows ??= await rowsOf(server, messages)
          peer.push(await ingest(server, rows))
          progress(round + 1, rounds)
        }
        if (digests.size !== 1) throw new Error('the same files made another index')
        return figuresOf(messages, own, peer, peak)
      }).then(async (figures) => {
        const hour = Number(process.env.HOUR_MESSAGES) || (full ? 3_500_000 : undefined)
        return [...figures, await largeHour(server, { node, command, cache, hour })]
      })
    } finally {
      await server.stop()
    }
  },
}

/** What of memory an hour takes whose file is about 1 GB. */
async function largeHour(
  server: ClickHouseProcess,
  {
    node,
    command,
    cache,
    hour,
  }: Pick<BenchmarkContext, 'node' | 'command' | 'cache'> & { readonly hour: number | undefined },
): Promise<Figure> {
  const figure = { unit: 'MiB', goal: { atMost: 256 } } as const
  if (hour === undefined)
    return { what: 'memory for an hour of 1 GB', ...figure, detail: 'takes minutes: --full' }
  const made = await largeHourOnDisk(node, cache, hour)
  return withCopy(made, cache, async (folder) => {
    const program = programFile('./programs/fill-clickhouse.js')
    const filled = await runProgram<FilledArchive>([...command, program, folder, server.url, 'large'])
    if (filled.messages !== hour) throw new Error(`${filled.messages} of ${hour} messages were indexed`)
    return {
      what: `memory for an hour of ${(made.text / 2 ** 30).toFixed(2)} GiB`,
      ...figure,
      value: spreadOf([filled.peak / 2 ** 20]),
      detail: `${filled.seconds.toFixed(0)} s, ${filled.cpuSeconds.toFixed(0)} s of processors`,
    }
  })
}

function tookOf(clock: number, client: number, engine: number): Took {
  return { clock, busier: Math.max(client, engine), both: client + engine }
}

async function digestsOf(url: string): Promise<string> {
  const index = await createClickHouseIndex({ url, database, credentials: {}, oldPartsWait: 0 })
  const all: string[] = []
  for await (const { chatType, hour, messages, digest } of index.digests())
    all.push(`${chatType} ${hour} ${messages} ${digest}`)
  await index.close()
  return all.join('\n')
}

async function rowsOf(server: ClickHouseProcess, messages: number): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < messages; at += rowsAtOnce) {
    const sql = `SELECT * FROM timkit_message WHERE batch IN (SELECT batch FROM timkit_batch FINAL WHERE state = 'shown') ORDER BY ts, id LIMIT ${rowsAtOnce} OFFSET ${at} FORMAT JSONEachRow`
    pieces.push(await server.ask(sql, database))
  }
  return pieces
}

async function ingest(server: ClickHouseProcess, pieces: readonly Uint8Array[]): Promise<Took> {
  const made = new TextDecoder().decode(
    await server.ask('SHOW CREATE TABLE timkit_message FORMAT TSVRaw', database),
  )
  await server.ask('DROP TABLE IF EXISTS peer SYNC', database)
  await server.ask(made.replace(`${database}.timkit_message`, `${database}.peer`), database)
  const begin = performance.now()
  const used = process.cpuUsage()
  const before = server.cpuSeconds()
  for (const piece of pieces) await server.ask('INSERT INTO peer FORMAT JSONEachRow', database, piece)
  const { user, system } = process.cpuUsage(used)
  const clock = (performance.now() - begin) / 1000
  return tookOf(clock, (user + system) / 1e6, server.cpuSeconds() - before)
}

function figuresOf(
  messages: number,
  own: readonly Took[],
  peer: readonly Took[],
  peak: number,
): readonly Figure[] {
  const rate = (what: string, by: keyof Took, goal?: Figure['goal']): Figure => ({
    what,
    unit: '/s',
    value: spreadOf(own.map((took) => messages / took[by])),
    goal,
  })
  const ratio = (what: string, by: keyof Took, goal?: Figure['goal']): Figure => ({
    what,
    peer: 'JSONEachRow of the same rows',
    unit: '×',
    value: spreadOf(own.map((took, round) => (peer[round] as Took)[by] / took[by])),
    detail: `${Math.round(messages / Math.min(...peer.map((took) => took[by]))).toLocaleString('en-US')} rows/s at best`,
    goal,
  })
  return [
    rate('gz → searchable, messages by the clock', 'clock', { atLeast: 50_000 }),
    rate('gz → searchable, messages by the busier process', 'busier'),
    rate('gz → searchable, messages by the processor time of both', 'both'),
    ratio('gz → searchable, by the clock', 'clock', { atLeast: 0.8 }),
    ratio('gz → searchable, by the busier process', 'busier', { atLeast: 0.8 }),
    { what: 'memory of who fills it', unit: 'MiB', value: spreadOf([peak / 2 ** 20]), goal: { atMost: 256 } },
  ]
}
