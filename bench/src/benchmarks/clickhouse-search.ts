import { openArchive } from '@timkit/archive'
import { inClickHouse } from '@timkit/archive/clickhouse'
import { archiveOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import { copiesInClickHouse } from '../archive-corpus/copies-in-clickhouse.ts'
import type { FilledArchive } from '../archive-corpus/fill-archive.ts'
import { filtered, latencies, words } from '../archive-corpus/queries.ts'
import type { Benchmark } from '../benchmark.ts'
import { programFile, runProgram } from '../program.ts'
import { startClickHouse } from '../servers/clickhouse.ts'

/** How fast an archive is searched whose index is in ClickHouse. */
export const clickhouseSearch: Benchmark = {
  name: 'clickhouse-search',
  title: 'Searching an archive in ClickHouse',
  method: `The queries of "Searching an archive", asked of an archive whose index is in a ClickHouse in a process of its own. Each answer takes two to three requests, of which this engine, which is made for
analysis, answers none in less than some 10 ms. 400,000 messages are indexed as an archive does; with \`--full\` the server then copies them to as many earlier hours as make 20,000,000, for
which the goal is. \`MESSAGES\` in the environment is how many are indexed, \`TIMES\` how many times as many there are then.`,
  everyRuntime: false,
  async run({ node, command, cache, quick, full, progress }) {
    const messages = Number(process.env.MESSAGES) || (quick ? 20_000 : 400_000)
    const times = Number(process.env.TIMES) || (full ? 50 : 1)
    const made = await archiveOnDisk(node, cache, messages, Math.max(2, Math.round(messages / 200_000)))
    const server = await startClickHouse(node)
    try {
      return await withCopy(made, cache, async (folder) => {
        const fill = programFile('./programs/fill-clickhouse.js')
        await runProgram<FilledArchive>([...command, fill, folder, server.url, 'bench'])
        progress(1, 3)
        const all = await copiesInClickHouse(server, 'bench', times, (share) => progress(1 + share, 3))
        if (all !== messages * times) throw new Error(`${all} messages are there, not ${messages * times}`)
        progress(2, 3)
        await using archive = await openArchive({
          folder,
          index: inClickHouse({ url: server.url, database: 'bench', credentials: {}, oldPartsWait: 0 }),
          now: () => Date.parse('2026-11-29T00:12:00+08:00'),
        })
        const many = all.toLocaleString('en-US')
        const turns = quick ? 5 : 20
        const figures = [
          ...(await latencies(archive, `newest 20 of words, of ${many}`, words, {
            turns,
            p50: 100,
          })),
          ...(await latencies(archive, `newest 20 with filters, of ${many}`, filtered, {
            turns,
          })),
        ]
        progress(3, 3)
        return figures
      })
    } finally {
      await server.stop()
    }
  },
}
