/** What every answer of the service carries, besides its own fields. */
export interface Envelope {
  /** `OK`, `FAIL`, or `SomeError` where a batch succeeded in part. Not a reliable sign of success. */
  readonly ActionStatus?: 'OK' | 'FAIL' | 'SomeError' | (string & {})
  /** 0 is success, and nothing else is. */
  readonly ErrorCode: number
  /** Free text, for people. Not empty on every success. */
  readonly ErrorInfo?: string
  /** Text that some services mean for the end user. */
  readonly ErrorDisplay?: string
  /** Identifies the request, where the service gives it. */
  readonly RequestId?: string
}

/** An answer that has nothing besides the envelope. */
export type EmptyResponse = Readonly<Record<never, never>>

/**
 * An integer of up to 64 bits in an answer: a number, or a text of its digits where a number cannot hold it (beyond 2^53). In a
 * request it is a number or a bigint, which is written as its digits.
 */
export type WireInteger = number | string
