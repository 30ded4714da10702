import type { Envelope } from '../../api/envelope.ts'
import { isOfUserSig, isRetryable, repeatClassOf } from '../../error-codes/code-class.ts'
import { ApiError, ResponseError } from '../../errors.ts'
import { comeBack, readRetryAfter } from '../retry/retry-after.ts'
import type { ServiceClock } from '../time/service-clock.ts'
import { proxyRefused } from './connection-failed.ts'
import { redactText } from './redact.ts'

/** Where an answer belongs, for the errors that are made of it. */
export interface AnswerContext {
  readonly command: string
  /** What cannot be done when it failed. */
  readonly act: string
  /** Which operation called it, if one did. */
  readonly operation?: string | undefined
  readonly host: string
  /** What must not be shown. */
  readonly secrets: readonly string[]
  /** The field that makes an answer a success whatever its `ErrorCode`; see `decides` of an `OutcomeList`. */
  readonly outcomesIn?: string | undefined
  /** The clocks, to recognise one that is wrong. */
  readonly clock: ServiceClock
}

/** Makes the error of a refusal by the service. */
export function refusal(answer: Envelope, { headers }: Response, context: AnswerContext): ApiError {
  const { act, operation, command, secrets, clock } = context
  const { ErrorCode: errorCode, RequestId: requestId } = answer
  // Null where a service in between writes what it has not.
  const info: unknown = answer.ErrorInfo ?? ''
  const errorInfo = redactText(typeof info === 'string' ? info : JSON.stringify(info), secrets)
  const reason = errorInfo === '' ? 'the service refused it without giving a reason' : errorInfo
  const kind = repeatClassOf(errorCode)
  const clockSkew = kind === 'refresh-user-sig' || isOfUserSig(errorCode) ? skewOf(clock) : undefined
  const retryAfter = readRetryAfter(headers, clock.now())
  const advice = `${setTheClock(clockSkew)}${comeBack(retryAfter)}`
  return new ApiError(`Cannot ${act}: ${reason} (${errorCode})${advice}`, {
    command,
    operation,
    errorCode,
    errorInfo,
    clockSkew,
    retryAfter,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    retryable: isRetryable(errorCode),
  })
}

/** Makes the error of an answer that is not one of the service. */
export function notAnAnswer(text: string, response: Response, context: AnswerContext): ResponseError {
  const { status, headers } = response
  if (status === 407) return proxyRefused(context)
  const { act, command, secrets, clock } = context
  const excerpt = redactText(text, secrets, 120)
  const retryAfter = readRetryAfter(headers, clock.now())
  const remedy = `Check the region or baseUrl, and any proxy on the way${comeBack(retryAfter)}`
  return new ResponseError(
    `Cannot ${act}: HTTP ${status} came with ${whatCame(text, excerpt, response)}. ${remedy}`,
    {
      command,
      status,
      excerpt,
      retryable: mayPass(text, status),
      retryAfter,
    },
  )
}

function whatCame(text: string, excerpt: string, { status, type }: Response): string {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'a redirect, which is not followed'
  if (text.trim() === '') return 'an empty body'
  if (isMarkup(text)) return `an HTML or XML page: ${excerpt}`
  return `what is not an answer of the service: ${excerpt}`
}

/** HTTP statuses below 500 that pass by themselves: timeout, too early, too many requests. */
const passing = new Set([408, 425, 429])

function mayPass(text: string, status: number): boolean {
  if (status < 200 || status >= 300) return passing.has(status) || status >= 500
  // A page with status 200 is another server, such as a login portal; a cut or empty body may be chance.
  return !isMarkup(text)
}

function isMarkup(text: string): boolean {
  return /^\s*</.test(text)
}

/** A clock that is this far off, in milliseconds, makes a UserSig that is refused. */
const harmfulOffset = 300_000

/** How many seconds this clock is ahead of the service's, where it is so far off that a signature suffers. */
function skewOf({ offset = 0 }: ServiceClock): number | undefined {
  return Math.abs(offset) > harmfulOffset ? Math.round(-offset / 1000) : undefined
}

function setTheClock(skew: number | undefined): string {
  if (skew === undefined) return ''
  const where = skew > 0 ? 'ahead of' : 'behind'
  return `. The clock of this machine is ${Math.abs(skew)} s ${where} the service's: set it right`
}
