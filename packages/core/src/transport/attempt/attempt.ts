import type { Envelope } from '../../api/envelope.ts'
import { show, wrongType } from '../../check.ts'
import { isTimError, TimeoutError } from '../../errors.ts'
import type { Call, CallContext } from '../call-context.ts'
import type { Host } from '../hosts/hosts.ts'
import { within } from '../time/within.ts'
import type { AnswerContext } from './answer-errors.ts'
import { connectionFailed } from './connection-failed.ts'
import { parseEnvelope, readAnswer, readText } from './read-answer.ts'

/** Sends a call once, and reads its answer, in a bounded time. */
export async function attempt<Answer extends object>(
  call: Call,
  context: CallContext,
  host: Host,
  timeout: number,
): Promise<Answer & Envelope> {
  let userSig: string | undefined
  const work = async (ended: AbortSignal) => {
    userSig = checkUserSig(await context.signer.sign(context.identifier))
    ended.throwIfAborted()
    return exchange<Answer>(call, context, host, userSig, ended)
  }
  const late = () => {
    const what = userSig === undefined ? 'the signer gave no UserSig' : `${host.name} did not answer`
    return tooLate(call, what, timeout)
  }
  return within(work, { timeout, signal: call.options.signal, late })
}

function tooLate({ act, command, failed }: Call, what: string, timeout: number): TimeoutError {
  // The last attempt may have had next to no time left: what came before it says more.
  const cause = failed instanceof TimeoutError && failed.timeout <= timeout ? undefined : failed
  const before = cause ? `. Before that: ${cause.message.replace(`Cannot ${act}: `, '')}` : ''
  const message = `Cannot ${act}: ${what} within ${timeout} ms${before}`
  return new TimeoutError(message, { command, timeout, cause, retryable: true })
}

async function exchange<Answer extends object>(
  call: Call,
  { fetch, random, clock, clockLearner, headers, commandUrl, listeners }: CallContext,
  host: Host,
  userSig: string,
  signal: AbortSignal,
): Promise<Answer & Envelope> {
  const { command, act, body, endpoint, options } = call
  // `>>> 0` keeps it inside uint32 whatever chance gives.
  const salt = (random() * 2 ** 32) >>> 0
  const url = commandUrl(host.baseUrl, command, userSig, salt)
  const init: RequestInit = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
    // A redirect would hand the UserSig to another host. Not `error`: workerd does not know it.
    redirect: 'manual',
    signal,
  }
  const answerContext: AnswerContext = {
    command,
    act,
    operation: options.operation,
    host: host.name,
    secrets: [userSig],
    outcomesIn: endpoint.outcomes?.find(({ decides }) => decides)?.in,
    clock,
  }
  const sentAt = clock.local()
  const response = checkResponse(await connected(() => fetch(url, init), answerContext))
  const receivedAt = clock.local()
  const text = await connected(() => readText(response, answerContext), answerContext)
  const envelope = parseEnvelope(text)
  // The date of a page of a proxy is not the service's.
  if (envelope !== undefined) clockLearner.learn(response.headers.get('date'), sentAt, receivedAt)
  const offset = clockLearner.news()
  if (offset !== undefined) {
    const about = { call: call.number, command, attempt: call.attempts, host: host.name }
    listeners.tell(() => ({ type: 'clock', ...about, offset }))
  }
  const requestId = typeof envelope?.RequestId === 'string' ? envelope.RequestId : undefined
  call.received = { status: response.status, headers: response.headers, requestId }
  return readAnswer<Answer>(envelope, text, response, answerContext)
}

/** Waits for what needs the connection; what fetch throws, at once or later, becomes an error of ours. */
async function connected<T>(work: () => Promise<T>, context: AnswerContext): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isTimError(error) ? error : connectionFailed(error, context)
  }
}

function checkUserSig(userSig: unknown): string {
  if (typeof userSig === 'string') return userSig
  throw wrongType('signer', `must resolve with a UserSig, but resolved with ${show(userSig)}`)
}

function checkResponse(response: unknown): Response {
  const { status, headers, text } = (response ?? {}) as Partial<Response>
  if (typeof status === 'number' && typeof headers?.get === 'function' && typeof text === 'function') {
    return response as Response
  }
  throw wrongType('fetch', `must resolve with a Response, but resolved with ${show(response)}`)
}
