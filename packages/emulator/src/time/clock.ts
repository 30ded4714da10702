import { outOfRange } from '@timkit/core/internal'
import { show } from '../values/show.ts'

/** The time of an emulator, which tests and people can move. */
export interface EmulatorClock {
  /** The time in the emulated world, in milliseconds since 1970. */
  now(): number
  /** Whether the time was stopped. */
  readonly frozen: boolean
  /** Sets the time; it goes on from there unless the clock is frozen. */
  set(time: number | Date): void
  /** Moves the time by milliseconds; a negative number moves it back. */
  advance(milliseconds: number): void
  /** Stops the time where it is. */
  freeze(): void
  /** Lets a frozen time go on. */
  resume(): void
  /** Goes back to the time of the machine (or of the `now` option). */
  reset(): void
}

/** The last second that the service can write, in the year 2106, in milliseconds: it counts seconds in 32 bits. */
const lastTime = 0xffff_ffff * 1000

/** Whether a value is a time that the service could have: milliseconds, up to the year 2106. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= lastTime
}

/** Makes a clock that follows `base` until it is moved. */
export function createClock(base: () => number): EmulatorClock {
  let offset = 0
  let frozen: number | undefined
  const now = (): number => frozen ?? base() + offset
  const move = (time: unknown): void => {
    if (!isTime(time)) {
      throw outOfRange('time', `must be milliseconds from 1970 to 2106, not ${show(time)}`)
    }
    if (frozen === undefined) offset = time - base()
    else frozen = time
  }
  return {
    now,
    get frozen() {
      return frozen !== undefined
    },
    set: (time) => move(time instanceof Date ? time.getTime() : time),
    advance: (milliseconds) => {
      if (!Number.isFinite(milliseconds)) {
        throw outOfRange('milliseconds', `must be a number to move the time by, not ${show(milliseconds)}`)
      }
      move(now() + milliseconds)
    },
    freeze: () => {
      frozen = now()
    },
    resume: () => {
      if (frozen === undefined) return
      offset = frozen - base()
      frozen = undefined
    },
    reset: () => {
      offset = 0
      frozen = undefined
    },
  }
}
