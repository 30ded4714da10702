import { show, wrongType } from '../../check.ts'
import type { ObserveWebhook, WebhookObservation } from './observe-webhook.ts'

/** What there is to tell, before it is known what is answered. */
export interface News extends Omit<WebhookObservation, 'status' | 'ms' | 'isOutcome'> {
  /** @default true */
  readonly isOutcome?: boolean | undefined
}

/** Tells of one request: loaded for those who observe. */
export class Observer {
  readonly #observe: (observation: WebhookObservation) => void
  readonly #news: Omit<WebhookObservation, 'status'>[] = []
  readonly #request: Request | undefined
  #status: number | undefined

  /** @param request As it was handed over: a request of Node, or of a framework, is none. */
  constructor(observe: ObserveWebhook, request: Request | undefined) {
    this.#observe = guarded(observe)
    this.#request = request
  }

  /** Tells with the answer, whose status is not known before, or at once after it. */
  tell({ command, isOutcome = true, ...what }: News, ms: number): void {
    const news = { ...what, command: harmless(command), isOutcome, ms }
    if (command === undefined && (what.reason === 'failed' || what.fault === 'method'))
      news.error = whyFailed(this.#request, what.error)
    this.#news.push(news)
    if (this.#status !== undefined) this.answer(this.#status)
  }

  /** Tells what was to tell until now: this is the answer. */
  answer(status: number): void {
    this.#status = status
    for (const news of this.#news.splice(0)) this.#observe({ ...news, status })
  }
}

/** Says what to hand over where it was no `Request`: the runtime says only what that lacks. */
function whyFailed(request: Request | undefined, error: unknown): unknown {
  try {
    if (typeof request?.bodyUsed === 'boolean') return error
  } catch {
    // Whatever it is, it is no Request.
  }
  const what = request === null || typeof request !== 'object' ? show(request) : 'none: it has no bodyUsed'
  return wrongType(
    'request',
    `must be a Request, as \`new Request(url, { method, body })\` makes one, but is ${what}`,
    error,
  )
}

/** Makes a command harmless for a log. */
function harmless(command: string | undefined): string | undefined {
  return command?.slice(0, 100).replaceAll(/[^\w.:-]/g, '?')
}

/** Of whom it was reported that it fails: the same each time would bury it. */
const reported = new WeakSet<ObserveWebhook>()

/** Runs `observe`, none of whose faults reaches a webhook; the first is reported. */
function guarded(observe: ObserveWebhook): (observation: WebhookObservation) => void {
  const failed = async (cause: unknown): Promise<void> => {
    if (reported.has(observe)) return
    reported.add(observe)
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
