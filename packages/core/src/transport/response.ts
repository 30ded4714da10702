import type { Envelope } from '../api/endpoint.ts'
import { repeatClassOf } from '../error-codes/repeat-class.ts'
import { ApiError, ResponseError } from '../errors.ts'
import { redactText } from './redact.ts'

/** Documented answers stay below 1 MB; this bound only keeps a wrong host from filling the memory. */
const maxResponseBytes = 8 * 1024 * 1024

/** Where an answer belongs, for the errors that are made of it. */
export interface AnswerContext {
  /** The command that was called. */
  readonly command: string
  /** What cannot be done when it failed. */
  readonly act: string
  /** What must not be shown. */
  readonly secrets: readonly string[]
  /** The field that makes an answer a success whatever its `ErrorCode`; see the endpoint's `outcomesIn`. */
  readonly outcomesIn?: string | undefined
  /** The clock, in milliseconds, to recognise one that is wrong. */
  readonly now: () => number
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
 * Reads an answer: resolves with it when `ErrorCode` is 0, and throws an {@link ApiError} when it is another
 * number, a {@link ResponseError} when it is no answer of the service at all.
 */
export function parseAnswer<Answer extends object>(
  text: string,
  response: Response,
  context: AnswerContext,
): Answer & Envelope {
  const answer = parseEnvelope(text)
  if (answer === undefined) throw notAnAnswer(text, response, context)
  const hasOutcomes = context.outcomesIn !== undefined && context.outcomesIn in answer
  if (answer.ErrorCode === 0 || hasOutcomes) return answer as Answer & Envelope
  throw refusal(answer, response, context)
}

function parseEnvelope(text: string): Envelope | undefined {
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

function refusal(answer: Envelope, response: Response, context: AnswerContext): ApiError {
  const { ErrorCode: errorCode } = answer
  const kind = repeatClassOf(errorCode)
  const errorInfo = redactText(String(answer.ErrorInfo ?? ''), context.secrets)
  const reason = errorInfo === '' ? 'the service refused it without giving a reason' : errorInfo
  const isOfSignature = kind === 'refresh-user-sig' || (errorCode > 70_000 && errorCode < 70_100)
  const clockSkew = isOfSignature ? skewOf(response, context.now) : undefined
  const clock =
    clockSkew === undefined
      ? ''
      : `. The clock of this machine is ${Math.abs(clockSkew)} s ${clockSkew > 0 ? 'ahead of' : 'behind'} the service's: set it right`
  return new ApiError(`Cannot ${context.act}: ${reason} (${errorCode})${clock}`, {
    command: context.command,
    errorCode,
    errorInfo,
    clockSkew,
    requestId: typeof answer.RequestId === 'string' ? answer.RequestId : undefined,
    retryable: kind === 'rate' || kind === 'transient' || kind === 'not-yet',
  })
}

/** How many seconds this clock is ahead of the service's, where it is so far off that a signature suffers. */
function skewOf(response: Response, now: () => number): number | undefined {
  const date = Date.parse(response.headers.get('date') ?? '')
  const skew = Math.round((now() - date) / 1000)
  return Math.abs(skew) > 300 ? skew : undefined
}

function notAnAnswer(text: string, response: Response, context: AnswerContext): ResponseError {
  const { status } = response
  const excerpt = redactText(text, context.secrets, 120)
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
  return new ResponseError(
    `Cannot ${context.act}: HTTP ${status} came with ${what}. Check the region or baseUrl, and any proxy on the way`,
    {
      command: context.command,
      status,
      excerpt,
      // A page with status 200 is another server, such as a login portal; a cut or empty body may be chance.
      retryable: failed ? status === 408 || status === 425 || status === 429 || status >= 500 : !isHtml,
    },
  )
}
