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
  /** By what its goal is decided: by the time of processors where both sides run in this process. @default 'clock' */
  readonly decidedBy?: Figure['decidedBy']
  /**
   * Whose time of processors is compared: that of all threads together, or that of the busiest, which is what the clock shows where each has a
   * processor of its own.
   *
   * @default 'all'
   */
  readonly threads?: 'all' | 'busiest' | undefined
  /** Writes the two rates that the ratio is made of. @default formatRate */
  readonly format?: (rate: number) => string
}

/** Makes a figure of how many times as fast as a peer something is. */
export function ratioFigure<Name extends string>(
  rates: Rates<Name>,
  { what, name, peer, peerName, goal, decidedBy, threads = 'all', format = formatRate }: RatioOptions<Name>,
): Figure {
  const [own, other] = [rates.of(name), rates.of(peerName)]
  return {
    what,
    peer,
    unit: '×',
    value: rates.ratio(name, peerName),
    cpu: rates.hasCpu ? (threads === 'all' ? rates.cpu : rates.busiest).ratio(name, peerName) : undefined,
    decidedBy,
    noise: noiseOf(rates, decidedBy),
    best: own.max / other.max,
    detail: `${format(own.median)} : ${format(other.median)}`,
    goal,
  }
}

/** How far a candidate was from itself in the same run, by what decides a goal: 0.1 for 10 %. */
export function noiseOf<Name extends string>(rates: Rates<Name>, decidedBy: Figure['decidedBy']): number {
  return Math.abs((rates.noise[decidedBy ?? 'clock']?.median ?? 1) - 1)
}

/** What a piece of work measures against itself in the same run: no smaller difference between two others means anything. */
export function noiseFigure<Name extends string>(rates: Rates<Name>): Figure {
  const { name, clock, cpu } = rates.noise
  return { what: `noise: ${name}, to itself`, unit: '×', value: clock, cpu }
}
