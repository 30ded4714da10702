import { describe, expect, test } from 'vitest'
import { isArgumentError } from '../../argument-error.ts'
import { type WebhookRequestOptions, webhookRequest } from './webhook-request.ts'

const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg', From_Account: 'alice' }
const options: WebhookRequestOptions = { url: 'https://example.com/im', sdkAppId: 1_400_000_000, event }
const signed = { ...options, token: 'xxxxyyyy', requestTime: 1_669_872_112 }

describe('a wrong option is refused', () => {
  test.each<[string, object, string]>([
    ['no app', { sdkAppId: undefined }, 'sdkAppId must be'],
    ['no event', { event: undefined }, 'event must be an object'],
    ['an event without a command', { event: {} }, 'event has no CallbackCommand: name it as command'],
    ['a list of nothing', { event: { Events: [] } }, 'event has no CallbackCommand'],
    ['an event that is no JSON', { event: { ...event, size: 1n } }, 'event cannot be written as JSON'],
    ['no URL', { url: undefined }, 'url must be a URL'],
    ['a part of a URL', { url: '/im' }, 'url is no whole URL'],
    ['a URL of something else', { url: 'ftp://example.com/im' }, 'url must begin with http:// or https://'],
    [
      'a URL with a password',
      { url: 'https://tencent:secret@example.com/im' },
      'url must have no user or password',
    ],
    ['a command that is no text', { command: 5 }, 'command must be a string, but is 5'],
    ['an address that is no text', { clientIp: 5 }, 'clientIp must be a string, but is 5'],
    ['a platform that is no text', { platform: null }, 'platform must be a string, but is null'],
    ['an empty token', { token: '' }, 'token must not be empty'],
    ['milliseconds', { requestTime: 1_669_872_112_000 }, 'requestTime is 1669872112000'],
  ])('%s', async (_, change, message) => {
    for (const given of [options, signed]) {
      const error = await webhookRequest({ ...given, ...change }).catch((error: unknown) => error)
      expect(isArgumentError(error)).toBe(true)
      expect(String(error)).toContain(message)
      expect(String(error)).not.toMatch(/17773bc39a|xxxxyyyy|secret/)
    }
  })
})

describe('a request is as Tencent sends it', () => {
  test('signed, with the parameters in the documented order', async () => {
    const request = await webhookRequest({ ...signed, clientIp: '127.0.0.2', platform: 'iOS' })
    expect(request.method).toBe('POST')
    expect(await request.json()).toEqual(event)
    expect(request.url).toBe(
      'https://example.com/im?SdkAppid=1400000000&CallbackCommand=C2C.CallbackAfterSendMsg&contenttype=json' +
        '&ClientIP=127.0.0.2&OptPlatform=iOS' +
        '&Sign=17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061&RequestTime=1669872112',
    )
  })

  test('not signed without a token', async () => {
    const { url } = await webhookRequest(options)
    expect(url).toBe(
      'https://example.com/im?SdkAppid=1400000000&CallbackCommand=C2C.CallbackAfterSendMsg&contenttype=json',
    )
  })

  test('behind the query that a URL has already', async () => {
    const { url } = await webhookRequest({
      ...options,
      url: new URL('https://example.com/im?tenant=a+b#top'),
    })
    expect(url).toMatch(/^https:\/\/example\.com\/im\?tenant=a\+b&SdkAppid=1400000000&/)
  })

  test('pushes under Events, whether a list was given or one of them', async () => {
    const push = { CallbackCommand: 'Push.OfflinePush', To_Account: 'bob' }
    for (const event of [push, { Events: [push] }]) {
      const request = await webhookRequest({ ...options, event })
      expect(request.url).toContain('&CallbackCommand=Push.OfflinePush&')
      expect(await request.json()).toEqual({ Events: [push] })
    }
  })

  test('results of moderation with their command in the URL only', async () => {
    const command = 'ContentCallback.ResultNotify'
    for (const event of [{ Scene: 'C2C', CallbackCommand: command }, { Scene: 'C2C' }]) {
      const request = await webhookRequest({ ...options, event, command })
      expect(request.url).toContain(`&CallbackCommand=${command}&`)
      expect(await request.json()).toEqual({ Scene: 'C2C' })
    }
  })

  test('in the current second, unless another is given', async () => {
    const before = Math.floor(Date.now() / 1000)
    const { searchParams } = new URL((await webhookRequest({ ...options, token: 'a' })).url)
    const sentAt = Number(searchParams.get('RequestTime'))
    expect(sentAt).toBeGreaterThanOrEqual(before)
    expect(sentAt).toBeLessThanOrEqual(Date.now() / 1000)
  })
})
