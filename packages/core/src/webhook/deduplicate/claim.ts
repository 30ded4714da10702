import { mustBe } from '../../check.ts'
import type { Sleep } from '../../sleep.ts'
import { isPromise, type Outcome } from '../outcome.ts'
import { startTimer } from '../timer.ts'
import type { WebhookStore } from './webhook-store.ts'

/** Who handles events once: in a store of the app, or by one of its own in memory. */
export interface Once {
  readonly store: WebhookStore | true | undefined
  /** How many milliseconds a handler keeps its event from copies. */
  readonly lease: number
  /** How many milliseconds a call of the store may take. */
  readonly deadline: number
  readonly sleep: Sleep | undefined
}

/** What becomes of an event besides that its handler ends or fails. */
export type ReportOnce = (reason: 'duplicate' | 'busy' | 'late' | 'store-failed', error?: unknown) => void

/**
 * The claim of an event in a store, from the call for it to what becomes of it. Nothing in it is waited for without a bound, neither
 * the store nor the handler.
 */
export class Claim {
  readonly #once: Once
  readonly #store: WebhookStore
  readonly #key: string
  readonly #report: ReportOnce
  /** The call for it, where that did not answer in time: whether the event is claimed is not known yet. */
  #open: PromiseLike<unknown> | undefined

  constructor(once: Once, store: WebhookStore, key: string, report: ReportOnce) {
    this.#once = once
    this.#store = store
    this.#key = key
    this.#report = report
  }

  /** Handles the event, if it can be claimed. Gives whether it need not come again. */
  handle(handle: () => Outcome): Outcome {
    const claim = this.#call(
      () => this.#store.claim(this.#key),
      (late) => {
        this.#open = late
      },
    )
    if (!isPromise(claim)) return this.#handle(claim, handle)
    return Promise.resolve(claim).then((answer) => this.#handle(answer, handle))
  }

  #handle(claim: unknown, handle: () => Outcome): Outcome {
    if (typeof claim !== 'boolean' && claim !== 'busy') {
      this.#report('store-failed', mustBe('the answer of claim', "true, false or 'busy'", claim))
    }
    if (!isClaimed(claim)) {
      this.#report(claim ? 'busy' : 'duplicate')
      return !claim
    }
    const work = handle()
    return isPromise(work) ? this.#lease(work) : this.#settle(work)
  }

  /** Waits for a handler as long as it may keep its event. */
  #lease(work: Promise<boolean>): Promise<boolean> {
    const { lease, sleep } = this.#once
    return new Promise((resolve) => {
      let isOver = false
      const forget = startTimer(lease, sleep, () => {
        isOver = true
        this.#report('late')
        resolve(this.#settle(false))
      })
      void work.then((isHandled) => {
        forget()
        if (!isOver) resolve(this.#settle(isHandled))
        else if (isHandled) void this.#claimAgain()
      })
    })
  }

  /** Tells the store what became of the event. */
  #settle(isHandled: boolean): Outcome {
    const tell = () => (isHandled ? this.#store.finish?.(this.#key) : this.#store.release(this.#key))
    if (this.#open !== undefined) {
      // What was not claimed in the end is not given back: it is another's.
      this.#open.then(
        (claim) => isClaimed(claim) && this.#call(tell),
        () => undefined,
      )
      return isHandled
    }
    const told = this.#call(tell)
    return isPromise(told) ? Promise.resolve(told).then(() => isHandled) : isHandled
  }

  /** Keeps what was handled after it was given back, unless somebody has claimed it since: then it is theirs. */
  async #claimAgain(): Promise<void> {
    try {
      if (isClaimed(await this.#store.claim(this.#key))) await this.#store.finish?.(this.#key)
    } catch (error) {
      this.#report('store-failed', error)
    }
  }

  /**
   * Calls the store. One that fails, or does not answer in time, must neither lose an event nor hold it: it counts as `true`, for handled
   * twice is better than never.
   */
  #call(act: () => unknown, onLate?: (answer: PromiseLike<unknown>) => void): unknown {
    const hasFailed = (error: unknown): true => {
      this.#report('store-failed', error)
      return true
    }
    let answer: unknown
    try {
      answer = act()
    } catch (error) {
      return hasFailed(error)
    }
    return isPromise(answer) ? this.#inTime(answer, hasFailed, onLate) : answer
  }

  #inTime(
    answer: PromiseLike<unknown>,
    hasFailed: (error: unknown) => true,
    onLate: ((answer: PromiseLike<unknown>) => void) | undefined,
  ): Promise<unknown> {
    const { deadline, sleep } = this.#once
    return new Promise((resolve) => {
      let isOver = false
      const forget = startTimer(deadline, sleep, () => {
        isOver = true
        onLate?.(answer)
        resolve(hasFailed(new DOMException('The store did not answer in time', 'TimeoutError')))
      })
      answer.then(
        (value) => {
          forget()
          resolve(value)
        },
        (error) => {
          forget()
          // Whoever was late was told of before.
          if (!isOver) resolve(hasFailed(error))
        },
      )
    })
  }
}

/** Only what is documented says that another has it: to forget the answer must not lose an event. */
function isClaimed(claim: unknown): boolean {
  return claim !== 'busy' && claim !== false
}
