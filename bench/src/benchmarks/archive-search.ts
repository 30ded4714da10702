import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip } from 'node:zlib'
import { type Archive, openArchive, type SearchQuery } from '@timkit/archive'
import { archiveOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import { fillArchive } from '../archive-corpus/fill-archive.ts'
import { hourFilesOf, messagesIn } from '../archive-corpus/read-archive.ts'
import { trigramIndex } from '../archive-corpus/trigram-index.ts'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'
import { spreadOf } from '../harness/statistics.ts'

const words: readonly SearchQuery[] = [
  { text: '的' },
  { text: '我' },
  { text: '龙井' },
  { text: '消息' },
  { text: '中国' },
  { text: '订单 退款' },
  { text: 'refund' },
  { text: '"please thanks"' },
  { text: 'SO20261122-000123' },
  { text: '1381*' },
]
const day = { since: '2026-11-25T00:00:00+08:00', until: '2026-11-26T00:00:00+08:00' }
const filtered: readonly SearchQuery[] = [
  { account: 'user_100000', text: '消息' },
  { account: 'user_100413', text: '的' },
  { account: 'user_100000' },
  { account: 'user_100000', peer: '客服_0' },
  { group: '@TGS#2KKKKKKK0', text: '消息' },
  { kind: 'group', text: 'refund' },
  { elements: ['TIMImageElem'] },
  { ...day, text: '消息' },
  { ...day, text: '的' },
]

/** How fast an archive is searched. */
export const archiveSearch: Benchmark = {
  name: 'archive-search',
  title: 'Searching an archive',
  method: `A generated archive (see above) with an index made of it, on this machine's disk and warm. Each query is asked for its newest 20 messages by
\`archive.search()\`, which also finds out what of the time was covered, again and again in turn with the others; the 50th and 95th percentile are
over all queries and turns. Words: one to four characters, one and two English words, an order number, the begin of a phone number. Filters:
account, chat, group, kind, element, day, with words and without. "From – to" is of five parts of the turns. \`grep\` counts the lines with 龙井 in the
unpacked hour files, which mostly starts a program where these are few: its goal is for 3 M messages. FTS5's trigram index, which
finds nothing of less than three characters, is asked for an English word.`,
  everyRuntime: false,
  async run({ node, command, cache, quick, full, progress }) {
    const made = await archiveOnDisk(node, cache, quick ? 20_000 : full ? 10_000_000 : 200_000)
    return withCopy(made, cache, async (folder) => {
      await fillArchive(command, 'rebuild', folder)
      await using archive = await openArchive({ folder, now: () => Date.parse('2026-11-29T00:12:00+08:00') })
      const turns = quick ? 5 : 50
      const figures = [
        ...(await latencies(archive, 'newest 20 of words', words, turns, { p50: 2, p95: 25 })),
        ...(await latencies(archive, 'newest 20 with filters', filtered, turns, { p95: 30 })),
      ]
      progress(1, 2)
      if (!full) figures.push(...(await peers(archive, folder, { quick })))
      progress(2, 2)
      return figures
    }).then(async (figures) => {
      if (!full) return figures
      // Unpacked, 10 M messages are 3 GB: the peers are measured with fewer.
      const fewer = await archiveOnDisk(node, cache, 3_000_000)
      return withCopy(fewer, cache, async (folder) => {
        await fillArchive(command, 'rebuild', folder)
        await using archive = await openArchive({
          folder,
          now: () => Date.parse('2026-11-29T00:12:00+08:00'),
        })
        return [...figures, ...(await peers(archive, folder, { quick, goal: { atLeast: 10 } }))]
      })
    })
  },
}

async function latencies(
  archive: Archive,
  what: string,
  queries: readonly SearchQuery[],
  turns: number,
  goals: { readonly p50?: number; readonly p95: number },
): Promise<Figure[]> {
  for (const query of queries) await archive.search(query)
  const took: Record<'clock' | 'processor', number[][]> = { clock: [], processor: [] }
  for (let part = 0; part < parts; part++) {
    const [clock, processor]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < turns / parts; turn++) {
      for (const query of queries) {
        const begin = performance.now()
        const used = process.threadCpuUsage()
        await archive.search(query)
        const { user, system } = process.threadCpuUsage(used)
        clock.push(performance.now() - begin)
        processor.push((user + system) / 1000)
      }
    }
    took.clock.push(clock)
    took.processor.push(processor)
  }
  const at = (share: number, atMost: number | undefined, by: 'clock' | 'processor'): Figure => ({
    what: `${what}, p${share * 100}${by === 'clock' ? '' : ', by processor time'}`,
    unit: 'ms',
    value: {
      ...spreadOf(took[by].map((times) => percentile(times, share))),
      median: percentile(took[by].flat(), share),
    },
    goal: by === 'clock' && atMost !== undefined ? { atMost } : undefined,
  })
  return [
    at(0.5, goals.p50, 'clock'),
    at(0.95, goals.p95, 'clock'),
    at(0.5, undefined, 'processor'),
    at(0.95, undefined, 'processor'),
  ]
}

/** The turns are measured in so many parts, to see how much they differ. */
const parts = 5

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}

async function peers(
  archive: Archive,
  folder: string,
  { quick, goal }: { readonly quick: boolean; readonly goal?: Figure['goal'] },
): Promise<Figure[]> {
  const files = await hourFilesOf(folder)
  const unpacked = join(folder, 'unpacked')
  mkdirSync(unpacked)
  const index = trigramIndex(join(folder, 'trigram.sqlite'))
  for (const [number, file] of files.entries()) {
    const to = createWriteStream(join(unpacked, `${number}-${basename(file, '.gz')}.json`))
    await pipeline(createReadStream(file), createGunzip(), to)
  }
  for await (const items of messagesIn(files)) index.add(items)
  const found = async (query: SearchQuery) => Math.sign((await archive.search(query)).hits.length)
  const rates = await measure(
    {
      own: () => found({ text: '龙井' }),
      english: () => found({ text: 'refund' }),
      grep: async () => {
        const { stdout } = await promisify(execFile)('grep', ['-rc', '龙井', unpacked], {
          maxBuffer: 2 ** 26,
        })
        return Math.sign(stdout.length)
      },
      trigram: () => Math.sign(index.newest('refund')),
    },
    { rounds: quick ? 3 : 15, warmUp: 1, slice: 50, onRound: () => undefined },
  )
  index.close()
  return [
    ratioFigure(rates, { what: '龙井', name: 'own', peer: 'grep', peerName: 'grep', goal }),
    ratioFigure(rates, { what: 'refund', name: 'english', peer: 'trigram alone', peerName: 'trigram' }),
  ]
}
