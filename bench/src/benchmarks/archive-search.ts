import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip } from 'node:zlib'
import { type Archive, openArchive, type SearchQuery } from '@timkit/archive'
import { archiveOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import { fillArchive } from '../archive-corpus/fill-archive.ts'
import { filtered, latencies, words } from '../archive-corpus/queries.ts'
import { hourFilesOf, messagesIn } from '../archive-corpus/read-archive.ts'
import { trigramIndex } from '../archive-corpus/trigram-index.ts'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'

/** How fast an archive is searched. */
export const archiveSearch: Benchmark = {
  name: 'archive-search',
  title: 'Searching an archive',
  method: `Archives that are generated as above, of 28 days, each with an index made of it, on this machine's disk and warm. The queries are asked of 10,000,000 messages with \`--full\`,
else of 200,000, which are of seven days. Each query is asked for its newest 20 messages by
\`archive.search()\`, which also finds out what of the time was covered, again and again in turn with the others; the 50th and 95th percentile are
over all queries and turns. Words: one to four characters, one and two English words, an order number, the beginning of a phone number. Filters:
account, chat, group, kind, element, day, with words and without. "From – to" is of five parts of the turns. The peers are asked of 3,000,000 messages with \`--full\`, since all of them are unpacked for one peer:
\`grep\` counts the lines with 龙井 in the unpacked hour files. It is a process of its own, so that only the clock tells of it. Where the files are few, it mostly starts a program, so that its goal is with \`--full\` only. FTS5's trigram index, which
finds nothing of less than three characters, is asked for an English word, as the archive is.`,
  everyRuntime: false,
  async run({ node, command, cache, quick, full, progress }) {
    const made = await archiveOnDisk(node, cache, quick ? 20_000 : full ? 10_000_000 : 200_000)
    return withCopy(made, cache, async (folder) => {
      await fillArchive(command, 'rebuild', folder)
      await using archive = await openArchive({ folder, now: () => Date.parse('2026-11-29T00:12:00+08:00') })
      const turns = quick ? 5 : 50
      const figures = [
        ...(await latencies(archive, 'newest 20 of words', words, {
          turns,
          p50: 2,
          p95: 25,
        })),
        ...(await latencies(archive, 'newest 20 with filters', filtered, {
          turns,
          p95: 30,
        })),
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
    // The processor time of this process has nothing of grep's.
    {
      ...ratioFigure(rates, { what: '龙井', name: 'own', peer: 'grep', peerName: 'grep', goal }),
      cpu: undefined,
    },
    ratioFigure(rates, { what: 'refund', name: 'english', peer: 'trigram alone', peerName: 'trigram' }),
    noiseFigure(rates),
  ]
}
