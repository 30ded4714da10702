import type { WebhookFault } from '../../errors.ts'
import type { Verdict } from '../answer/verdict.ts'
import type { BodyFault } from './read-body.ts'
import type { EventFault } from './read-event.ts'

/** What became of a request or of an event in it, or what is told of it beside that: see `isOutcome`. */
export type WebhookReason =
  /** The handler did what it had to: in time, where it is the outcome. After an outcome that was `late`: in the end. */
  | 'handled'
  /** There is no handler for this command. What was asked was allowed. */
  | 'not-handled'
  /** The command is in no documentation of Tencent's that this version knows. */
  | 'unknown-command'
  /** It was handled before. */
  | 'duplicate'
  /** Another process handles the same event just now, says the store, and may fail; or enough copies of it wait in this process. */
  | 'busy'
  /** The handler threw, or decided what cannot be. */
  | 'failed'
  /**
   * The handler did not end in time, or the store did not say in time whether it may begin; what it was told of, it may still do. Told
   * once more when it has not ended with its `lease`: then the event is given back.
   */
  | 'late'
  /** The store of handled events failed, or did not answer in time. Never an outcome: the event is handled all the same. */
  | 'store-failed'
  /** It names no command: the console only looked whether the URL answers. */
  | 'url-check'
  /** It names a command and has no event: `Events` are an empty list, or the body is empty. If all are, something reads the body before. */
  | 'empty'
  /** It is no webhook of yours, or an item of its `Events` is no event: see `fault`. */
  | 'refused'

/** Why a request was refused: what {@link WebhookError} says, or what is wrong with its body. */
export type WebhookRefusal = WebhookFault | BodyFault | EventFault

/** What a handler reports. It holds no token, no signature and nothing of the body. */
export interface WebhookObservation {
  /** What became of it, or what else there is to tell. */
  readonly reason: WebhookReason
  /**
   * Whether it is what became of the event, or of a request without one, and counts: of each event exactly one does, told
   * when it is answered, or with `answer: 'at-once'` when it is known. Otherwise it is news beside that: what a handler that was late did
   * in the end, or a store that failed.
   */
  readonly isOutcome: boolean
  /** The command, as far as it is known; made harmless for a log where it is none of Tencent's. */
  readonly command: string | undefined
  /** The HTTP status of the answer, the same for all events of a request: one that failed fails them all. */
  readonly status: number
  /** Milliseconds from the arrival of the request until this was known. */
  readonly ms: number
  /** What was decided in time, for what is asked before it happens. */
  readonly verdict?: Verdict['verdict'] | undefined
  /** Why it was refused. */
  readonly fault?: WebhookRefusal | undefined
  /** What the handler or the store threw: your own error, which holds what you put into it. */
  readonly error?: unknown
}

/** Is told what became of every event. What it throws, nothing suffers from. */
export type ObserveWebhook = (observation: WebhookObservation) => unknown
