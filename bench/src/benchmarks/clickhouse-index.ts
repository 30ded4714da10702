import { createClickHouseIndex } from '@timkit/archive/clickhouse'
import { archiveOnDisk, largeHourOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import type { FilledArchive } from '../archive-corpus/fill-archive.ts'
import type { Benchmark, BenchmarkContext } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'
import { programFile, runProgram } from '../program.ts'
import { type ClickHouseProcess, startClickHouse } from '../servers/clickhouse.ts'

const database = 'bench'
/** The least that ClickHouse calls ideal to insert at once; and about as many as an archive does. */
const rowsAtOnce = [10_000, 26_000] as const

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
  method: `A generated archive in hours of 200,000 messages, half of them between two and half in groups: 2,000,000 messages with \`--full\`, else 400,000. \`archive.rebuild()\` verifies, unpacks, parses and tokenises
them, and sends them to a ClickHouse in a process of its own: the engine that npm carries, behind a small server of HTTP on loopback, which writes what is inserted to a file for it. The peer is that server's own ingest of the same rows, read back from it as
JSONEachRow and sent one piece after the other, into a table that is made the same: by ${count(rowsAtOnce[0])} rows, the least that ClickHouse calls ideal, and by ${count(rowsAtOnce[1])}, about as many as an archive sends at once, as fewer
and larger pieces are faster. The peer unpacks, parses and tokenises nothing. "Into a table that keeps nothing" is what HTTP, the small server and parsing JSON
take of it. "By the clock" both processes share the processors of this machine, with whatever else it does. "By the busier process" counts the processor time of that of the two processes that takes more, as where each had one processor; other work spoils that less.
With \`--full\`, the memory for one hour of 3,500,000 messages is measured as well. \`MESSAGES\` in the environment is another number of messages, \`HOUR_MESSAGES\` that of the large hour. After each round the index has to tell the same digests of all hours as before.`,
  everyRuntime: false,
  async run({ node, command, cache, quick, full, progress }) {
    const messages = Number(process.env.MESSAGES) || (quick ? 20_000 : full ? 2_000_000 : 400_000)
    const made = await archiveOnDisk(node, cache, messages, Math.max(2, Math.round(messages / 200_000)))
    const server = await startClickHouse(node)
    try {
      return await withCopy(made, cache, async (folder) => {
        const fill = [...command, programFile('./programs/fill-clickhouse.js'), folder, server.url, database]
        const rounds = quick ? 1 : 3
        const own: Took[] = []
        const peers = rowsAtOnce.map((): Took[] => [])
        const parsing: Took[] = []
        const digests = new Set<string>()
        const peaks: number[] = []
        const pieces: (readonly Uint8Array[])[] = []
        for (let round = 0; round < rounds; round++) {
          const before = server.cpuSeconds()
          const filled = await runProgram<FilledArchive>(fill)
          if (filled.messages !== messages)
            throw new Error(`${filled.messages} of ${messages} messages were indexed`)
          own.push(tookOf(filled.seconds, filled.cpuSeconds, server.cpuSeconds() - before))
          peaks.push(filled.peak / 2 ** 20)
          digests.add(await digestsOf(server.url))
          for (const [at, size] of rowsAtOnce.entries()) {
            const rows = pieces[at] ?? (await rowsOf(server, messages, size))
            pieces[at] = rows
            peers[at]?.push(await ingest(server, rows, await tableLike(server)))
          }
          parsing.push(await ingest(server, pieces[0] ?? [], nullTable))
          progress(round + 1, rounds)
        }
        if (digests.size !== 1) throw new Error('the same files made another index')
        return figuresOf(messages, { own, peers, parsing, peaks })
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
    // Of so many some are the same by chance.
    if (filled.messages < hour * 0.999) throw new Error(`${filled.messages} of ${hour} messages were indexed`)
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

async function rowsOf(
  server: ClickHouseProcess,
  messages: number,
  size: number,
): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < messages; at += size) {
    const sql = `SELECT * FROM timkit_message WHERE batch IN (SELECT batch FROM timkit_batch FINAL WHERE state = 'shown') ORDER BY ts, id LIMIT ${size} OFFSET ${at} FORMAT JSONEachRow`
    pieces.push(await server.ask(sql, database))
  }
  return pieces
}

/** A table that keeps nothing of what it is given. */
const nullTable = 'CREATE TABLE peer AS timkit_message ENGINE = Null'

/** A table that is made as that of an archive. */
async function tableLike(server: ClickHouseProcess): Promise<string> {
  const made = await server.ask('SHOW CREATE TABLE timkit_message FORMAT TSVRaw', database)
  return new TextDecoder().decode(made).replace(`${database}.timkit_message`, `${database}.peer`)
}

async function ingest(
  server: ClickHouseProcess,
  pieces: readonly Uint8Array[],
  table: string,
): Promise<Took> {
  await server.ask('DROP TABLE IF EXISTS peer SYNC', database)
  await server.ask(table, database)
  const begin = performance.now()
  const used = process.cpuUsage()
  const before = server.cpuSeconds()
  for (const piece of pieces) await server.ask('INSERT INTO peer FORMAT JSONEachRow', database, piece)
  const { user, system } = process.cpuUsage(used)
  const clock = (performance.now() - begin) / 1000
  return tookOf(clock, (user + system) / 1e6, server.cpuSeconds() - before)
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}

function figuresOf(
  messages: number,
  {
    own,
    peers,
    parsing,
    peaks,
  }: {
    readonly own: readonly Took[]
    readonly peers: readonly (readonly Took[])[]
    readonly parsing: readonly Took[]
    readonly peaks: readonly number[]
  },
): readonly Figure[] {
  const rate = (what: string, by: keyof Took, goal?: Figure['goal'], took = own): Figure => ({
    what,
    unit: '/s',
    value: spreadOf(took.map((round) => messages / round[by])),
    goal,
  })
  const ratio = (what: string, by: keyof Took, goal?: Figure['goal']): Figure[] =>
    peers.map((peer, at) => ({
      what,
      peer: `JSONEachRow of the same rows, ${count(rowsAtOnce[at] ?? 0)} at a time`,
      unit: '×',
      value: spreadOf(own.map((took, round) => (peer[round] as Took)[by] / took[by])),
      detail: `${count(Math.round(messages / Math.min(...peer.map((took) => took[by]))))} rows/s at best`,
      goal,
    }))
  return [
    rate('gz → searchable, messages by the clock', 'clock', { atLeast: 50_000 }),
    rate('gz → searchable, messages by the busier process', 'busier', { atLeast: 50_000 }),
    rate('gz → searchable, messages by the processor time of both', 'both'),
    ...ratio('gz → searchable, by the clock', 'clock', { atLeast: 0.8 }),
    ...ratio('gz → searchable, by the busier process', 'busier', { atLeast: 0.8 }),
    rate('JSONEachRow into a table that keeps nothing, by the busier process', 'busier', undefined, parsing),
    { what: 'memory of who fills it', unit: 'MiB', value: spreadOf(peaks), goal: { atMost: 256 } },
  ]
}
