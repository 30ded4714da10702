import { type Figure, type Goal, shortfall, type Unit, verdictOf } from './figure.ts'

/** Writes a value with its unit: `4.21×`, `98.0 MiB`, `2,311 bytes`. */
export function formatValue(value: number, unit: Unit): string {
  switch (unit) {
    case '×':
      return `${value < 10 ? value.toFixed(2) : value.toFixed(1)}×`
    case 'MiB':
    case 'ms':
      return `${value.toFixed(1)} ${unit}`
    case '/s':
      return formatRate(value)
    case 'bytes':
      return `${grouped(value)} bytes`
    case 'connections':
      return value === 1 ? '1 connection' : `${grouped(value)} connections`
  }
}

/** Writes a rate with three digits: `324k/s`, `1.20M/s`. */
export function formatRate(rate: number): string {
  if (rate >= 1e6) return `${(rate / 1e6).toPrecision(3)}M/s`
  if (rate >= 1e4) return `${(rate / 1e3).toPrecision(3)}k/s`
  return `${grouped(rate)}/s`
}

/** Writes bytes per second as `182 MB/s`. */
export function formatThroughput(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB/s`
}

/** Writes a goal: `≥ 4.00×`. */
export function formatGoal(goal: Goal, unit: Unit): string {
  return 'atLeast' in goal ? `≥ ${formatValue(goal.atLeast, unit)}` : `≤ ${formatValue(goal.atMost, unit)}`
}

/** Writes the verdict on a figure: `met`, `missed by 12 %`, `not decided`, `not measured`; empty without a goal. */
export function formatVerdict(figure: Figure): string {
  const verdict = verdictOf(figure)
  if (verdict === undefined) return ''
  if (verdict === 'unknown') return 'not measured'
  if (verdict === 'undecided') return 'not decided'
  // The narrowest miss must not read "0 %".
  const percent = Math.max(0.1, shortfall(figure) * 100)
  return verdict === 'met' ? 'met' : `missed by ${percent < 1 ? percent.toFixed(1) : percent.toFixed(0)} %`
}

/** The headings of {@link cellsOf}. */
export const headings: readonly string[] = [
  'figure',
  'median',
  'from – to',
  'by processor time',
  'at best',
  'made of',
  'goal',
  'verdict',
]

/** The name of a figure: what was measured and what it is compared with. */
export function nameOf({ what, peer }: Pick<Figure, 'what' | 'peer'>): string {
  return peer === undefined ? what : `${what}, to ${peer}`
}

/** A figure as a row of a table. */
export function cellsOf(figure: Figure): string[] {
  const { value, cpu, decidedBy, best, unit, detail = '', goal } = figure
  const only = (number: number): string => formatValue(number, unit).replace(/ .*$/, '')
  return [
    nameOf(figure),
    value === undefined ? '–' : formatValue(value.median, unit),
    value === undefined || value.rounds === 1 ? '' : `${only(value.min)} – ${only(value.max)}`,
    // The one that decides is marked.
    cpu === undefined ? '' : `${formatValue(cpu.median, unit)}${decidedBy === 'cpu' ? ' *' : ''}`,
    best === undefined ? '' : formatValue(best, unit),
    detail,
    goal === undefined ? '' : formatGoal(goal, unit),
    formatVerdict(figure),
  ]
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}
