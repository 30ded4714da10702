import type { Words } from '@timkit/command-line'
import type { Runtime } from '@timkit/core'
import type { TimeZone } from '@timkit/time-zone'
import { budget } from '../told/refusals.ts'
import { ToldError } from '../told/told-error.ts'

/** The messages that somebody may be handed today are used up, or set aside for calls that are under way. */
export class VolumeError extends ToldError {
  override readonly name = 'VolumeError'
}

/** What a budget of messages depends on. */
export interface VolumeOptions extends Pick<Runtime, 'now'> {
  /** How many messages each person may be handed a day. */
  readonly limit: number
  /** Whose days are counted. */
  readonly zone: TimeZone
}

/** What one person was handed on one day. */
interface Tally {
  used: number
  /** Set aside for calls that have not answered yet. */
  reserved: number
}

/** Messages that are set aside for a call. */
export interface Reservation {
  /** How many it may hand out. */
  readonly count: number
  /** Counts those that it did hand out; the others are free again. Only the first time counts. */
  readonly settle: (handedOut: number) => void
}

/**
 * Counts the messages that each person is handed a day, and stops at a number: a limit to what a misled assistant can take. A call
 * sets aside what it may hand out before it waits for anything, so that calls at the same time cannot use a budget twice.
 */
export class Volume {
  readonly #options: VolumeOptions
  /** The day that is counted, by its date. */
  #day = ''
  #tallies = new Map<string, Tally>()

  constructor(options: VolumeOptions) {
    this.#options = options
  }

  /** How many messages a person may be handed a day. */
  get limit(): number {
    return this.#options.limit
  }

  /** How many messages are left for a person today. */
  leftFor(principal: string): number {
    const { used, reserved } = this.#tallyOf(principal)
    return this.limit - used - reserved
  }

  /** When the next day begins, as it is written. */
  get renewed(): string {
    const { zone } = this.#options
    return zone.iso(zone.endOfDay(this.#seconds) + 1)
  }

  /**
   * Sets messages aside for a call, as many as it wants or as are left.
   *
   * @throws {VolumeError} None are left.
   */
  reserve(principal: string, wanted: number): Reservation {
    const tally = this.#tallyOf(principal)
    const left = this.limit - tally.used - tally.reserved
    if (left <= 0) throw new VolumeError(this.#refusal(tally))
    const count = Math.min(wanted, left)
    tally.reserved += count
    let open = true
    return {
      count,
      settle: (handedOut) => {
        if (!open) return
        open = false
        tally.reserved -= count
        tally.used += handedOut
      },
    }
  }

  #refusal({ reserved }: Tally): Words {
    return reserved > 0 ? budget.setAside(this.limit, reserved) : budget.usedUp(this.limit, this.renewed)
  }

  #tallyOf(principal: string): Tally {
    const today = this.#options.zone.day(this.#seconds)
    if (today !== this.#day) {
      // Calls of the day before settle with what they hold on to.
      this.#day = today
      this.#tallies = new Map()
    }
    const known = this.#tallies.get(principal)
    if (known !== undefined) return known
    const tally = { used: 0, reserved: 0 }
    this.#tallies.set(principal, tally)
    return tally
  }

  get #seconds(): number {
    return Math.floor(this.#options.now() / 1000)
  }
}
