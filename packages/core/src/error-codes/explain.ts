import { wrongType } from '../check.ts'
import { type IntegrityFault, isTimError, type TimError, type UserSigFault } from '../errors.ts'
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
} from './catalogue/own-errors.ts'
import { checkErrorLocale, type Explanation, explainError } from './explain-error.ts'

/**
 * Says what any error of timkit means and what to do about it.
 *
 * For an `ApiError` that is what {@link explainError} says about its code. The other errors are told apart by their
 * `code`, HTTP status and `fault`, so an error of another copy of this package is explained as well.
 *
 * @param error An error for which `isTimError` is true.
 * @param locale The language of the texts: `en` or `zh` (simplified Chinese). `en` by default.
 * @throws TypeError if it is not an error of timkit.
 * @throws RangeError if the locale is another one.
 */
export function explain(error: TimError, locale: ErrorLocale = 'en'): Explanation {
  if (!isTimError(error)) {
    throw wrongType('error', 'must be a TimError: explain says nothing about errors of other programs')
  }
  if (typeof error.code === 'number') return explainError(error.code, locale)
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
