import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { archiveOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import { type FilledArchive, fillArchive } from '../archive-corpus/fill-archive.ts'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'
import { programFile, startServer } from '../program.ts'

const MiB = 2 ** 20

/** How much memory filling an archive takes. */
export const archiveMemory: Benchmark = {
  name: 'archive-memory',
  title: 'Memory for filling an archive',
  method: `The peak resident set of a process that fills an archive: runtime, code, SQLite and buffers, everything. It has the
settings that the command line starts itself with on Linux. A sync has seven days from a server over loopback, a rebuild reads the raw files of
seven days, or of 28 where there are 10,000,000 messages. Each is measured once. The goal of growth is that five times as many messages take at most a fifth more memory; of the sizes with seven days, the two largest are compared.`,
  everyRuntime: false,
  async run({ node, command, cache, quick, full, progress }) {
    const counts = quick ? [20_000] : full ? [40_000, 200_000, 1_000_000] : [40_000, 200_000]
    let done = 0
    const step = () => progress(++done, counts.length * 2 + (full ? 1 : 0))
    const rebuilt = async (messages: number): Promise<FilledArchive> => {
      const made = await archiveOnDisk(node, cache, messages)
      const filled = await withCopy(made, cache, (folder) => fillArchive(command, 'rebuild', folder))
      step()
      return checked(filled, messages)
    }
    const synced = async (messages: number): Promise<FilledArchive> => {
      const made = await archiveOnDisk(node, cache, messages)
      const server = await startServer(node, programFile('./servers/archive.js'), made.folder)
      const own = mkdtempSync(join(cache, 'synced-'))
      try {
        const filled = await fillArchive(command, 'sync', join(own, 'archive'), server.url)
        step()
        return checked(filled, messages)
      } finally {
        await server.stop()
        rmSync(own, { recursive: true, force: true })
      }
    }
    const idle = await withCopy(await archiveOnDisk(node, cache, counts[0] as number), cache, (folder) =>
      fillArchive(command, 'nothing', folder),
    )
    const missing: Pick<Figure, 'detail'> = { detail: 'takes minutes: --full' }
    const memory = (what: string, filled: FilledArchive | undefined, goal?: Figure['goal']): Figure => ({
      what,
      unit: 'MiB',
      goal,
      ...(filled === undefined
        ? missing
        : {
            value: spreadOf([filled.peak / MiB]),
            detail: `${filled.seconds.toFixed(0)} s, ${filled.cpuSeconds.toFixed(0)} s of processors`,
          }),
    })
    const figures = [memory('the runtime with an archive open', idle)]
    for (const [what, fill, most] of [
      ['a sync', synced, 192],
      ['a rebuild', rebuilt, 256],
    ] as const) {
      const filled: FilledArchive[] = []
      for (const messages of counts) {
        filled.push(await fill(messages))
        const goal = messages === 1_000_000 ? { atMost: most } : undefined
        figures.push(memory(`${what} of ${messages.toLocaleString('en-US')} messages`, filled.at(-1), goal))
      }
      const [last, before] = [filled.at(-1), filled.at(-2)]
      if (last === undefined || before === undefined) continue
      figures.push({
        what: `${what}, memory of five times as many messages`,
        unit: '×',
        value: spreadOf([last.peak / before.peak]),
        goal: { atMost: 1.2 },
      })
    }
    const huge = full ? await rebuilt(10_000_000) : undefined
    const perMessage = huge && huge.index / huge.messages
    figures.push(memory('a rebuild of 10,000,000 messages', huge, { atMost: 256 }), {
      what: 'index of 10,000,000 messages, for each',
      unit: 'bytes',
      goal: { atMost: 180 },
      ...(perMessage === undefined ? missing : { value: spreadOf([perMessage]) }),
    })
    return figures
  },
}

function checked(filled: FilledArchive, messages: number): FilledArchive {
  if (filled.messages === messages) return filled
  throw new Error(`${filled.messages} of ${messages} messages were indexed`)
}
