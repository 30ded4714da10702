import { ApiError, parseSecretKey, type TransportEvent } from '@timkit/core'
import { createApp, noon, secretKey } from '../app.ts'
import { failure, ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

const day = 86_400_000

/** Clocks that are wrong, times to come back, and keys as people save them. */
export const transport: Suite = {
  'the time of the service is learned from its answers, and told when it is far off': async () => {
    for (const behind of [45_000, -45_000, 3 * day]) {
      const events: TransportEvent[] = []
      const { client } = createApp({
        client: { now: () => noon - behind, observe: (event) => events.push(event) },
      })
      same(client.clockOffset, undefined, 'what is known before the first answer')
      await client.call('im_open_login_svc/account_check', { CheckItem: [] }).catch(() => undefined)
      ok(Math.abs(client.now() - noon) <= 1_000, `the service's time is ${client.now() - noon} ms off`)
      ok(Math.abs((client.clockOffset ?? 0) - behind) <= 1_000, `the offset is ${client.clockOffset}`)
      same(events.filter(({ type }) => type === 'clock').length, 1, 'how often it was reported')
    }
  },

  'a difference that a header cannot tell is none': async () => {
    const { client } = createApp({ client: { now: () => noon - 900 } })
    await client.unreadTotal('administrator')
    same([client.clockOffset, client.now()], [0, noon - 900], 'offset and time')
  },

  'a signature of a clock that is days behind is made again with the time of the service': async () => {
    const { client, emulator } = createApp({ client: { now: () => noon - 3 * day } })
    same(await client.unreadTotal('administrator'), 0, 'the count')
    same(
      emulator.log.records.map(({ errorCode }) => errorCode),
      [70_001, 0],
      'the answers',
    )
  },

  'a call waits as long as Retry-After asks, or fails and says so': async () => {
    const waits: number[] = []
    const { emulator } = createApp()
    let after = '7'
    let sent = 0
    const { client } = createApp({
      client: {
        fetch: async (url, init) => {
          sent += 1
          if (sent % 2 === 0) return emulator.fetch(url, init)
          return new Response('', { status: 429, headers: { 'retry-after': after } })
        },
        sleep: async (delay) => void waits.push(delay),
      },
    })
    await client.unreadTotal('administrator')
    same(waits, [7_000], 'the waits')
    after = '3600'
    const error = await failure(() => client.unreadTotal('administrator'), 'the call')
    ok(error.message.includes('asked again in 3600 s'), error.message)
  },

  'a key is read in the encodings of key files, and what is not a key is refused without showing it':
    async () => {
      const utf16 = Uint8Array.from(
        [...`\ufeff${secretKey}\r\n`].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
      )
      same(parseSecretKey(utf16, 'key.txt'), secretKey, 'the key')
      same(parseSecretKey(new TextEncoder().encode(`${secretKey}\n`), 'key.txt'), secretKey, 'the key')
      for (const wrong of [
        `"${secretKey}"`,
        `KEY=${secretKey}`,
        `${secretKey}\u200b`,
        '-----BEGIN PRIVATE KEY-----',
      ]) {
        const error = await failure(async () => parseSecretKey(wrong, 'key.txt'), wrong)
        ok(error instanceof TypeError && error.message.startsWith('key.txt '), error.message)
        ok(!error.message.includes(secretKey), 'the key is shown')
      }
    },

  'a policy that cannot be meant is refused by name, and nothing is sent': async () => {
    const { client, emulator } = createApp()
    for (const retry of [{ limit: Number.NaN }, { delay: -1 }, { statusCodes: null as never }]) {
      const error = await failure(() => client.unreadTotal('administrator', { retry }), JSON.stringify(retry))
      ok(!(error instanceof ApiError) && error.message.startsWith('retry.'), error.message)
    }
    same(emulator.log.records.length, 0, 'requests')
  },
}
