import { cpus } from 'node:os'
import type { Run } from './run.ts'

/** Says how busy the machine was when the benchmarks began, and what that means for what they measured. */
export function loadNote(runs: readonly Run[], processors: number = cpus().length): string {
  const loads = runs.map(({ load }) => load).sort((a, b) => a - b)
  const [least = 0, most = 0] = [loads[0], loads.at(-1)]
  const told = `The load average was ${least.toFixed(1)} to ${most.toFixed(1)} on ${processors} processors when the benchmarks began.`
  // A benchmark keeps one processor busy itself, and its server a part of another.
  return most <= processors
    ? told
    : `${told} So much other work slows whatever needs two processors at once, and makes medians uncertain: "at best" is nearer to the truth.`
}
