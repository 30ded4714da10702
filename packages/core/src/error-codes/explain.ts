import { wrongType } from '../check.ts'
import {
  type ApiError,
  type IntegrityFault,
  isTimError,
  type TimError,
  type UserSigFault,
  type WebhookFault,
} from '../errors.ts'
import type { ErrorLocale } from './catalogue/error-family-table.ts'
import {
  type Advice,
  answerDamaged,
  answerUnexpected,
  gatewayFailed,
  integrity,
  network,
  notTheService,
  other,
  proxyWantsCredentials,
  timeout,
  tooManyRequests,
  userSig,
  webhook,
} from './catalogue/own-errors.ts'
import { checkErrorLocale, type ErrorExplanation, type Explanation, explainCode } from './explain-code.ts'
import { inOwnArguments } from './own-arguments.ts'

/**
 * Explains an error of timkit or a code of the service: what it means and what to do about it.
 *
 * The codes are those of Tencent's table of error codes and of the pages of the commands; the words are timkit's.
 * A code that is in neither gets an explanation that says so (`known` is `false`). Codes of Tencent's client SDKs, such as
 * 6206, are told apart from those of the service: the SDK in an app reports them.
 *
 * @param code The `ErrorCode` of an answer, or a `ResultCode` inside an answer; also as text. What is not a whole number is
 *   answered as well: the texts say so, and `code` is NaN.
 * @param locale The language of the texts: `en` or `zh` (simplified Chinese). `en` by default.
 * @throws {TypeError} if it is neither a code nor an error of timkit
 * @throws {RangeError} if the locale is another one
 * @see https://www.tencentcloud.com/document/product/1047/34348
 *
 * @example
 * ```ts
 * import { explain } from '@timkit/core'
 *
 * const { meaning, remedy } = explain(70009)
 * console.log(`${meaning} ${remedy}`)
 * ```
 */
export function explain(code: number | string | ApiError, locale?: ErrorLocale): ErrorExplanation
/**
 * Explains any error of timkit. The errors are told apart by their `code`, HTTP status and `fault`, so an error of
 * another copy of this package is explained as well.
 */
export function explain(error: number | string | TimError, locale?: ErrorLocale): Explanation
export function explain(error: number | string | TimError, locale: ErrorLocale = 'en'): Explanation {
  if (typeof error === 'number' || typeof error === 'string') return explainCode(error, locale)
  if (!isTimError(error)) {
    throw wrongType(
      'error',
      'must be a TimError or an error code: explain says nothing about errors of other programs',
    )
  }
  if (typeof error.code === 'number') {
    const explanation = explainCode(error.code, locale)
    const { operation } = error as Partial<ApiError>
    return {
      ...explanation,
      meaning: inOwnArguments(explanation.meaning, operation),
      remedy: inOwnArguments(explanation.remedy, operation),
    }
  }
  checkErrorLocale(locale)
  const advice = adviceOn(error)
  return { ...advice[locale], retry: advice.retry }
}

function adviceOn(error: TimError): Advice {
  // Fields are read without `instanceof`: the class may be that of another copy.
  const { code, status, fault } = error as Partial<Record<'code' | 'status' | 'fault', unknown>>
  switch (code) {
    case 'network':
      return network
    case 'timeout':
      return timeout
    case 'response':
      return adviceOnResponse(Number(status), error.retryable)
    case 'integrity':
      return integrity[fault as IntegrityFault] ?? other
    case 'user-sig':
      return userSig[fault as UserSigFault] ?? other
    case 'webhook':
      return webhook[fault as WebhookFault] ?? other
    default:
      return other
  }
}

function adviceOnResponse(status: number, retryable: boolean): Advice {
  if (status === 429) return tooManyRequests
  if (status === 407) return proxyWantsCredentials
  if (status === 408 || status === 425 || status >= 500) return gatewayFailed
  if (status < 200 || status >= 300) return notTheService
  return retryable ? answerDamaged : answerUnexpected
}
