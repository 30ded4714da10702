import { ApiError, isTimError, NetworkError, ResponseError, TimClient, TimeoutError } from '@timkit/core'
import { createApp, noon, secretKey } from '../app.ts'
import { failure, ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

const json = { headers: { 'content-type': 'application/json' } }

/** Calling commands: what comes back, what goes wrong, and what must never be seen. */
export const calls: Suite = {
  'a signed call is answered by the service': async () => {
    const { client, emulator } = createApp({ emulator: { seed: { accounts: [{ UserID: 'alice' }] } } })
    const answer = await client.call('im_open_login_svc/account_check', {
      CheckItem: [{ UserID: 'alice' }, { UserID: 'nobody' }],
    })
    same(
      answer.ResultItem.map(({ UserID, AccountStatus }) => [UserID, AccountStatus]),
      [
        ['alice', 'Imported'],
        ['nobody', 'NotImported'],
      ],
      'the answer',
    )
    same(emulator.log.records.at(-1)?.userSig?.userId, emulator.identifier, 'who signed')
  },

  'a wrong key, a wrong app and a stranger are refused with the codes of the service': async () => {
    const wrong = [
      { secretKey: 'another-key' },
      { sdkAppId: 1400000002 },
      { identifier: 'stranger' },
      { now: () => noon - 2 * 86_400_000 },
    ]
    for (const options of wrong) {
      const { client } = createApp({ client: options })
      const error = await failure(
        () => client.unreadTotal('alice', { retry: false }),
        JSON.stringify(options),
      )
      ok(error instanceof ApiError, `${JSON.stringify(options)}: is ${error.name}: ${error.message}`)
      ok(
        error.code >= 60_000 && error.code < 80_000,
        `${JSON.stringify(options)}: has the code ${error.code}`,
      )
      ok(!error.retryable, `${error.code} is said to be worth a retry`)
    }
  },

  'an answer that is none of the service is a typed error that says what came': async () => {
    const answers: readonly [
      string,
      () => Promise<Response>,
      typeof ResponseError | typeof NetworkError | typeof TimeoutError | typeof ApiError,
    ][] = [
      ['an HTML page', async () => new Response('<html>Bad gateway</html>', { status: 502 }), ResponseError],
      ['an empty body', async () => new Response('', json), ResponseError],
      ['half of the JSON', async () => new Response('{"ErrorCode":', json), ResponseError],
      ['a connection that is reset', async () => Promise.reject(new TypeError('reset')), NetworkError],
      ['no answer', () => new Promise(() => undefined), TimeoutError],
      ['an unknown code', async () => Response.json({ ErrorCode: 987_654 }), ApiError],
    ]
    for (const [what, fetch, kind] of answers) {
      // Only who waits for nothing is given little time: a busy machine needs some to sign.
      const timeout = kind === TimeoutError ? 200 : 10_000
      const { client } = createApp({ client: { fetch, retry: false, timeout } })
      const error = await failure(() => client.unreadTotal('alice'), what)
      ok(error instanceof kind && isTimError(error), `${what}: is ${error.name}: ${error.message}`)
      ok(error.message.startsWith('Cannot read the unread total of "alice": '), `${what}: ${error.message}`)
    }
  },

  'a call that failed by chance is sent again, and the answer is the one of the second time': async () => {
    const { emulator } = createApp()
    let sent = 0
    const waits: number[] = []
    const { client } = createApp({
      client: {
        fetch: async (url, init) => {
          sent += 1
          return sent === 1 ? new Response('', { status: 503 }) : emulator.fetch(url, init)
        },
        sleep: async (delay) => void waits.push(delay),
      },
    })
    await client.api.openim.getC2CUnreadMsgNum({ To_Account: emulator.identifier })
    same([sent, waits.length], [2, 1], 'attempts and waits')
  },

  'a call that is aborted throws the reason of the signal, also where fetch knows no signals': async () => {
    const fetches = [
      (): Promise<Response> => new Promise(() => undefined),
      async (): Promise<Response> => new Response('', { status: 503 }),
    ]
    for (const fetch of fetches) {
      const controller = new AbortController()
      const reason = new Error('the reader went home')
      const { client } = createApp({
        client: {
          fetch: () => {
            queueMicrotask(() => controller.abort(reason))
            return fetch()
          },
        },
      })
      const error = await failure(
        () => client.unreadTotal('alice', { signal: controller.signal }),
        'the call',
      )
      ok(error === reason, `another error than the reason: ${error.message}`)
    }
  },

  'a call that is aborted while it is signed sends nothing': async () => {
    let sent = 0
    const controller = new AbortController()
    const reason = new Error('the reader went home')
    const { client } = createApp({
      client: {
        fetch: () => {
          sent += 1
          return new Promise(() => undefined)
        },
        signer: {
          sign: async () => {
            controller.abort(reason)
            return 'a UserSig'
          },
          invalidate: () => undefined,
        },
        timeout: 100,
      },
    })
    const error = await failure(() => client.unreadTotal('alice', { signal: controller.signal }), 'the call')
    ok(error === reason, `another error than the reason: ${error.message}`)
    same(sent, 0, 'requests')
  },

  'the key and the UserSig are in nothing that an error, a client or an event shows': async () => {
    const seen: string[] = []
    const shown: unknown[] = []
    const echo = async (url: string): Promise<Response> => {
      seen.push(new URL(url).searchParams.get('usersig') ?? '')
      // The worst that can happen: the other side, and the error, quote the whole request.
      throw new TypeError(`failed to fetch ${url}`, { cause: new Error(`connect ${url}`) })
    }
    const quote = async (url: string): Promise<Response> =>
      Response.json({ ActionStatus: 'FAIL', ErrorCode: 70_003, ErrorInfo: `refused ${url}` })
    for (const fetch of [echo, quote]) {
      const { client } = createApp({ client: { fetch, retry: false, observe: (event) => shown.push(event) } })
      shown.push(client, await failure(() => client.unreadTotal('alice'), 'the call'))
    }
    shown.push(
      await failure(
        () => new TimClient({ ...createApp().emulator, secretKey: `${secretKey} ` }),
        'a padded key',
      ),
    )
    const text = shown.flatMap(everythingOf).join('\n')
    ok(
      seen.every((userSig) => userSig.length > 100),
      'no UserSig was sent',
    )
    ok(text.includes('Cannot read the unread total of "alice"'), 'the errors are not looked at')
    ok(!text.includes(secretKey), 'the key is shown')
    for (const userSig of seen) {
      ok(!text.includes(userSig) && !text.includes(encodeURIComponent(userSig)), 'the UserSig is shown')
    }
  },
}

/** All text that can be got out of a value without knowing its class. */
function everythingOf(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 6) return [String(value)]
  const own = Reflect.ownKeys(value).flatMap((key) =>
    everythingOf((value as Record<PropertyKey, unknown>)[key], depth + 1),
  )
  return [...own, JSON.stringify(value) ?? '', value instanceof Error ? `${value.stack}` : '']
}
