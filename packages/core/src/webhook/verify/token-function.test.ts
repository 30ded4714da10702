import { describe, expect, test } from 'vitest'
import { receiverOf, requestOf, sdkAppId, second, sent } from '../../../test/webhook-receiver.ts'
import { verifyWebhook } from './verify-webhook.ts'

const signedWith = (token: string) => requestOf(sent, { token })

describe('a token that is asked for at each request', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'token() must be a string, but is undefined'],
    ['an empty text, with which anybody could sign', '', 'token() must not be empty'],
    ['no token', [], 'token() is an empty list'],
    ['a list with an empty one', ['new', ''], 'token()[1] must not be empty'],
    ['a promise', Promise.resolve('new'), 'token()'],
  ])('that is %s accepts nobody, and is told', async (_, given, message) => {
    const { receive, observed } = receiverOf({ token: () => given as never })
    expect((await receive(await signedWith('new'))).status).toBe(500)
    expect(observed).toMatchObject([
      { reason: 'failed', error: { message: expect.stringContaining(message) } },
    ])
    const options = { sdkAppId, token: () => given as never, now: () => second * 1000 }
    await expect(verifyWebhook(await signedWith('new'), options)).rejects.toThrow(message)
  })

  test('that throws accepts nobody, and its error is told', async () => {
    const error = new Error('mine')
    const { receive, observed } = receiverOf({
      token: () => {
        throw error
      },
    })
    expect((await receive(await signedWith('new'))).status).toBe(500)
    expect(observed).toMatchObject([{ reason: 'failed', error }])
  })

  test('may change while the program runs: at once, in the same second', async () => {
    let token: string | string[] = 'old'
    const { receive } = receiverOf({ token: () => token })
    const statuses = async () => [
      (await receive(await signedWith('old'))).status,
      (await receive(await signedWith('new'))).status,
    ]
    expect(await statuses()).toEqual([200, 403])
    token = ['old', 'new']
    expect(await statuses()).toEqual([200, 200])
    token = 'new'
    expect(await statuses()).toEqual([403, 200])
  })

  test('may be a list that is changed in place', async () => {
    const tokens = ['old']
    const { receive } = receiverOf({ token: () => tokens })
    expect((await receive(await signedWith('old'))).status).toBe(200)
    tokens[0] = 'new'
    expect((await receive(await signedWith('old'))).status).toBe(403)
    expect((await receive(await signedWith('new'))).status).toBe(200)
  })

  test('that changes while a signature is made lets no old one pass afterwards', async () => {
    let token = 'old'
    const { receive } = receiverOf({ token: () => token })
    const requests = await Promise.all([signedWith('old'), signedWith('old')])
    const first = receive(requests[0])
    token = 'new'
    await receive(await signedWith('new'))
    await first
    expect((await receive(requests[1])).status).toBe(403)
  })
})
