import type { Spread } from './statistics.ts'

/** What a goal asks of a figure. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number }

/** The unit of a value. */
export type Unit = '×' | 'MiB' | 'bytes' | 'connections' | '/s' | 'ms'

/** One measured value. */
export interface Figure {
  /** What was measured. */
  readonly what: string
  /** What it is compared with; absent for a value that stands for itself. */
  readonly peer?: string | undefined
  /** The value; absent when this run left it out. */
  readonly value?: Spread | undefined
  /** The same by the time of processors, which other work on the machine spoils less; absent where nothing tells it. */
  readonly cpu?: Spread | undefined
  /** By which of the two its goal is decided. @default 'clock' */
  readonly decidedBy?: 'clock' | 'cpu' | undefined
  /** How far a candidate was from itself in the same run, by what decides the goal: 0.1 for 10 %. */
  readonly noise?: number | undefined
  /** The ratio of the best round of each side: what other work on the machine spoils least. */
  readonly best?: number | undefined
  readonly unit: Unit
  /** What the ratio was made of, or why there is no value. */
  readonly detail?: string | undefined
  /** What was asked for, on Node 24. */
  readonly goal?: Goal | undefined
}

/** Whether a goal is met; `undecided` when it is no further away than its rounds are apart, or a candidate from itself, `unknown` when its figure was not measured. */
export type Verdict = 'met' | 'missed' | 'undecided' | 'unknown'

/**
 * Judges a figure by its median; `undefined` when it has no goal. What the rounds leave open of the median may not be wider than the goal is
 * away, nor may a candidate differ from itself by more.
 */
export function verdictOf(figure: Figure): Verdict | undefined {
  const { goal } = figure
  if (goal === undefined) return undefined
  const value = judged(figure)
  if (value === undefined) return 'unknown'
  const bound = 'atLeast' in goal ? goal.atLeast : goal.atMost
  const { low, high } = value.usual ?? { low: value.min, high: value.max }
  const { noise = 0 } = figure
  if (Math.max(high - low, noise * bound) > Math.abs(value.median - bound)) return 'undecided'
  const met = 'atLeast' in goal ? value.median >= bound : value.median <= bound
  return met ? 'met' : 'missed'
}

/** By which part of the goal a figure misses it: 0.1 for 10 %; 0 when it does not. */
export function shortfall(figure: Figure): number {
  const { goal } = figure
  const value = judged(figure)
  if (goal === undefined || value === undefined) return 0
  const part = 'atLeast' in goal ? 1 - value.median / goal.atLeast : value.median / goal.atMost - 1
  return Math.max(0, part)
}

/** What its goal is compared with. */
function judged({ value, cpu, decidedBy }: Figure): Spread | undefined {
  return decidedBy === 'cpu' ? cpu : value
}
