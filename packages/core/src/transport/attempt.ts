import type { Envelope } from '../api/envelope.ts'
import { show, wrongType } from '../check.ts'
import { isTimError, type TimError, TimeoutError } from '../errors.ts'
import type { AnswerContext } from './answer-errors.ts'
import type { CallResponse } from './caller.ts'
import { commandUrl } from './command-url.ts'
import { connectionFailed } from './connection-failed.ts'
import type { Host } from './hosts.ts'
import { parseEnvelope, readAnswer, readText } from './read-answer.ts'
import type { TransportOptions } from './transport-options.ts'
import { within } from './within.ts'

/** What is sent, and on whose behalf. */
export interface AttemptOptions {
  /** The host to call. */
  readonly host: Host
  /** The command, such as `openim/sendmsg`. */
  readonly command: string
  /** The body of the request. */
  readonly body: string
  /** What cannot be done when it fails. */
  readonly act: string
  /** Which operation called it, if one did. */
  readonly operation: string | undefined
  /** The field that makes an answer a success whatever its `ErrorCode`; see the endpoint's `outcomesIn`. */
  readonly outcomesIn: string | undefined
  /** Milliseconds until it is given up. */
  readonly timeout: number
  /** Ends it with its reason. */
  readonly signal: AbortSignal | undefined
  /** What says most of the attempts before this one. */
  readonly failed: TimError | undefined
}

/** What came with an answer. */
export type Received = Pick<CallResponse, 'status' | 'headers' | 'requestId'>

/**
 * Signs a request, sends it once and reads the answer; resolves with it when `ErrorCode` is 0.
 *
 * @param receive is called with what came with the answer, before it is known whether that is a refusal, and with the
 *   offset of the service's clock when this answer told it and it is large
 * @throws {ApiError} when the service refuses
 * @throws {NetworkError | ResponseError | TimeoutError} when no answer of the service came
 */
export async function attempt<Answer extends object>(
  options: AttemptOptions,
  transport: TransportOptions,
  receive: (received: Received, offset: number | undefined) => void,
): Promise<Answer & Envelope> {
  const { act, command, host, timeout, signal } = options
  const { signer, identifier, clock } = transport
  let userSig: string | undefined
  const exchange = async (ended: AbortSignal) => {
    userSig = checkUserSig(await signer.sign(identifier))
    ended.throwIfAborted()
    const context = { ...options, host: host.name, secrets: [userSig], clock }
    const sentAt = clock.local()
    const sent = () => transport.fetch(...requestOf(options, transport, userSig ?? '', ended))
    const response = checkResponse(await reach(sent, context))
    const receivedAt = clock.local()
    const text = await reach(() => readText(response, context), context)
    const envelope = parseEnvelope(text)
    const { status, headers } = response
    // Only what the service itself answered tells its time: a page of a proxy does not.
    if (envelope !== undefined) clock.learn(headers.get('date'), sentAt, receivedAt)
    const { RequestId: id } = envelope ?? {}
    receive({ status, headers, requestId: typeof id === 'string' ? id : undefined }, clock.news())
    return readAnswer<Answer>(envelope, text, response, context)
  }
  const late = () => {
    const what = userSig === undefined ? 'the signer gave no UserSig' : `${host.name} did not answer`
    // The last attempt may have had next to no time left: what came before it says more.
    const { failed } = options
    const cause = failed instanceof TimeoutError && failed.timeout <= timeout ? undefined : failed
    const before = cause ? `. Before that: ${cause.message.replace(`Cannot ${act}: `, '')}` : ''
    const message = `Cannot ${act}: ${what} within ${timeout} ms${before}`
    return new TimeoutError(message, { command, timeout, cause, retryable: true })
  }
  return within(exchange, { timeout, signal, late })
}

function requestOf(
  { host, command, body }: AttemptOptions,
  { random, headers, sdkAppId, identifier }: TransportOptions,
  userSig: string,
  signal: AbortSignal,
): [url: string, init: RequestInit] {
  // `>>> 0` keeps it inside uint32 whatever chance gives.
  const salt = (random() * 2 ** 32) >>> 0
  const init: RequestInit = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
    // A redirect would hand the UserSig to another host. Not `error`: workerd does not know it.
    redirect: 'manual',
    signal,
  }
  return [commandUrl(host.baseUrl, command, { sdkAppId, identifier, userSig }, salt), init]
}

/** What fails on the way, also by throwing at once, is a failure of the connection. */
async function reach<T>(work: () => Promise<T>, context: AnswerContext): Promise<T> {
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
