import { describe, expect, test } from 'vitest'
import {
  ApiError,
  IntegrityError,
  type IntegrityFault,
  NetworkError,
  ResponseError,
  TimError,
  TimeoutError,
  UserSigError,
  type UserSigFault,
  WebhookError,
  type WebhookFault,
} from '../errors.ts'
import { explain } from './explain.ts'
import { explainCode } from './explain-code.ts'

class LaterError extends TimError {
  readonly code = 'later'
}

const integrityFaults: readonly IntegrityFault[] = [
  'size',
  'md5',
  'gzip',
  'format',
  'bound',
  'other-file',
  'missing',
]
const userSigFaults: readonly UserSigFault[] = [
  'malformed',
  'old-scheme',
  'app-mismatch',
  'user-mismatch',
  'expired',
  'key-mismatch',
  'userbuf-mismatch',
]
const webhookFaults: readonly WebhookFault[] = [
  'method',
  'query',
  'signature-missing',
  'request-time',
  'expired',
  'signature',
  'app-mismatch',
]

const response = (status: number, retryable = false) => new ResponseError('Cannot', { status, retryable })

const errors: readonly TimError[] = [
  new NetworkError('Cannot'),
  new TimeoutError('Cannot', { timeout: 1 }),
  response(429),
  response(502),
  response(404),
  response(407),
  response(200),
  response(200, true),
  ...integrityFaults.map((fault) => new IntegrityError('Cannot', { fault })),
  ...userSigFaults.map((fault) => new UserSigError('Cannot', { fault })),
  ...webhookFaults.map((fault) => new WebhookError('Cannot', { fault })),
]

describe('explain', () => {
  test.each([undefined, null, true, new Error('other'), { code: 70001 }])(
    '%o is not an error of timkit',
    (error) => {
      expect(() => explain(error as TimError)).toThrow(TypeError)
    },
  )

  test.each(['fr', 'zh-CN'])('the locale %j is refused', (locale) => {
    expect(() => explain(new NetworkError('Cannot'), locale as 'en')).toThrow(RangeError)
  })

  test('an error that is not known here is not explained away', () => {
    expect(explain(new LaterError('Cannot'))).toMatchObject({ retry: 'unknown' })
    expect(explain(new IntegrityError('Cannot', { fault: 'later' as IntegrityFault }))).toMatchObject({
      retry: 'unknown',
    })
  })

  test('an answer of the service is explained by its code', () => {
    const error = new ApiError('Cannot', { errorCode: 70001, errorInfo: '' })
    expect(explain(error, 'zh')).toEqual(explainCode(70001, 'zh'))
  })

  test('each error has its own texts, and both languages', () => {
    const english = errors.map((error) => explain(error))
    const chinese = errors.map((error) => explain(error, 'zh'))
    expect(new Set(english.map(({ meaning }) => meaning)).size).toBe(errors.length)
    expect(new Set(chinese.map(({ meaning }) => meaning)).size).toBe(errors.length)
    expect(english.filter(({ meaning, remedy }) => /\p{Script=Han}/u.test(meaning + remedy))).toEqual([])
    expect(
      chinese.filter(({ meaning, remedy }) => !/\p{Script=Han}.*。$/u.test(meaning) || !/。$/.test(remedy)),
    ).toEqual([])
  })

  test.each([
    [new NetworkError('Cannot'), 'transient'],
    [new TimeoutError('Cannot', { timeout: 1 }), 'transient'],
    [response(429), 'rate'],
    [response(502), 'transient'],
    [response(301), 'config'],
    [response(0), 'config'],
    [response(403), 'config'],
    [response(407), 'config'],
    [response(200), 'unknown'],
    [response(200, true), 'transient'],
    [new IntegrityError('Cannot', { fault: 'md5' }), 'transient'],
    [new IntegrityError('Cannot', { fault: 'bound' }), 'config'],
    [new UserSigError('Cannot', { fault: 'expired' }), 'refresh-user-sig'],
    [new UserSigError('Cannot', { fault: 'key-mismatch' }), 'config'],
    [new WebhookError('Cannot', { fault: 'signature' }), 'config'],
    [new WebhookError('Cannot', { fault: 'query' }), 'request'],
  ] as const)('%o: %s', (error, retry) => {
    expect(explain(error).retry).toBe(retry)
  })

  test('an error of another copy of the package is explained as well', () => {
    const copy = Object.assign(new Error('Cannot'), {
      [Symbol.for('timkit.error')]: true,
      code: 'user-sig',
      fault: 'app-mismatch',
      retryable: false,
    })
    expect(explain(copy as unknown as TimError).meaning).toContain('SDKAppID')
  })
})

describe('one function explains', () => {
  test.each([70_009, '70009', ' 70009 '])('the code %j', (code) => {
    expect(explain(code, 'zh')).toEqual(explainCode(70_009, 'zh'))
  })

  test('an ApiError with all that is known of its code', () => {
    const error = new ApiError('Cannot', { errorCode: 70_009, errorInfo: '' })
    expect(explain(error).documentation).toBe(explain(70_009).documentation)
  })
})
