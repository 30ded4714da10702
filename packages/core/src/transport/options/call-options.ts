import {
  checkFunction,
  checkInteger,
  checkNumber,
  checkObject,
  checkSignal,
  checkTimeout,
  maxTimer,
  mustBe,
} from '../../check.ts'
import type { CallOptions } from '../caller.ts'
import type { RetryOptions } from '../retry/retry.ts'

/** Refuses options of a call that cannot be right; what is `undefined` is left to the client. */
export function checkCallOptions(options: CallOptions): void {
  checkObject(options, 'options')
  const { signal, timeout, totalTimeout, retry, onResponse } = options
  checkSignal(signal)
  checkFunction(onResponse, 'onResponse')
  if (timeout !== undefined) checkTimeout(timeout, 'timeout')
  if (totalTimeout !== undefined) checkTimeout(totalTimeout, 'totalTimeout')
  checkRetry(retry)
}

/** Copies a policy, so that what its owner changes afterwards changes nothing. */
export function copyRetry(retry: RetryOptions | false | undefined): RetryOptions | false | undefined {
  return retry && { ...retry, statusCodes: retry.statusCodes && [...retry.statusCodes] }
}

/** Refuses a policy that cannot be meant. */
function checkRetry(retry: RetryOptions | false | undefined): void {
  if (retry === undefined || retry === false) return
  checkObject(retry, 'retry')
  const { limit, statusCodes, jitter } = retry
  if (limit !== undefined) checkInteger(limit, 'retry.limit', 0, Number.MAX_SAFE_INTEGER)
  if (jitter !== undefined) checkNumber(jitter, 'retry.jitter', 0, 1)
  for (const option of ['delay', 'maxDelay', 'rateDelay'] as const) {
    if (retry[option] !== undefined) checkNumber(retry[option], `retry.${option}`, 0, maxTimer)
  }
  if (statusCodes === undefined) return
  if (!Array.isArray(statusCodes)) {
    throw mustBe('retry.statusCodes', 'an array', statusCodes)
  }
  for (const status of statusCodes) checkInteger(status, 'retry.statusCodes', 100, 599)
}
