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

/** Makes a clock that follows `base` until it is moved. */
export function createClock(base: () => number): EmulatorClock {
  let offset = 0
  let frozen: number | undefined
  const now = (): number => frozen ?? base() + offset
  const move = (time: number): void => {
    if (!Number.isFinite(time))
      throw new RangeError(`The time must be a finite number of milliseconds, not ${time}`)
    if (frozen === undefined) offset = time - base()
    else frozen = time
  }
  return {
    now,
    get frozen() {
      return frozen !== undefined
    },
    set: (time) => move(typeof time === 'number' ? time : time.getTime()),
    advance: (milliseconds) => move(now() + milliseconds),
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
