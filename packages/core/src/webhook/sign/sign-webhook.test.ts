import { describe, expect, test } from 'vitest'
import { isArgumentError } from '../../argument-error.ts'
import { type SignWebhookOptions, signWebhook } from './sign-webhook.ts'

const requestTime = 1_669_872_112

describe('a wrong option is refused, and the token never shown', () => {
  test.each<[string, unknown, string]>([
    ['no options', undefined, 'options must be an object'],
    ['no token', { requestTime }, 'token must be a string, but is undefined'],
    ['null as a token', { token: null, requestTime }, 'token must be a string, but is null'],
    ['a token in a list', { token: ['secret-token'], requestTime }, 'token must be a string, but is object'],
    ['an empty token', { token: '', requestTime }, 'token must not be empty'],
    ['milliseconds', { token: 'secret-token', requestTime: 1_669_872_112_000 }, 'divide them by 1000'],
    ['no time', { token: 'secret-token' }, 'requestTime is undefined'],
    ['a time without offset', { token: 'secret-token', requestTime: '2026-11-23T09:00:00' }, 'its offset'],
  ])('%s', async (_, options, message) => {
    const error = await signWebhook(options as SignWebhookOptions).catch((error: unknown) => error)
    expect(isArgumentError(error)).toBe(true)
    expect(String(error)).toContain(message)
    expect(String(error)).not.toContain('secret')
  })
})

describe('the signature is that of Tencent', () => {
  // The first is printed in Tencent's documentation; the others were computed with another SHA-256.
  test.each([
    ['xxxxyyyy', requestTime, '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061'],
    ['timkit-test-token', 1_700_000_000, '8cdcb20a109b49292e5ed876cf31e4534d1a9807c3dde5b95b944d00e0123532'],
    ['令牌', 1_700_000_000, 'f07c084b29615645866fc1be4f0541bbc8256d9910fdde2da1a5ee54d63b3792'],
  ])('with the token %s at %d', async (token, requestTime, sign) => {
    expect(await signWebhook({ token, requestTime })).toBe(sign)
  })

  test('the token that older pages print does not give the digest that they print', async () => {
    const sign = await signWebhook({ token: 'xxxyyy', requestTime })
    expect(sign).toMatch(/^e78a8547[0-9a-f]{56}$/)
  })

  test('a time may be a Date or a text, and parts of a second are cut off', async () => {
    const sign = '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061'
    for (const time of [new Date(1_669_872_112_999), '2022-12-01T13:21:52+08:00']) {
      expect(await signWebhook({ token: 'xxxxyyyy', requestTime: time })).toBe(sign)
    }
  })
})
