import type { Figure, Goal } from './figure.ts'
import { formatRate } from './format.ts'
import type { Rates } from './rounds.ts'

/** Which ratio to make. */
export interface RatioOptions<Name extends string> {
  /** What was measured. */
  readonly what: string
  /** Its name in the run. */
  readonly name: Name
  /** What it is compared with. */
  readonly peer: string
  /** The peer's name in the run. */
  readonly peerName: Name
  /** What was asked for. */
  readonly goal?: Goal | undefined
  /** Writes the two rates that the ratio is made of. @default formatRate */
  readonly format?: (rate: number) => string
}

/** Makes a figure of how many times as fast as a peer something is. */
export function ratioFigure<Name extends string>(
  rates: Rates<Name>,
  { what, name, peer, peerName, goal, format = formatRate }: RatioOptions<Name>,
): Figure {
  const [own, other] = [rates.of(name), rates.of(peerName)]
  return {
    what,
    peer,
    unit: '×',
    value: rates.ratio(name, peerName),
    best: own.max / other.max,
    detail: `${format(own.median)} : ${format(other.median)}`,
    goal,
  }
}
