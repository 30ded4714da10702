import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from './run.ts'

/** A run with every benchmark takes more than an hour: what is older than this belongs to another one. */
const oneRun = 24 * 60 * 60 * 1000

/** What of a run is kept; the rest is known without it. */
type Kept = Pick<Run, 'figures' | 'seconds' | 'busy' | 'measuredAt'>

/** What was measured, for a run that is cut and goes on. */
export class KeptRuns {
  readonly #folder: string

  /** Keeps them in a folder, which is made; runs with `--full` are kept apart. */
  constructor(folder: string, full: boolean) {
    this.#folder = join(folder, full ? 'full' : 'usual')
    mkdirSync(this.#folder, { recursive: true })
  }

  /** What was measured in the last day; `undefined` when nothing was. */
  find(job: Pick<Run, 'benchmark' | 'runtime'>, now: number = Date.now()): Run | undefined {
    let kept: Kept
    try {
      kept = JSON.parse(readFileSync(this.#path(job), 'utf8')) as Kept
    } catch (error) {
      // Cut in the middle of a line, or not there: it is measured again.
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
    return now - kept.measuredAt < oneRun ? { ...job, ...kept } : undefined
  }

  /** Keeps what was measured, in place of what was before. */
  keep({ figures, seconds, busy, measuredAt, ...job }: Run): void {
    writeFileSync(this.#path(job), JSON.stringify({ figures, seconds, busy, measuredAt } satisfies Kept))
  }

  /** Forgets what a run before has measured, so that nothing of it is taken for what this one measures. */
  forget(job: Pick<Run, 'benchmark' | 'runtime'>): void {
    rmSync(this.#path(job), { force: true })
  }

  #path({ benchmark, runtime }: Pick<Run, 'benchmark' | 'runtime'>): string {
    return join(this.#folder, `${benchmark.name}-${runtime.name}-${runtime.version}.json`)
  }
}
