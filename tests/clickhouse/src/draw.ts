import { randomInt } from 'node:crypto'
import { Random } from './random.ts'

/** Drawn anew in each run; `DRAW` has a run again. */
const seed = Number(process.env.DRAW ?? randomInt(2 ** 31))

/** Ends the name of a group of tests that draws: says how to have the same again. */
export const drawnBy = `(DRAW=${seed})`

/** Of each long list of tests a part is tried where all of them would take minutes: each file draws what its lists give. */
export class Draw {
  readonly #random = new Random(seed)

  constructor() {
    // Numbers of seeds that are close to each other begin alike.
    for (let at = 0; at < 8; at++) this.#random.below(2)
  }

  /** So many of them, in their order. */
  some<const T>(items: readonly T[], count = 1): readonly T[] {
    const left = items.map((_, at) => at)
    while (left.length > count) left.splice(this.#random.below(left.length), 1)
    return left.map((at) => items[at] as T)
  }

  /** One of six of the rows of a table, at least one. */
  readonly rows = <const T>(rows: readonly T[]): readonly T[] => this.some(rows, Math.ceil(rows.length / 6))
}
