import type { TimError } from '../../errors.ts'

/** What every event has. None holds a credential, a request or a message. */
export interface CallEvent {
  /** The number of the call in this client, from 1 on: what joins the events of one call. */
  readonly call: number
  /** The command, such as `openim/sendmsg`. */
  readonly command: string
}

/** What every event of an attempt has. */
export interface AttemptEvent extends CallEvent {
  /** 1 for the first attempt of a call. */
  readonly attempt: number
  /** The host that was called. */
  readonly host: string
}

/** An attempt begins. */
export interface RequestEvent extends AttemptEvent {
  /** Compare it: that narrows a `TransportEvent` to this kind. */
  readonly type: 'request'
}

/** The service answered with success. */
export interface ResponseEvent extends AttemptEvent {
  /** Compare it: that narrows a `TransportEvent` to this kind. */
  readonly type: 'response'
  /** Milliseconds since the attempt began. */
  readonly duration: number
}

/** An attempt failed. */
export interface FailureEvent extends AttemptEvent {
  /** Compare it: that narrows a `TransportEvent` to this kind. */
  readonly type: 'failure'
  /** Milliseconds since the attempt began. */
  readonly duration: number
  /** Why, redacted. */
  readonly error: TimError
  /** Milliseconds until the next attempt, or `undefined` when there is none. */
  readonly retryIn: number | undefined
}

/** The clocks of service and client are far apart. Reported once, and again when it changes by 30 s or more. */
export interface ClockEvent extends AttemptEvent {
  /** Compare it: that narrows a `TransportEvent` to this kind. */
  readonly type: 'clock'
  /** How many milliseconds the service is ahead of the client; below zero it is behind. */
  readonly offset: number
}

/** A call is over: it has an answer, or has failed for good. The last event of it. */
export interface EndEvent extends CallEvent {
  /** Compare it: that narrows a `TransportEvent` to this kind. */
  readonly type: 'end'
  /** How many attempts were made; 0 when the rate limiter refused. */
  readonly attempts: number
  /** Milliseconds since the call was made, all waits included. */
  readonly duration: number
  /**
   * What the call failed with, `undefined` when it did not: a `TimError`, redacted, or what a `signer`, `fetch` or
   * `rateLimiter` of yours did wrong.
   */
  readonly error: unknown
}

/** A call was ended by its signal, wherever it was: held back, under way, or between two attempts. The last event of it. */
export interface AbortedEvent extends CallEvent {
  /** Compare it: that narrows a `TransportEvent` to this kind. */
  readonly type: 'aborted'
  /** How many attempts were begun; 0 when it was still held back. */
  readonly attempts: number
  /** Milliseconds since the call was made, all waits included. */
  readonly duration: number
}

/** What a client reports about its calls, for logging and tracing. */
export type TransportEvent =
  | RequestEvent
  | ResponseEvent
  | FailureEvent
  | ClockEvent
  | EndEvent
  | AbortedEvent

/**
 * Receives every attempt, a clock that is wrong, and once per call its end, as `end` or `aborted`.
 *
 * What it throws, or rejects with, never fails a call. The first time in a client it is reported as a warning of the
 * process (Node, Bun, Deno) or by `reportError` (browsers, workers): an uncaught error would end a server for the
 * sake of its log.
 */
export type Observe = (event: TransportEvent) => void
