import type { Envelope } from '../api/envelope.ts'
import { repeatClassOf } from '../error-codes/code-class.ts'
import { ApiError, ResponseError } from '../errors.ts'
import { proxyRefused } from './connection-failed.ts'
import { redactText } from './redact.ts'
import { comeBack, readRetryAfter } from './retry-after.ts'
import type { ServiceClock } from './service-clock.ts'

/** Documented answers stay below 1 MB; this bound only keeps a wrong host from filling the memory. */
const maxResponseBytes = 8 * 1024 * 1024

/** Where an answer belongs, for the errors that are made of it. */
export interface AnswerContext {
  /** The command that was called. */
  readonly command: string
  /** What cannot be done when it failed. */
  readonly act: string
  /** Which operation called it, if one did. */
  readonly operation?: string | undefined
  /** The host that was called. */
  readonly host: string
  /** What must not be shown. */
  readonly secrets: readonly string[]
  /** The field that makes an answer a success whatever its `ErrorCode`; see the endpoint's `outcomesIn`. */
  readonly outcomesIn?: string | undefined
  /** The clocks, to recognise one that is wrong. */
  readonly clock: ServiceClock
}

/** Reads the text of a response, up to a bound. */
export async function readText(response: Response, context: AnswerContext): Promise<string> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN)
  if (announced <= maxResponseBytes && !response.headers.has('content-encoding')) return response.text()
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  // A reader, because not every browser iterates a stream.
  const reader = response.body.getReader()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxResponseBytes) {
      await reader.cancel()
      throw new ResponseError(
        `Cannot ${context.act}: the answer is larger than ${maxResponseBytes} bytes, which no documented answer is`,
        { command: context.command, status: response.status },
      )
    }
    text += decoder.decode(value, { stream: true })
  }
}

/**
 * Reads an answer: gives it when `ErrorCode` is 0, and throws an {@link ApiError} when it is another number, a
 * {@link ResponseError} when there is no envelope, so that it is no answer of the service at all.
 */
export function readAnswer<Answer extends object>(
  envelope: Envelope | undefined,
  text: string,
  response: Response,
  context: AnswerContext,
): Answer & Envelope {
  const retryAfter = readRetryAfter(response.headers, context.clock.now())
  if (envelope === undefined) throw notAnAnswer(text, response, context, retryAfter)
  const hasOutcomes = context.outcomesIn !== undefined && context.outcomesIn in envelope
  if (envelope.ErrorCode === 0 || hasOutcomes) return envelope as Answer & Envelope
  throw refusal(envelope, context, retryAfter)
}

/** Reads the envelope of an answer; `undefined` for what is none of the service. */
export function parseEnvelope(text: string): Envelope | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What came is told by `notAnAnswer`; the parser's own words would say less.
    return undefined
  }
  return typeof value === 'object' &&
    value !== null &&
    Number.isInteger((value as Partial<Envelope>).ErrorCode)
    ? (value as Envelope)
    : undefined
}

function refusal(
  answer: Envelope,
  { act, operation, command, secrets, clock }: AnswerContext,
  retryAfter: number | undefined,
): ApiError {
  const { ErrorCode: errorCode, RequestId: requestId } = answer
  // Null where a service in between writes what it has not.
  const info: unknown = answer.ErrorInfo ?? ''
  const kind = repeatClassOf(errorCode)
  const errorInfo = redactText(typeof info === 'string' ? info : JSON.stringify(info), secrets)
  const reason = errorInfo === '' ? 'the service refused it without giving a reason' : errorInfo
  const isOfSignature = kind === 'refresh-user-sig' || (errorCode > 70_000 && errorCode < 70_100)
  const clockSkew = isOfSignature ? skewOf(clock) : undefined
  const wrongClock =
    clockSkew === undefined
      ? ''
      : `. The clock of this machine is ${Math.abs(clockSkew)} s ${clockSkew > 0 ? 'ahead of' : 'behind'} the service's: set it right`
  return new ApiError(`Cannot ${act}: ${reason} (${errorCode})${wrongClock}${comeBack(retryAfter)}`, {
    command,
    operation,
    errorCode,
    errorInfo,
    clockSkew,
    retryAfter,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    retryable: kind === 'rate' || kind === 'transient' || kind === 'not-yet',
  })
}

/** How many seconds this clock is ahead of the service's, where it is so far off that a signature suffers. */
function skewOf({ offset = 0 }: ServiceClock): number | undefined {
  return Math.abs(offset) > 300_000 ? Math.round(-offset / 1000) : undefined
}

function notAnAnswer(
  text: string,
  response: Response,
  context: AnswerContext,
  retryAfter: number | undefined,
): ResponseError {
  const { status } = response
  if (status === 407) return proxyRefused(context)
  const { act, command, secrets } = context
  const excerpt = redactText(text, secrets, 120)
  const isHtml = /^\s*</.test(text)
  const what =
    response.type === 'opaqueredirect' || (status >= 300 && status < 400)
      ? 'a redirect, which is not followed'
      : text.trim() === ''
        ? 'an empty body'
        : isHtml
          ? `an HTML or XML page: ${excerpt}`
          : `what is not an answer of the service: ${excerpt}`
  const failed = status < 200 || status >= 300
  // A page with status 200 is another server, such as a login portal; a cut or empty body may be chance.
  const retryable = failed ? passing.has(status) || status >= 500 : !isHtml
  const remedy = 'Check the region or baseUrl, and any proxy on the way'
  const message = `Cannot ${act}: HTTP ${status} came with ${what}. ${remedy}${comeBack(retryAfter)}`
  return new ResponseError(message, { command, status, excerpt, retryable, retryAfter })
}

/** HTTP statuses below 500 that pass by themselves. */
const passing = new Set([408, 425, 429])
