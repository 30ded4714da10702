import type { TimError } from '../errors.ts'

/** What every event of the transport tells. It holds no credential, no request and no message. */
export interface AttemptEvent {
  /** The command, such as `openim/sendmsg`. */
  readonly command: string
  /** 1 for the first attempt of a call. */
  readonly attempt: number
  /** The host that was called. */
  readonly host: string
}

/** An attempt begins. */
export interface RequestEvent extends AttemptEvent {
  /** The kind of event. */
  readonly type: 'request'
}

/** The service answered with success. */
export interface ResponseEvent extends AttemptEvent {
  /** The kind of event. */
  readonly type: 'response'
  /** Milliseconds since the attempt began. */
  readonly duration: number
}

/** An attempt failed. */
export interface FailureEvent extends AttemptEvent {
  /** The kind of event. */
  readonly type: 'failure'
  /** Milliseconds since the attempt began. */
  readonly duration: number
  /** Why, redacted. */
  readonly error: TimError
  /** Milliseconds until the next attempt, or `undefined` when there is none. */
  readonly retryIn: number | undefined
}

/** The clocks of service and client are far apart. Told once, and again when it changes much. */
export interface ClockEvent extends AttemptEvent {
  /** The kind of event. */
  readonly type: 'clock'
  /** How many milliseconds the service is ahead of the client; below zero it is behind. */
  readonly offset: number
}

/** What a client tells about its calls, for logging and tracing. */
export type TransportEvent = RequestEvent | ResponseEvent | FailureEvent | ClockEvent

/** Is told about every attempt, and about a clock that is wrong. What it throws ends the call. */
export type Observe = (event: TransportEvent) => void
