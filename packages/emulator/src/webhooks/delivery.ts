import { Subscribers } from '../subscription/subscribers.ts'
import type { Fields } from '../values/json-object.ts'
import type { WebhookAttempt } from './attempt.ts'
import type { WebhookNote } from './note.ts'

/** What became of an event. */
export type WebhookOutcome =
  /** It was told, and answered. */
  | 'delivered'
  /** No attempt to tell it was answered as it should be. */
  | 'failed'
  /** A fault lost it on the way. */
  | 'lost'
  /** Too many were waiting: it was never sent. */
  | 'discarded'
  /** The receiver allowed it. */
  | 'allowed'
  /** The receiver allowed it, with changes. */
  | 'changed'
  /** The receiver refused it. */
  | 'refused'
  /** The receiver let the message vanish; its sender sees success. */
  | 'dropped'
  /** The receiver failed, and it was done all the same. */
  | 'passed'
  /** The receiver failed, and it was refused with 80003. */
  | 'blocked'

/** An event that a receiver was asked or told about. */
export interface WebhookDelivery {
  /** Counts up from 1. */
  readonly id: number
  /** `CallbackCommand`. */
  readonly command: string
  /** When it was first sent, in milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** The body as it was sent. */
  readonly body: Fields
  /** `ClientIP` and `OptPlatform`, which some events have not in their address. */
  readonly caller: { readonly clientIp: string; readonly platform: string }
  /** What became of it. */
  readonly outcome: WebhookOutcome
  /** Each time that it was sent. */
  readonly attempts: readonly WebhookAttempt[]
  /** With which code the caller was refused. */
  readonly code?: number | undefined
  /** The fields that the answer changed. */
  readonly changed?: readonly string[] | undefined
  /** What the answer could do better. */
  readonly notes: readonly WebhookNote[]
  /** The fault that was made to happen, in words. */
  readonly fault?: string | undefined
  /** Sent by hand: a sample, or anything else that the world knows nothing of. Its answer changed nothing. */
  readonly byHand?: boolean | undefined
  /** Which delivery it repeats. */
  readonly repeats?: number | undefined
}

/** The last deliveries, and the subscribers to new ones. */
export class DeliveryLog {
  readonly #capacity: number
  #records: WebhookDelivery[] = []
  #lastId = 0
  readonly #subscribers = new Subscribers<[WebhookDelivery]>('webhooks')

  /** Makes a log that keeps the last `capacity` deliveries. */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** The last deliveries, oldest first. */
  get records(): readonly WebhookDelivery[] {
    return this.#records.slice(-this.#capacity)
  }

  /** Adds a delivery, and numbers it. */
  add(delivery: Omit<WebhookDelivery, 'id'>): WebhookDelivery {
    this.#lastId += 1
    const numbered = { id: this.#lastId, ...delivery }
    this.#records.push(numbered)
    if (this.#records.length > this.#capacity * 2) this.#records = this.#records.slice(-this.#capacity)
    this.#subscribers.call(numbered)
    return numbered
  }

  /** Calls a function at every new delivery, until the function given back is called. */
  subscribe(listener: (delivery: WebhookDelivery) => void): () => void {
    return this.#subscribers.add(listener)
  }

  /** Forgets all deliveries. */
  clear(): void {
    this.#records = []
  }
}
