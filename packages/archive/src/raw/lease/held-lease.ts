import type { Lease } from './lease.ts'
import type { LeaseObjects } from './lease-objects.ts'
import { type LeaseClock, type LeaseTiming, machineClock } from './lease-timing.ts'
import { type Holder, keyOfTerm } from './terms.ts'

/** Who was silent for so long is gone, whether anybody took over or not: what would tell may be removed by then. */
const longestSilenceMs = 24 * 3_600_000

/** What is had, and how it is kept. */
export interface HeldTerm {
  readonly room: string
  readonly number: number
  readonly own: Holder
  readonly timing: LeaseTiming
  /** Says that another took it over. */
  readonly lost: () => Error
  /** Whether who was not heard of for as long as that is gone, also when nobody took over: others count without it. @default false */
  readonly endsWhenStale?: boolean | undefined
}

/** A lease that is had: its object is put again and again, so that others see that somebody is there. */
export class HeldLease implements Lease {
  readonly number: number
  readonly #objects: LeaseObjects
  readonly #held: HeldTerm
  readonly #clock: LeaseClock
  readonly #controller = new AbortController()
  readonly #stop: () => void
  #own: Holder
  #beating: Promise<void> = Promise.resolve()
  #heardAt: Clocks
  /** Is called after each beat; what it throws changes nothing. */
  onBeat: () => Promise<void> = async () => undefined

  constructor(objects: LeaseObjects, held: HeldTerm) {
    this.#objects = objects
    this.#held = held
    this.#own = held.own
    this.number = held.number
    this.#clock = held.timing.clock ?? machineClock
    this.#heardAt = clocksOf(this.#clock)
    // That one beat fails does not matter: before anything is written, it is made good.
    this.#stop = this.#clock.every(held.timing.beatMs, () => {
      this.#beat()
        .then(() => this.onBeat())
        .catch(ignore)
    })
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Makes sure, before something is written, that it is still had: a program that was stopped finds out here. @throws what `lost` gives: it is not. */
  async ensure(): Promise<void> {
    this.signal.throwIfAborted()
    const { beatMs, staleMs } = this.#held.timing
    const now = clocksOf(this.#clock)
    // A machine that slept has one clock that slept as well.
    const silence = Math.max(now.wall - this.#heardAt.wall, now.run - this.#heardAt.run)
    if (silence >= 0 && silence < staleMs - 2 * beatMs) return
    await this.#beat()
    this.signal.throwIfAborted()
  }

  async release(): Promise<void> {
    this.#stop()
    await this.#beating.catch(ignore)
    if (this.signal.aborted) return
    this.#own = { ...this.#own, isReleased: true }
    await this.#put()
  }

  #beat(): Promise<void> {
    this.#beating = this.#beating.catch(ignore).then(async () => {
      if (this.signal.aborted || this.#own.isReleased) return
      const at = clocksOf(this.#clock)
      const { endsWhenStale, timing } = this.#held
      const longest = endsWhenStale === true ? timing.staleMs : longestSilenceMs
      const isSilent = () => clocksOf(this.#clock).wall - this.#heardAt.wall >= longest
      if (isSilent()) return this.#lose()
      this.#own = { ...this.#own, beat: this.#own.beat + 1 }
      await this.#put()
      // It may have been stopped before it was put.
      if (isSilent()) return this.#lose()
      const next = keyOfTerm(this.#held.room, this.number + 1)
      if ((await this.#objects.read(next)) !== undefined) return this.#lose()
      this.#heardAt = at
    })
    return this.#beating
  }

  #lose(): void {
    this.#stop()
    this.#controller.abort(this.#held.lost())
  }

  #put(): Promise<void> {
    return this.#objects.put(keyOfTerm(this.#held.room, this.number), JSON.stringify(this.#own))
  }
}

interface Clocks {
  readonly wall: number
  readonly run: number
}

function clocksOf({ now, run }: LeaseClock): Clocks {
  return { wall: now(), run: run() }
}

function ignore(): void {
  // See where it is used.
}
