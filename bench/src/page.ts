import { readFileSync } from 'node:fs'
import { arch, cpus, release, totalmem, type } from 'node:os'
import { busyNote } from './busy.ts'
import { shortfall } from './harness/figure.ts'
import { cellsOf, headings, nameOf } from './harness/format.ts'
import { markdownTable } from './harness/table.ts'
import { reasonFor } from './reasons.ts'
import { figuresOf, type JudgedFigure, judge, type Run } from './run.ts'
import { goalCells, goalHeadings } from './summary.ts'

/** Writes what was measured as the page on benchmarks. @param command by what it was measured */
export function renderPage(runs: readonly Run[], command: string): string {
  const judged = judge(runs)
  const count = (verdict: string): number => judged.filter((entry) => entry.verdict === verdict).length
  return `${[
    '# Benchmarks',
    '<!-- Written by `pnpm bench --write`: run it again instead of changing this. -->',
    `Measured on ${days(runs)}, on ${machine()}, by \`${command}\`. In a clone of this repository the same command measures all of it again and writes this page; [CONTRIBUTING](../CONTRIBUTING.md#set-up) says how to have pnpm, and \`pnpm bench --help\` what else can be asked for.`,
    '## Goals',
    `On Node 24: ${count('met')} met, ${count('missed')} missed, ${count('undecided')} not decided, ${count('unknown')} not measured.`,
    markdownTable(goalHeadings, judged.map(goalCells)),
    ...whyNotMet(judged),
    '## How it is measured',
    method,
    busyNote(runs),
    `Runtimes: ${runtimes(runs)}. Peers and tools: ${peers()}.`,
    ...sections(runs),
  ].join('\n\n')}\n`
}

const method = `Absolute speeds say more about a machine than about a library, so a figure is a ratio wherever there is something to
compare with: how many times as fast as its peer something is or, where the text above a table says so, how many times as long or as much it takes.
Candidates take turns, round by round, in a random order that is the same in each run; clickhouse-index and mcp-call keep one order, and memory is measured of one size after the other.
Rounds to warm up do not count. A ratio is made within a round, the figure is the median over the rounds, and "from – to" are the
lowest and the highest round; "at best" compares the best round of each side, and "made of" has the medians of both, or what else is known.

"By processor time" is the same ratio by the time that processors worked, which other work on the machine spoils less than the clock. An asterisk marks where it decides; else the median does, which is by the
clock unless the row or the text above the table says otherwise. A goal is "not decided" where the rounds leave too much open: where the values between which the median
of many more rounds would be, 19 times in 20 (of fewer than six rounds, the lowest and the highest), are further apart than the figure is from the goal. In a row "noise" one candidate is compared with itself:
where a table has one, no smaller difference decides a comparison of times in it.

Goals are for Node 24. With \`--full\`, turns of user-sig, call, make-client, emulator and webhooks are four times as long there, and on other runtimes as short as without it: the longer a turn,
the less the ticks weigh in which systems count the time of processors. Each benchmark has a process of its own, and servers are other processes. Data are made up, and nothing leaves the machine.

What the extension takes of an editor is measured in a real one: an open tab by \`pnpm --filter timkit measure\`, the start by a flow.`

function whyNotMet(judged: readonly JudgedFigure[]): string[] {
  const told = judged.flatMap(({ benchmark, figure, verdict }) => {
    if (verdict !== 'missed' && verdict !== 'undecided') return []
    // What is not decided is to be explained where its median misses the goal.
    if (verdict === 'undecided' && shortfall(figure) === 0) return []
    const why = reasonFor({ benchmark, figure }) ?? 'the reason is not known yet.'
    return [{ name: `${benchmark.name}, ${nameOf(figure)}`, why }]
  })
  if (told.length === 0) return []
  // Figures that have one cause are told together.
  const lines = [...new Set(told.map(({ why }) => why))].map((why) => {
    const names = new Set(told.filter((one) => one.why === why).map(({ name }) => name))
    return `- **${[...names].join('; ')}:** ${why}`
  })
  return [
    'Why goals are missed, or not decided while the figure falls short, as far as profiles, trials and other rows tell:',
    lines.join('\n'),
  ]
}

function days(runs: readonly Run[]): string {
  const all = runs.map(({ measuredAt }) => new Date(measuredAt).toISOString().slice(0, 10))
  return [...new Set(all)].sort().join(' and ')
}

function sections(runs: readonly Run[]): string[] {
  const benchmarks = [...new Set(runs.map(({ benchmark }) => benchmark))]
  return benchmarks.flatMap((benchmark) => {
    const own = runs.filter((run) => run.benchmark === benchmark)
    const rows = own.flatMap((run) => figuresOf(run).map((figure) => [run.runtime.name, ...cellsOf(figure)]))
    return [`## ${benchmark.title}`, benchmark.method, markdownTable(['runtime', ...headings], rows)]
  })
}

function machine(): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, ${type()} ${release()} ${arch()}`
}

function runtimes(runs: readonly Run[]): string {
  return [...new Set(runs.map(({ runtime }) => `${runtime.name} is ${runtime.version}`))].join(', ')
}

/** The manifest has exact versions only. */
function peers(): string {
  const manifest = new URL('../package.json', import.meta.url)
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies: Record<string, string>
  }
  return Object.entries(dependencies)
    .filter(([name]) => !name.startsWith('@timkit/'))
    .map(([name, version]) => `\`${name}\` ${version}`)
    .join(', ')
}
