/**
 * Runs one benchmark and prints what comes of it, a line of JSON each: how far it is, and at the end its figures.
 *
 * @module
 */

import type { Benchmark, BenchmarkContext } from './benchmark.ts'
import type { Figure } from './harness/figure.ts'

/** What a worker prints. */
export type WorkerLine =
  | { readonly done: number; readonly total: number }
  | { readonly figures: readonly Figure[] }

/** What a worker is given as its second argument, as JSON. */
export type WorkerContext = Omit<BenchmarkContext, 'progress'>

const [name, context = '{}'] = process.argv.slice(2)
// The others may need what this runtime has not.
const found = (await import(`./benchmarks/${name}.js`)) as Readonly<Record<string, Benchmark>>
const benchmark = Object.values(found).find((candidate) => candidate.name === name)
if (benchmark === undefined) throw new Error(`There is no benchmark ${name}`)

const print = (line: WorkerLine): void => console.log(JSON.stringify(line))
const figures = await benchmark.run({
  ...(JSON.parse(context) as WorkerContext),
  progress: (done, total) => print({ done, total }),
})
print({ figures })
// Connections that are kept alive must not keep the process.
process.exit()
