import { reportFailure } from '../subscription/report-failure.ts'
import { bodyOf, isBatched, type NamedWebhook } from './body.ts'
import type { Caller } from './caller.ts'
import type { Courier, Letter } from './courier.ts'
import type { WebhookFaults, WebhookMishap } from './faults/fault-plan.ts'
import { WebhookQueue } from './queue.ts'
import type { WebhookSettings } from './settings.ts'

/** What was done, by whom, and what goes wrong on the way. */
interface Told {
  readonly event: NamedWebhook
  readonly caller: Caller
  readonly mishap: WebhookMishap | undefined
  /** Whether the world has become another one since. */
  readonly isGone: () => boolean
}

/** So many events may wait for a slow receiver: at two seconds each, more than five hours. */
const maxWaiting = 10_000

/** What has happened, on its way to the receiver, one after the other. */
export class Outbox {
  readonly #courier: Courier
  readonly #faults: WebhookFaults
  readonly #settings: () => WebhookSettings
  readonly #queue: WebhookQueue<Told>
  /** What is not delivered yet. */
  readonly #pending = new Set<Told>()
  /** What was held back, so that others overtook it. */
  readonly #overtaken = new WeakSet<Told>()

  constructor(courier: Courier, faults: WebhookFaults, settings: () => WebhookSettings) {
    this.#courier = courier
    this.#faults = faults
    this.#settings = settings
    this.#queue = new WebhookQueue(
      maxWaiting,
      (items) => this.#deliver(items),
      (first, next, count) => this.#goesAlong(first, next, count),
    )
  }

  /** What was not delivered yet. */
  get events(): readonly NamedWebhook[] {
    return [...this.#pending].map(({ event }) => event)
  }

  /** Sends an event, after those before it. */
  add(event: NamedWebhook, caller: Caller, isGone: () => boolean): void {
    // Done in a world that nobody looks at any more; the faults of the next one are not for it either.
    if (isGone()) return
    const mishap = this.#faults.next(event.CallbackCommand)
    const told: Told = { event, caller, mishap, isGone }
    if (this.#queue.add(told)) this.#pending.add(told)
    else this.#courier.note(this.#letterOf([told]), { outcome: 'discarded' })
  }

  /** Counts a delivery beside its own as long as it runs. It must end, and not fail. */
  follow(delivery: Promise<void>): void {
    this.#queue.follow(delivery)
  }

  /** Counts work that goes on beside the deliveries, and may never end. It must not fail. */
  accompany(work: Promise<void>): void {
    this.#queue.accompany(work)
  }

  /** Resolves when everything was delivered, and what goes on beside it has ended or was waited for long enough. */
  idle(patience: () => Promise<void>): Promise<void> {
    return this.#queue.idle(patience)
  }

  /** Forgets what waits. */
  clear(): void {
    this.#queue.clear()
    this.#pending.clear()
  }

  #goesAlong(first: Told, next: Told, count: number): boolean {
    const { shape } = this.#settings()
    const { CallbackCommand: command } = first.event
    return (
      isBatched(command, shape) &&
      next.event.CallbackCommand === command &&
      count < shape.pushEvents &&
      // Nothing can go wrong with one of several in a call.
      first.mishap === undefined &&
      next.mishap === undefined
    )
  }

  /** Delivers what goes into one call, unless a fault holds it back. */
  async #deliver(items: readonly [Told, ...Told[]]): Promise<void> {
    const [first] = items
    const { mishap } = first
    if (mishap?.rule.overtaken === true && !this.#overtaken.has(first) && this.#queue.hold(first)) {
      this.#overtaken.add(first)
      return
    }
    const letter = this.#letterOf(items)
    const delivered = this.#deliverLetter(letter, first.isGone)
      // Such as a clock of the caller's own that throws: the next one is to go out all the same.
      .catch((error) => reportFailure(`what sends ${letter.command}`, error))
      .finally(() => {
        for (const told of items) this.#pending.delete(told)
      })
    if (mishap === undefined || mishap.delay === 0) await delivered
    else this.#queue.follow(delivered)
  }

  async #deliverLetter(letter: Letter, isGone: () => boolean): Promise<void> {
    await this.#courier.delay(letter)
    // Nobody is called any more, or the world is another one.
    if (isGone() || this.#settings().receiver === undefined) return
    await this.#courier.deliver(letter, this.#settings(), isGone)
  }

  #letterOf(items: readonly [Told, ...Told[]]): Letter {
    const [{ event, caller, mishap }, ...others] = items
    const events: [NamedWebhook, ...NamedWebhook[]] = [event, ...others.map((told) => told.event)]
    return { command: event.CallbackCommand, body: bodyOf(events, this.#settings().shape), caller, mishap }
  }
}
