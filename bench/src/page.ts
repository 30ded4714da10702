import { readFileSync } from 'node:fs'
import { arch, cpus, release, totalmem, type } from 'node:os'
import { busyNote } from './busy.ts'
import { shortfall } from './harness/figure.ts'
import { cellsOf, headings, nameOf } from './harness/format.ts'
import { markdownTable } from './harness/table.ts'
import { reasonFor } from './reasons.ts'
import { figuresOf, type JudgedFigure, judge, type Run } from './run.ts'
import { goalCells, goalHeadings } from './summary.ts'

/** Writes what was measured as the page on benchmarks. @param command what measures the same again */
export function renderPage(runs: readonly Run[], command: string): string {
  const judged = judge(runs)
  const count = (verdict: string): number => judged.filter((entry) => entry.verdict === verdict).length
  return `${[
    '# Benchmarks',
    '<!-- Written by `pnpm bench --write`: run it again instead of changing this. -->',
    `Measured on ${days(runs)}. \`${command}\` measures all of it again on your machine.`,
    '## Goals',
    `On Node 24: ${count('met')} met, ${count('missed')} missed, ${count('undecided')} not decided, ${count('unknown')} not measured.`,
    markdownTable(goalHeadings, judged.map(goalCells)),
    ...whyNotMet(judged),
    '## How it is measured',
    method,
    `Machine: ${machine()}. ${busyNote(runs)}`,
    `Runtimes: ${runtimes(runs)}. Peers: ${peers()}.`,
    ...sections(runs),
  ].join('\n\n')}\n`
}

const method = `Absolute speeds say more about a machine than about a library, so a figure is a ratio wherever there is something to
compare with. What is compared takes turns: each round gives every candidate its share of time, in a random order, the same in
each run. With \`--full\`, short turns are four times as long on Node 24, whose goals are decided, as the time of processors is counted in ticks. A ratio is made
within a round, the figure is the median over the rounds, and "from – to" are the
lowest and the highest round; "at best" compares the best round of each side. The rounds give a range that holds the median of many more of them 19 times in 20,
and fewer than six rounds give all that they found. Where that range is wider than the median is away from the goal, the goal is "not decided"; what is measured once has no
range, and is judged as it is. An asterisk marks what the time of
processors decides, as other work on the machine spoils it less than the clock. Where there is a row of noise, a candidate is compared with itself
in each round, and no smaller difference decides anything. Rounds to warm up do not count. Each
benchmark has a process of its own, and servers are other processes. Data are made up, and nothing leaves the machine.
What the extension takes of an editor, as it starts and as it loads messages, is measured in a real one: \`pnpm --filter timkit measure\`.`

function whyNotMet(judged: readonly JudgedFigure[]): string[] {
  const told = judged.flatMap(({ benchmark, figure, verdict }) => {
    if (verdict !== 'missed' && verdict !== 'undecided') return []
    const why = reasonFor(benchmark.name, nameOf(figure))
    // What is not decided is to be explained where its median misses the goal.
    if (verdict === 'undecided' && shortfall(figure) === 0) return []
    return [{ name: `${benchmark.name}, ${nameOf(figure)}`, why: why ?? 'not found out yet.' }]
  })
  if (told.length === 0) return []
  // Figures that have one cause are told together.
  const lines = [...new Set(told.map(({ why }) => why))].map((why) => {
    const names = new Set(told.filter((one) => one.why === why).map(({ name }) => name))
    return `- **${[...names].join('; ')}:** ${why}`
  })
  return [
    'Why goals are missed, or not decided with a median that misses them, as far as profiles and trials have told:',
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
