import { beforeAll, describe, expect, test, vi } from 'vitest'
import { isArgumentError } from './argument-error.ts'
import * as errors from './errors.ts'

let copy: typeof errors
beforeAll(async () => {
  vi.resetModules()
  copy = await import('./errors.ts')
})

const noErrors = [
  undefined,
  null,
  5,
  'ApiError',
  {},
  { name: 'ApiError', code: 5 },
  new Error('x'),
  new DOMException('x', 'TimeoutError'),
]
const guards = {
  ApiError: errors.isApiError,
  NetworkError: errors.isNetworkError,
  TimeoutError: errors.isTimeoutError,
  ResponseError: errors.isResponseError,
  IntegrityError: errors.isIntegrityError,
  UserSigError: errors.isUserSigError,
  WebhookError: errors.isWebhookError,
}
const made = (from: typeof errors): errors.AnyTimError[] => [
  new from.ApiError('x', { errorCode: 70107, errorInfo: '' }),
  new from.NetworkError('x'),
  new from.TimeoutError('x', { timeout: 1 }),
  new from.ResponseError('x', { status: 502 }),
  new from.IntegrityError('x', { fault: 'md5' }),
  new from.UserSigError('x', { fault: 'expired' }),
  new from.WebhookError('x', { fault: 'expired' }),
]

describe('an error of another copy of the package', () => {
  test('is none of the classes of this one', () => {
    expect(copy.ApiError).not.toBe(errors.ApiError)
  })

  test('is told by its guard, and by no other', () => {
    for (const error of [...made(copy), ...made(errors)]) {
      const told = Object.entries(guards).filter(([, guard]) => guard(error))
      expect(told.map(([name]) => name)).toEqual([error.name])
      expect(errors.isTimError(error)).toBe(true)
      expect(isArgumentError(error)).toBe(false)
    }
  })
})

test.each(noErrors)('%o is none of ours', (value) => {
  for (const guard of [...Object.values(guards), errors.isTimError, isArgumentError]) {
    expect(guard(value)).toBe(false)
  }
})

test('an answer is told by any of the codes that are given', () => {
  const [refused] = made(copy)
  expect(errors.isApiError(refused, 70107)).toBe(true)
  expect(errors.isApiError(refused, 90003, 70107)).toBe(true)
  expect(errors.isApiError(refused, 90003)).toBe(false)
})

test('what is narrowed is told apart by its name', () => {
  const statusOf = (error: unknown): number | string | undefined => {
    if (!errors.isTimError(error)) return undefined
    return error.name === 'ResponseError' ? error.status : error.name === 'ApiError' ? error.code : error.code
  }
  expect(made(errors).map(statusOf)).toEqual([
    70107,
    'network',
    'timeout',
    502,
    'integrity',
    'user-sig',
    'webhook',
  ])
})
