import type { WebhookFault } from '../../errors.ts'
import type { Verdict } from '../answer/verdict.ts'
import type { EventFault } from './events-of.ts'
import type { BodyFault } from './read-body.ts'

/** What became of a request, or of an event in it. */
export type WebhookReason =
  /** The handler did what it had to, and it was answered in time. */
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
   * The handler did not end in time; what it was told of, it may still do. Told once more when it has not ended with its `lease`: then
   * the event is given back.
   */
  | 'late'
  /** The store of handled events failed, or did not answer in time. The event was handled all the same. */
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
  /** What became of it. */
  readonly reason: WebhookReason
  /** The command, as far as it is known; made harmless for a log where it is none of Tencent's. */
  readonly command: string | undefined
  /** The HTTP status that it is answered with. Of several events in a request, one that failed fails them all. */
  readonly status: number
  /** Milliseconds since the request arrived. */
  readonly ms: number
  /** What was decided, for what is asked before it happens. */
  readonly verdict?: Verdict['verdict'] | undefined
  /** Why it was refused. */
  readonly fault?: WebhookRefusal | undefined
  /** What the handler or the store threw: your own error, which holds what you put into it. */
  readonly error?: unknown
}

/** Is told what became of every event. What it throws, nothing suffers from. */
export type ObserveWebhook = (observation: WebhookObservation) => unknown

/** Makes a command harmless for a log. */
export function harmless(command: string | undefined): string | undefined {
  return command?.slice(0, 100).replaceAll(/[^\w.:-]/g, '?')
}

/** Runs `observe`, none of whose faults reaches a webhook; the first is reported, for the same each time would bury it. */
export function guarded(observe: ObserveWebhook): (observation: WebhookObservation) => void {
  let isReported = false
  const failed = async (cause: unknown): Promise<void> => {
    if (isReported) return
    isReported = true
    const { reportFault } = await import('../../transport/events/report-fault.ts')
    reportFault('observe', cause)
  }
  return (observation) => {
    try {
      Promise.resolve(observe(observation)).catch(failed)
    } catch (error) {
      void failed(error)
    }
  }
}
