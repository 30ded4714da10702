import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { measure } from '../harness/rounds.ts'
import { childrenCpuMs } from '../process-cpu.ts'

/** Processes that are started one after the other for a value: one alone is too short to count its time. */
const starts = 5

/** What is run, what it is called, and what it may take of an empty process, by the time of processors. */
const commands = {
  version: { what: 'timkit --version', words: ['--version'], atMost: 2 },
  help: { what: 'timkit --help', words: ['--help'], atMost: 2.5 },
  search: { what: 'timkit search', words: ['search', 'order'], atMost: 10 },
  status: { what: 'timkit archive status', words: ['archive', 'status'], atMost: 8 },
} as const

type Name = 'empty' | keyof typeof commands

/** How long the command line takes. */
export const cli: Benchmark = {
  name: 'cli',
  title: 'Commands in a terminal',
  method: `How many times as long a command takes as a process that does nothing (\`node -e 0\`), from the start of the process to its end: by the time of all processors, which
other work on the machine spoils least (Linux only) and which the goals are for, and by the clock. The archive is that of the sample app, three days of it.`,
  everyRuntime: false,
  async run({ node, cache, quick, progress }) {
    const folder = mkdtempSync(join(cache, 'cli-'))
    const file = programOf('@timkit/cli', 'timkit')
    const run = (...words: readonly string[]) => toTheEnd(node, words, { TIMKIT_ARCHIVE: folder })
    const often = (words: readonly string[]) => async () => {
      for (let count = 0; count < starts; count++) await run(...words)
      return starts
    }
    try {
      await run(file, 'archive', 'sync', '--demo', '--since', '3d', '--quiet')
      const work = Object.entries(commands).map(([name, { words }]) => [name, often([file, ...words])])
      const rates = await measure<Name>(
        { empty: often(['-e', '0']), ...(Object.fromEntries(work) as Record<keyof typeof commands, Work>) },
        { rounds: quick ? 2 : 15, warmUp: 1, slice: 0, onRound: progress, cpuMs: () => childrenCpuMs() ?? 0 },
      )
      const hasCpu = childrenCpuMs() !== undefined
      return Object.entries(commands).flatMap(([key, { what, atMost }]): Figure[] => {
        const name = key as Name
        // Rates are starts per second: how much longer it takes is the ratio the other way round.
        const ratio = (by: typeof rates): Pick<Figure, 'value' | 'best' | 'detail'> => ({
          value: by.ratio('empty', name),
          best: by.of('empty').max / by.of(name).max,
          detail: `${milliseconds(by.of(name).median)} : ${milliseconds(by.of('empty').median)}`,
        })
        const about = { peer: 'an empty process', unit: '×' } as const
        const cpu = hasCpu ? ratio(rates.cpu) : { detail: 'measured on Linux only' }
        return [
          { what: `${what}, processors`, ...about, ...cpu, goal: { atMost } },
          { what: `${what}, clock`, ...about, ...ratio(rates) },
        ]
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

type Work = () => Promise<number>

function milliseconds(perSecond: number): string {
  return `${(1000 / perSecond).toFixed(0)} ms`
}

/** The file that a package installs as a command. */
function programOf(packageName: string, command: string): string {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve(`${packageName}/package.json`)
  const { bin } = require(manifest) as { readonly bin: Readonly<Record<string, string>> }
  return join(dirname(manifest), bin[command] ?? '')
}

async function toTheEnd(
  node: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(node, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
}
