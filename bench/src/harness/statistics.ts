/** The middle of what several rounds gave, and how far apart they were. */
export interface Spread {
  /** The middle value; of an even number of values, the mean of the two in the middle. */
  readonly median: number
  /** The smallest value. */
  readonly min: number
  /** The largest value. */
  readonly max: number
  /** How many values there were. */
  readonly rounds: number
  /** Of five values or more, the smallest and largest but one: what one unlucky round does not move. */
  readonly usual?: { readonly low: number; readonly high: number } | undefined
}

/** Sums up the values of several rounds. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('values must have at least one entry')
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2
  const spread = { median, min: at(0), max: at(sorted.length - 1), rounds: sorted.length }
  return sorted.length < 5 ? spread : { ...spread, usual: { low: at(1), high: at(sorted.length - 2) } }
}

/** Divides the value of each round by the peer's value of the same round. */
export function ratiosTo(values: readonly number[], peer: readonly number[]): number[] {
  if (values.length !== peer.length) {
    throw new RangeError(
      `values has ${values.length} rounds and peer ${peer.length}: they must be of one run`,
    )
  }
  return values.map((value, round) => value / (peer[round] ?? Number.NaN))
}
