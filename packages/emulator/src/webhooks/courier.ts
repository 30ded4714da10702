import { stringifyExactly } from '@timkit/core/internal'
import type { Fields } from '../values/json-object.ts'
import type { WebhookAttempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { DeliveryLog, type WebhookDelivery } from './delivery.ts'
import { describeMishap, type WebhookMishap } from './faults/fault-plan.ts'
import { isBeforeCommand } from './pattern.ts'
import { type SenderParts, send } from './sender.ts'
import type { WebhookSettings } from './settings.ts'
import { missing, readVerdict, type Verdict } from './verdict.ts'

/** A body on its way. */
export interface Letter {
  /** `CallbackCommand` of the query. */
  readonly command: string
  readonly body: Fields
  readonly caller: Caller
  /** What goes wrong with it. */
  readonly mishap?: WebhookMishap | undefined
  readonly byHand?: boolean | undefined
  readonly repeats?: number | undefined
}

/** What is noted of a letter, besides itself. */
export type Noted = Pick<WebhookDelivery, 'outcome'> &
  Partial<Pick<WebhookDelivery, 'attempts' | 'code' | 'changed' | 'notes'>>

/** How many deliveries are kept, as many as requests. */
const logged = 500

/** Sends bodies, and keeps what became of them. */
export class Courier {
  /** What became of the last ones. */
  readonly log: DeliveryLog = new DeliveryLog(logged)
  readonly #parts: SenderParts
  /** Counts the worlds: what comes back from an earlier one is noted nowhere. */
  #run = 0
  /** Ends what is held back. */
  #over = new AbortController()

  /** Makes the courier of an emulator. */
  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  /** Forgets what was sent, and all that is still on its way. */
  restart(): void {
    this.stop()
    this.log.clear()
  }

  /** Sends nothing again, and nothing that is held back: its world is another one from now on. */
  stop(): void {
    this.#run += 1
    this.#over.abort()
    this.#over = new AbortController()
  }

  /** Tells whether the world is another one when it is called. */
  watch(): () => boolean {
    const run = this.#run
    return () => run !== this.#run
  }

  /** Waits as long as a fault holds something back, or until its world is another one. */
  async delay({ mishap }: Pick<Letter, 'mishap'>): Promise<void> {
    if (mishap === undefined || mishap.delay === 0) return
    try {
      await this.#parts.sleep(mishap.delay, this.#over.signal)
    } catch {
      // It ends with an error where the world is another one. One of a caller's own may fail in other ways: then it waits no longer.
    }
  }

  /** Sends a letter, unless it gets lost; not again once its world is another one. */
  async send(
    letter: Letter,
    settings: WebhookSettings,
    isGone: () => boolean,
  ): Promise<readonly WebhookAttempt[]> {
    const { command, body, caller, mishap } = letter
    if (mishap?.rule.lost === true) return []
    const posted = { command, text: stringifyExactly(body) ?? '', caller }
    return send(posted, settings, this.#parts, mishap, isGone)
  }

  /** Sends what nobody waits for, as often as a fault says, and notes what became of it. */
  async deliver(
    letter: Letter,
    settings: WebhookSettings,
    isGone: () => boolean = this.watch(),
  ): Promise<WebhookDelivery> {
    const attempts = await this.send(letter, settings, isGone)
    const delivery = this.#noteDelivered(letter, attempts, isGone())
    const { copies = 0, lost = false } = letter.mishap?.rule ?? {}
    for (let copy = 0; copy < copies && !lost && !isGone(); copy += 1)
      this.#noteDelivered(
        { ...letter, repeats: delivery.id },
        await this.send(letter, settings, isGone),
        isGone(),
      )
    return delivery
  }

  /** Notes what became of a letter; `isGone` is whether its world is another one by now. */
  note(
    { command, body, caller, mishap, byHand, repeats }: Letter,
    noted: Noted,
    isGone = false,
  ): WebhookDelivery {
    const { outcome, attempts = [], code, changed = [], notes = [] } = noted
    const delivery: Omit<WebhookDelivery, 'id'> = {
      command,
      time: attempts[0]?.time ?? this.#parts.clock.now(),
      body,
      caller,
      outcome,
      attempts,
      notes,
      ...(code !== undefined && { code }),
      ...(changed.length > 0 && { changed }),
      ...(mishap !== undefined && { fault: describeMishap(mishap) }),
      ...(byHand === true && { byHand }),
      ...(repeats !== undefined && { repeats }),
    }
    return isGone ? { id: 0, ...delivery } : this.log.add(delivery)
  }

  #noteDelivered(letter: Letter, attempts: readonly WebhookAttempt[], isGone: boolean): WebhookDelivery {
    const answer = answerOf(attempts)
    if (answer === undefined)
      return this.note(letter, { outcome: attempts.length === 0 ? 'lost' : 'failed', attempts }, isGone)
    const { command, body } = letter
    // What is asked by hand is decided of nothing, but its answer is read as one that counts.
    const noted: Omit<Noted, 'attempts'> = isBeforeCommand(command)
      ? notedOf(readVerdict(command, answer, body))
      : { outcome: 'delivered', notes: missing(answer) }
    return this.note(letter, { ...noted, attempts }, isGone)
  }
}

/** What is noted of a verdict. */
export function notedOf({ outcome, code, changes, notes }: Verdict): Omit<Noted, 'attempts'> {
  return { outcome, code, changed: Object.keys(changes), notes }
}

/** The answer that counts; `undefined` where there is none. */
export function answerOf(attempts: readonly WebhookAttempt[]): Fields | undefined {
  const last = attempts.at(-1)
  return last?.failure === undefined ? last?.answer : undefined
}
