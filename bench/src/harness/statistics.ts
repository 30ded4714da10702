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
  /** Of six values or more, where the median of many more would be, 19 times in 20: narrower the more rounds there are. */
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
  const outside = outsideOf(sorted.length)
  if (outside === undefined) return spread
  return { ...spread, usual: { low: at(outside), high: at(sorted.length - 1 - outside) } }
}

/**
 * How many of the sorted values at each end may be left out, so that the median that they come from is between the others with a probability of
 * 95 %: each value is as likely above it as below, whatever they are distributed like. `undefined` where even all of them do not tell.
 */
function outsideOf(rounds: number): number | undefined {
  let probability = 2 ** -rounds
  let below = probability
  let outside: number | undefined
  for (let count = 0; below <= 0.025; count++) {
    outside = count
    probability *= (rounds - count) / (count + 1)
    below += probability
  }
  return outside
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
