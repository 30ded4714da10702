import type { Run } from './run.ts'

/** Why a figure misses its goal. */
export interface Reason {
  /** The name of its benchmark. */
  readonly benchmark: string
  /** What its name begins with. */
  readonly figure: string
  /** What profiles and trials showed, as a sentence. */
  readonly why: string
}

/** What is known of goals that are missed, or not decided; told where they are. */
export const reasons: readonly Reason[] = []

/** Why a figure misses its goal; `undefined` when nobody has found out. */
export function reasonFor(benchmark: string, figure: string): string | undefined {
  return reasons.find((reason) => reason.benchmark === benchmark && figure.startsWith(reason.figure))?.why
}

/** @throws {Error} There is a reason for a figure that no benchmark has: it was renamed, or is gone. */
export function checkReasons(runs: readonly Run[]): void {
  for (const { benchmark, figure } of reasons) {
    const known = runs.some(
      (run) => run.benchmark.name === benchmark && run.figures.some(({ what }) => what.startsWith(figure)),
    )
    if (!known) throw new Error(`reasons.ts explains "${figure}" of ${benchmark}, which was not measured`)
  }
}
