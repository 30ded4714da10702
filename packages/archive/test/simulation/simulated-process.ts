import type { LeaseClock } from '../../src/raw/lease/lease-timing.ts'
import type { Chance } from './chance.ts'
import type { VirtualTime } from './virtual-time.ts'

/** How often things go wrong, of one request. */
export interface Often {
  readonly crashes: number
  readonly stops: number
  readonly failures: number
  readonly lostAnswers: number
  /** How late listings are at most, in milliseconds. */
  readonly lateMs: number
}

/** Where and when a program runs. */
export interface ProcessOptions {
  readonly often: Often
  /** How far its clock is off. */
  readonly skewMs: number
  readonly onDeath: () => void
}

/** Of one request: how often it takes longer than none. */
const slow = 0.05

/** A program that may be killed, and may be stopped for a while, whenever it waits for anything. */
export class SimulatedProcess {
  readonly chance: Chance
  readonly often: Often
  readonly clock: LeaseClock
  readonly #time: VirtualTime
  #isDead = false
  #stoppedUntil = 0
  readonly #onDeath: () => void

  constructor(time: VirtualTime, chance: Chance, { often, skewMs, onDeath }: ProcessOptions) {
    this.#time = time
    this.chance = chance
    this.often = often
    this.#onDeath = onDeath
    this.clock = {
      now: () => time.now + skewMs,
      run: () => time.now,
      every: (ms, act) => {
        let isOn = true
        const beat = async () => {
          for (;;) {
            await this.sleep(ms)
            if (!isOn) return
            act()
          }
        }
        void beat()
        return () => {
          isOn = false
        }
      },
      sleep: (ms) => this.sleep(ms),
    }
  }

  async sleep(ms: number): Promise<void> {
    await this.#time.sleep(ms)
    await this.#awake()
  }

  /** To be awaited: takes as long as a request does, and may be the last thing that the program does. */
  goOn(): Promise<void> | undefined {
    const { chance, often } = this
    const what = chance.next()
    if (what < often.crashes) this.kill()
    else if (what < often.crashes + often.stops)
      this.#stoppedUntil = this.#time.now + chance.between(5_000, 400_000)
    else if (what > 1 - slow) return this.sleep(chance.between(1, 300))
    return this.#isDead || this.#stoppedUntil > this.#time.now ? this.#awake() : undefined
  }

  /** Says that it does something now that takes real time. */
  works(): void {
    this.#time.works()
  }

  kill(): void {
    if (this.#isDead) return
    this.#isDead = true
    this.#onDeath()
  }

  async #awake(): Promise<void> {
    while (this.#stoppedUntil > this.#time.now) await this.#time.sleep(this.#stoppedUntil - this.#time.now)
    // Nothing is heard of it any more.
    if (this.#isDead) await new Promise(() => undefined)
  }
}
