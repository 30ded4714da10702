import type { Benchmark } from './benchmark.ts'
import type { Figure, Verdict } from './harness/figure.ts'
import { verdictOf } from './harness/figure.ts'
import type { InstalledRuntime } from './runtimes.ts'

/** What came of a benchmark on a runtime. */
export interface Run {
  readonly benchmark: Benchmark
  readonly runtime: InstalledRuntime
  /** What it measured. */
  readonly figures: readonly Figure[]
  /** How long it took. */
  readonly seconds: number
  /** How busy other work kept the machine when it began, from 0 to 1. */
  readonly busy: number
  /** When it began, in milliseconds since 1970. */
  readonly measuredAt: number
}

/** A figure that has a goal, and the benchmark that it comes from. */
export interface JudgedFigure {
  readonly benchmark: Benchmark
  readonly figure: Figure
  /** Whether the goal is met. */
  readonly verdict: Verdict
}

/** The figures that have a goal; goals are for Node 24. */
export function judge(runs: readonly Run[]): JudgedFigure[] {
  return runs
    .filter(({ runtime }) => runtime.name === 'node-24')
    .flatMap(({ benchmark, figures }) =>
      figures.flatMap((figure) => {
        const verdict = verdictOf(figure)
        return verdict === undefined ? [] : [{ benchmark, figure, verdict }]
      }),
    )
}

/** Leaves the goals out on a runtime that they are not for. */
export function figuresOf({ runtime, figures }: Run): readonly Figure[] {
  return runtime.name === 'node-24' ? figures : figures.map(({ goal: _, ...figure }) => figure)
}
