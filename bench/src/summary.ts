import { busyNote } from './busy.ts'
import type { Verdict } from './harness/figure.ts'
import { cellsOf, headings } from './harness/format.ts'
import { textTable } from './harness/table.ts'
import { figuresOf, type JudgedFigure, judge, type Run } from './run.ts'

/** The table of one benchmark, for a terminal. */
export function runText(run: Run): string {
  const { benchmark, runtime, seconds, busy } = run
  const title = `${benchmark.title} · ${runtime.name} ${runtime.version}`
  const circumstances = `(${seconds.toFixed(0)} s, machine ${Math.round(busy * 100)} % busy before)`
  return `\n${title} ${circumstances}\n${textTable(headings, figuresOf(run).map(cellsOf))}\n`
}

/** Which goals are met and which are not, for a terminal. */
export function goalsText(runs: readonly Run[]): string {
  const judged = judge(runs)
  if (judged.length === 0) return '\nNo goals: they are for Node 24'
  const list = (verdict: Verdict, title: string): string => {
    const found = judged.filter((entry) => entry.verdict === verdict)
    if (found.length === 0) return ''
    return `\n${title}\n${textTable(goalHeadings, found.map(goalCells))}\n`
  }
  const count = (verdict: Verdict): number => judged.filter((entry) => entry.verdict === verdict).length
  return [
    list('met', 'Goals that are met'),
    list('missed', 'Goals that are MISSED'),
    list('undecided', 'Goals that are NOT DECIDED: the rounds are further apart than the goal is away'),
    list('unknown', 'Goals that were not measured'),
    `\n${busyNote(runs)}`,
    `\n${count('met')} met, ${count('missed')} missed, ${count('undecided')} not decided, ${count('unknown')} not measured`,
  ].join('')
}

/** The headings of {@link goalCells}. */
export const goalHeadings: readonly string[] = [
  'benchmark',
  'figure',
  'median',
  'by processor time',
  'goal',
  'verdict',
]

/** A judged figure as a row of a table. */
export function goalCells({ benchmark, figure }: JudgedFigure): string[] {
  const [what = '', median = '', , cpu = '', , , goal = '', verdict = ''] = cellsOf(figure)
  return [benchmark.name, what, median, cpu, goal, verdict]
}
