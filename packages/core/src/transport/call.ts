import type { Envelope } from '../api/envelope.ts'
import { maxTimer } from '../check.ts'
import { isTimError, type TimError, TimeoutError } from '../errors.ts'
import { attempt } from './attempt/attempt.ts'
import type { Call, CallContext } from './call-context.ts'
import { certainlyDidNotRun, decideRetry, type FailedAttempt, mergePolicy } from './retry/retry.ts'
import { largeOffset } from './time/service-clock.ts'
import { Stopwatch } from './time/stopwatch.ts'
import { within } from './time/within.ts'

/** Makes attempts until one is answered, or none may follow. */
export async function makeCall<Answer extends object>(
  call: Call,
  context: CallContext,
): Promise<Answer & Envelope> {
  const { clock, hosts, listeners, random } = context
  const { signal, timeout = context.timeout, totalTimeout = context.totalTimeout } = call.options
  const policy = mergePolicy(context.retry, call.options.retry)
  // Waiting for a first place in the queue is not part of the call's time.
  await firstPlace(call, context)
  const watch = new Stopwatch(() => clock.local(), totalTimeout)
  let renewed = false
  let mayHaveRun = false
  for (;;) {
    // A signal that aborted meanwhile fires no event any more.
    signal?.throwIfAborted()
    const host = hosts.current()
    const about = { call: call.number, command: call.command, attempt: ++call.attempts, host: host.name }
    call.received = undefined
    const startedAt = clock.local()
    const { offset = 0 } = clock
    listeners.tell(() => ({ type: 'request', ...about }))
    try {
      const answer = await attempt<Answer>(call, context, host, Math.min(timeout, watch.left()))
      listeners.tell(() => ({ type: 'response', ...about, duration: clock.local() - startedAt }))
      return answer
    } catch (error) {
      if (!isTimError(error)) throw error
      note(error, call)
      const elapsed = watch.elapsed()
      const misdated = Math.abs((clock.offset ?? 0) - offset) >= largeOffset
      const failure: FailedAttempt = { error, call, elapsed, renewed, misdated, mayHaveRun }
      const decision = policy && decideRetry(failure, policy, random)
      const next = decision && elapsed + decision.delay < totalTimeout ? decision : undefined
      const duration = clock.local() - startedAt
      listeners.tell(() => ({ type: 'failure', ...about, duration, error, retryIn: next?.delay }))
      hosts.failOver(host, error)
      if (next === undefined) throw error
      if (next.renew) {
        renewed = true
        context.signer.invalidate(context.identifier)
      }
      mayHaveRun ||= !next.renew && !certainlyDidNotRun(error)
      await pause(next.delay, watch, error, call, context)
      // The limiter may have held the call back for longer than the service remembers its first attempt.
      if (watch.elapsed() >= next.within) throw error
    }
  }
}

function note(error: TimError, call: Call): void {
  call.options.onFailure?.(error)
  // A timeout says less than whatever came before it.
  if (!call.failed || !(error instanceof TimeoutError)) call.failed = error
}

async function firstPlace({ command, rate, options }: Call, { rateLimiter }: CallContext): Promise<void> {
  const { signal } = options
  signal?.throwIfAborted()
  const place = rateLimiter?.acquire(command, rate, signal)
  if (place === undefined) return
  // A limiter of the caller's own may not know of signals.
  await within(() => place, { timeout: maxTimer, signal, late: () => signal?.reason })
}

/** Waits before the next attempt, for the delay and for a place; not longer than the call may take. */
async function pause(
  delay: number,
  watch: Stopwatch,
  error: TimError,
  { command, rate, options: { signal } }: Call,
  { sleep, rateLimiter }: CallContext,
): Promise<void> {
  const late = () => error
  if (delay > 0) {
    await within((ended) => sleep(delay, ended), { timeout: watch.left(), signal, late })
    watch.wait(delay)
  }
  if (rateLimiter === undefined) return
  const place = (ended: AbortSignal) => rateLimiter.acquire(command, rate, ended)
  await within(place, { timeout: watch.left(), signal, late })
}
