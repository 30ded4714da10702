import { Subscribers } from '../subscription/subscribers.ts'
import type { Exchange } from './exchange.ts'
import type { UserSigSummary } from './gatekeeper.ts'

/** A request to the emulator and what it was answered. */
export interface RequestRecord extends Exchange {
  /** Counts up from 1. */
  readonly id: number
  /** When it came, in milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** How long it took, in milliseconds. */
  readonly duration: number
  /** `service/command`, or the path when it is not a command. */
  readonly command: string
  /** The HTTP method; commands take only `POST`. */
  readonly method: string
  /** The HTTP status of the answer. */
  readonly status: number
  /** The `ErrorCode` of the answer; absent for an answer without, such as a download. */
  readonly errorCode?: number | undefined
  /** The `ErrorInfo` of the answer. */
  readonly errorInfo?: string | undefined
  /** The `identifier` of the query. */
  readonly identifier?: string | undefined
  /** What the UserSig of the query says of itself, without its signature. */
  readonly userSig?: UserSigSummary | undefined
  /** The fault that was made to happen, in words. */
  readonly fault?: string | undefined
}

/** The last requests, and the subscribers to new ones. */
export class RequestLog {
  readonly #capacity: number
  #records: RequestRecord[] = []
  #lastId = 0
  readonly #subscribers = new Subscribers<[RequestRecord]>('the log of requests')

  /** Makes a log that keeps the last `capacity` requests. */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** The last requests, oldest first. */
  get records(): readonly RequestRecord[] {
    return this.#records.slice(-this.#capacity)
  }

  /** Adds a request. */
  add(record: Omit<RequestRecord, 'id'>): void {
    this.#lastId += 1
    // The id comes last: V8 copies an object many times as fast as it adds what another has.
    const numbered = { ...record, id: this.#lastId }
    this.#records.push(numbered)
    // Cut rarely: shifting the array at every request would cost more than the requests.
    if (this.#records.length > this.#capacity * 2) this.#records = this.#records.slice(-this.#capacity)
    this.#subscribers.call(numbered)
  }

  /**
   * Calls a function at every new request, until the function given back is called. What it throws changes nothing, and goes to
   * the console, once.
   */
  subscribe(listener: (record: RequestRecord) => void): () => void {
    return this.#subscribers.add(listener)
  }

  /** Forgets all requests. */
  clear(): void {
    this.#records = []
  }
}
