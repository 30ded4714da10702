import type { Figure } from './harness/figure.ts'

/** What a benchmark is run with. */
export interface BenchmarkContext {
  readonly runtime: RuntimeName
  /** How programs of a benchmark are started on the same runtime: the program and its first arguments. */
  readonly command: readonly string[]
  /** The Node that servers run on, whatever runtime is measured. */
  readonly node: string
  /** Whether what takes minutes is measured too. */
  readonly full: boolean
  /** Whether a glance is enough: the figures mean little, and what is large is left out. */
  readonly quick: boolean
  /** A folder for large files that several benchmarks, runs and runtimes share. */
  readonly cache: string
  /** Called with its progress. */
  readonly progress: (done: number, total: number) => void
}

/** A runtime that can be measured. */
export type RuntimeName = 'node-26' | 'node-24' | 'node-22' | 'node-20' | 'bun' | 'deno'

/** Something that is measured in a process of its own. */
export interface Benchmark {
  /** The name on the command line. */
  readonly name: string
  /** The heading of its table. */
  readonly title: string
  /** What is done and what it is compared with, in Markdown. */
  readonly method: string
  /** Whether it means the same on every runtime; otherwise it runs on Node 24 only. */
  readonly everyRuntime: boolean
  readonly run: (context: BenchmarkContext) => Promise<readonly Figure[]>
}
