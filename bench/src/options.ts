import { parseArgs } from 'node:util'
import type { RuntimeName } from './benchmark.ts'
import { benchmarks } from './benchmarks/list.ts'
import { runtimeNames } from './runtimes.ts'

/** What the command line asks for. */
export interface Options {
  /** The benchmarks to run. */
  readonly names: readonly string[]
  readonly runtimes: readonly RuntimeName[]
  /** Whether to measure what takes minutes, too. */
  readonly full: boolean
  /** Whether a glance is enough. */
  readonly quick: boolean
  /** Whether to wait for a quiet moment before each benchmark. */
  readonly patient: boolean
  /** Whether to go on with a run that was cut. */
  readonly goOn: boolean
  /** Whether to rewrite the page on benchmarks. */
  readonly write: boolean
}

/** What `--help` prints. */
export const usage: string = `Usage: pnpm bench [options] [benchmark …]

Measures timkit against its peers and says which goals are met.

  --runtime NAME   ${runtimeNames.join(', ')} or all; may be given several times (default node-24)
  --full           measure also what takes minutes: a file of 1 GB, archives of millions of messages, calls that are far apart;
                   short turns are longer on Node 24
  --quick          a few short rounds, to see that everything runs; the figures mean little, and are not kept
  --patient        wait before each benchmark until little else runs, a minute at most
  --continue       go on with a run that was cut: what it measured is not measured again
  --write          write what was measured to docs/benchmarks.md; needs all benchmarks
  --help           show this text

Benchmarks: ${benchmarks.map(({ name }) => name).join(', ')};
the beginning of several names stands for all of them, as in "archive".
`

/** Reads the command line; `undefined` when it asks for help. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runtime: { type: 'string', multiple: true, default: ['node-24'] },
      full: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      patient: { type: 'boolean', default: false },
      continue: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return undefined
  const { full, quick, patient, continue: goOn, write } = values
  const known = benchmarks.map(({ name }) => name)
  const names = positionals.length === 0 ? known : positionals.flatMap((name) => benchmarksOf(name, known))
  const runtimes = values.runtime.flatMap((name) =>
    name === 'all' ? runtimeNames : [oneOf(name, runtimeNames, 'runtime')],
  )
  if (quick && (write || full || goOn))
    throw new RangeError('--quick goes with none of --write, --full and --continue')
  if (write && names.length < known.length) throw new RangeError('--write needs all benchmarks')
  if (write && !runtimes.includes('node-24'))
    throw new RangeError('--write needs node-24, which goals are for')
  return { names, runtimes: [...new Set(runtimes)], full, quick, patient, goOn, write }
}

/** The command line that asks for the same; what only says when it is measured is left out. */
export function commandOf({ names, runtimes, full, write }: Options): string {
  const isAll = runtimeNames.every((name) => runtimes.includes(name))
  const asked = isAll ? ['all'] : runtimes.join() === 'node-24' ? [] : runtimes
  const chosen = names.length === benchmarks.length ? [] : names
  return [
    'pnpm bench',
    ...(full ? ['--full'] : []),
    ...asked.map((name) => `--runtime ${name}`),
    ...(write ? ['--write'] : []),
    ...chosen,
  ].join(' ')
}

/** A benchmark by its name, or all whose names begin with it and a hyphen. */
function benchmarksOf(name: string, known: readonly string[]): string[] {
  const group = known.filter((candidate) => candidate.startsWith(`${name}-`))
  return known.includes(name) || group.length === 0 ? [oneOf(name, known, 'benchmark')] : group
}

function oneOf<T extends string>(name: string, known: readonly T[], kind: string): T {
  const found = known.find((candidate) => candidate === name)
  if (found === undefined)
    throw new RangeError(`There is no ${kind} "${name}": there are ${known.join(', ')}`)
  return found
}
