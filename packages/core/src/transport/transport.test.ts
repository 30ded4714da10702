import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import {
  failureOf,
  json,
  ok,
  read,
  refusal,
  transportOf,
  unsafe,
  userSig,
} from '../../test/prepared-transport.ts'
import type { Endpoint } from '../api/endpoint.ts'
import { ApiError, NetworkError, ResponseError, TimeoutError } from '../errors.ts'
import type { CallerOptions } from './caller.ts'
import type { TransportEvent } from './events/observe.ts'

const deduplicated: Endpoint = {
  ...read,
  repeat: 'deduplicated',
  deduplication: { by: ['Random'], seconds: 300 },
}

const listDeduplicated: Endpoint = {
  ...deduplicated,
  deduplication: { by: ['MsgList[].Random'], seconds: 300 },
}

const push: Endpoint = {
  ...read,
  path: 'all_member_push/im_push',
  repeat: 'deduplicated',
  deduplication: { by: ['MsgRandom'], seconds: 1 },
  rate: 1,
}

const never = () => new Promise<Response>(() => undefined)

describe('a request', () => {
  test('a request is a POST of JSON with the five query parameters, and follows no redirect', async () => {
    const { transport, requests } = transportOf([ok])
    const answer = await transport.call(read, { To_Account: '用户一' })
    expect(answer.Value).toBe(7)
    const [{ url, init } = expect.unreachable()] = requests
    expect(new URL(url).pathname).toBe('/v4/openim/read')
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      sdkappid: '1400000000',
      identifier: 'administrator',
      usersig: userSig,
      random: '2147483648',
      contenttype: 'json',
    })
    expect(init).toMatchObject({ method: 'POST', body: '{"To_Account":"用户一"}', redirect: 'manual' })
  })

  test('random of a request stays inside uint32 at both ends of chance', async () => {
    for (const [random, expected] of [
      [0, '0'],
      [1 - Number.EPSILON / 2, '4294967295'],
    ] as const) {
      const { transport, requests } = transportOf([ok], { random: () => random })
      await transport.call(read, {})
      expect(new URL(requests[0]?.url ?? '').searchParams.get('random')).toBe(expected)
    }
  })

  test.each([['openim'], ['openim/../x'], ['https://evil.example/v4/a/b'], ['openim/a?b=c'], ['']])(
    'a request to the path %j is refused before it is sent',
    async (path) => {
      const { transport, requests } = transportOf([ok])
      await expect(transport.call({ ...read, path: path as 'a/b' }, {})).rejects.toThrow(TypeError)
      expect(requests).toEqual([])
    },
  )

  test.each([[null], ['{}'], [[]], [undefined]])(
    'a request with the body %j is refused before it is sent',
    async (body) => {
      const { transport, requests } = transportOf([ok])
      await expect(transport.call(read, body as never)).rejects.toThrow('body must be an object')
      expect(requests).toEqual([])
    },
  )
})

describe('what comes back', () => {
  test.each([
    ['SomeError with code 0 is success', { ActionStatus: 'SomeError', ErrorCode: 0 }],
    ['words in ErrorInfo are success', { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: 'succeed' }],
    ['no ErrorInfo is success', { ActionStatus: 'OK', ErrorCode: 0 }],
  ])('%s', async (_, answer) => {
    const { transport } = transportOf([() => json(answer)])
    expect(await transport.call(read, {})).toEqual(answer)
  })

  test('an answer with outcomes of its items is a success where its own code means nothing', async () => {
    const { transport } = transportOf([() => json({ ErrorCode: 10002, GroupInfo: [] }), () => refusal(10004)])
    const endpoint = { ...read, outcomes: [{ in: 'GroupInfo', decides: true }] }
    expect(await transport.call(endpoint, {})).toMatchObject({ GroupInfo: [] })
    expect(await failureOf(transport.call(endpoint, {}))).toMatchObject({ code: 10004 })
  })

  test('a refusal without words says so', async () => {
    for (const ErrorInfo of [undefined, null, '']) {
      const { transport } = transportOf([() => json({ ActionStatus: 'FAIL', ErrorCode: 70107, ErrorInfo })])
      const error = await failureOf(transport.call(read, {}))
      expect(error).toMatchObject({
        errorInfo: '',
        message: expect.stringContaining('without giving a reason'),
      })
    }
  })

  test('ActionStatus OK with another code is a refusal', async () => {
    const { transport } = transportOf([
      () => json({ ActionStatus: 'OK', ErrorCode: 70107, ErrorInfo: 'nobody' }),
    ])
    const error = await failureOf(transport.call(read, {}, { act: 'read the unread counts of "alice"' }))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      code: 70107,
      errorInfo: 'nobody',
      command: 'openim/read',
      retryable: false,
    })
    expect(error.message).toBe('Cannot read the unread counts of "alice": nobody (70107)')
  })

  test('an unknown code is a refusal that is not repeated', async () => {
    const { transport, requests } = transportOf([() => refusal(987654, '')])
    const error = await failureOf(transport.call(read, {}))
    expect(error).toMatchObject({ code: 987654, retryable: false })
    expect(requests).toHaveLength(1)
  })

  test.each<[string, () => Response, string, number]>([
    ['HTTP 502 with a page', () => new Response('<html>Bad Gateway</html>', { status: 502 }), 'HTTP 502', 3],
    ['a page with status 200', () => new Response('<!doctype html><p>Log in'), 'HTML', 1],
    ['an empty body', () => new Response(''), 'an empty body', 3],
    ['half of a JSON text', () => new Response('{"ErrorCode":0,"Msg'), 'not an answer of the service', 3],
    ['JSON without ErrorCode', () => new Response('{"a":1}'), '{"a":1}', 3],
    ['ErrorCode as text', () => new Response('{"ErrorCode":"0"}'), 'not an answer', 3],
    ['a JSON array', () => new Response('[]'), 'not an answer', 3],
    ['null', () => new Response('null'), 'not an answer', 3],
    ['HTTP 404', () => new Response('not here', { status: 404 }), 'HTTP 404', 1],
    [
      'a redirect',
      () => new Response('', { status: 302, headers: { location: 'https://evil.example' } }),
      'redirect',
      1,
    ],
  ])('%s is a ResponseError that says what came', async (_, answer, expected, attempts) => {
    const { transport, requests } = transportOf([answer])
    const error = await failureOf(transport.call(read, {}))
    expect(error).toBeInstanceOf(ResponseError)
    expect(error.message).toContain(expected)
    expect(error.retryable).toBe(attempts > 1)
    expect(requests).toHaveLength(attempts)
  })

  test('an answer without end is cut off at a bound', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1 << 20).fill(32)),
    })
    const { transport } = transportOf([() => new Response(endless)], { retry: false })
    expect((await failureOf(transport.call(read, {}))).message).toContain('larger than')
  })

  test('a connection that is cut is a NetworkError with the reason under the wrapping', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    const { transport, requests } = transportOf([
      () => Promise.reject(new TypeError('fetch failed', { cause: reset })),
    ])
    const error = await failureOf(transport.call(read, {}))
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toBe(
      'Cannot call openim/read: the connection to console.tim.qq.com failed: read ECONNRESET',
    )
    expect(requests).toHaveLength(3)
  })

  test('a connection that is cut inside the body is a NetworkError', async () => {
    const cut = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"ErrorCode":')),
      pull: (controller) => controller.error(new Error('terminated')),
    })
    const { transport } = transportOf([() => new Response(cut), ok])
    expect((await transport.call(read, {})).Value).toBe(7)
  })

  test('no answer is a TimeoutError after the time of every attempt', async () => {
    const { transport, requests } = transportOf([never])
    const error = await failureOf(transport.call(read, {}, { timeout: 5 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ timeout: 5, retryable: true })
    expect(error.cause).toBeUndefined()
    expect(error.message).toBe('Cannot call openim/read: console.tim.qq.com did not answer within 5 ms')
    expect(requests).toHaveLength(3)
  })

  test('the error of attempts without an answer names what came before once', async () => {
    const { transport } = transportOf([() => new Response('busy', { status: 503 }), never, never])
    const error = await failureOf(transport.call(read, {}, { timeout: 20 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message.match(/Before that/g)).toHaveLength(1)
    expect(error.message).toMatch(/did not answer within 20 ms\. Before that: HTTP 503 came with/)
    expect(error.cause).toMatchObject({ status: 503 })
  })

  test('the total time bounds all attempts', async () => {
    let time = 0
    const { transport, requests } = transportOf([() => refusal(91000)], {
      now: () => time,
      sleep: async (milliseconds) => {
        time += milliseconds
      },
    })
    await failureOf(transport.call(read, {}, { totalTimeout: 500, retry: { limit: 100 } }))
    expect(requests.length).toBeGreaterThan(1)
    expect(requests.length).toBeLessThan(5)
  })
})

describe('what is sent again', () => {
  const answered: [string, Endpoint, object, () => Response | Promise<Response>, number][] = [
    ['a transient refusal of a read', read, {}, () => refusal(91000), 3],
    ['a transient refusal of an unsafe command', unsafe, {}, () => refusal(91000), 1],
    ['a rate refusal of an unsafe command, which did not run', unsafe, {}, () => refusal(60007), 3],
    ['a wrong key', read, {}, () => refusal(70009), 1],
    ['a wrong request', read, {}, () => refusal(90001), 1],
    [
      'HTTP 503 of an unsafe command, which may have run',
      unsafe,
      {},
      () => new Response('', { status: 503 }),
      1,
    ],
    ['HTTP 429 of an unsafe command', unsafe, {}, () => new Response('', { status: 429 }), 3],
    ['no connection of an unsafe command', unsafe, {}, () => Promise.reject(refused()), 3],
    ['a reset of an unsafe command', unsafe, {}, () => Promise.reject(new Error('reset')), 1],
    ['a transient refusal of a recognisable command', deduplicated, { Random: 1 }, () => refusal(91000), 3],
    ['a transient refusal of an unrecognisable command', deduplicated, {}, () => refusal(91000), 1],
    [
      'a transient refusal of a command whose field was left out as undefined',
      deduplicated,
      { Random: undefined },
      () => refusal(91000),
      1,
    ],
    [
      'a transient refusal of a list that is recognisable',
      listDeduplicated,
      { MsgList: [{ Random: 1 }, { Random: 0 }] },
      () => refusal(91000),
      3,
    ],
    [
      'a transient refusal of a list with one item that is not',
      listDeduplicated,
      { MsgList: [{ Random: 1 }, {}] },
      () => refusal(91000),
      1,
    ],
    ['a transient refusal of an empty list', listDeduplicated, { MsgList: [] }, () => refusal(91000), 1],
  ]
  const refused = () =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })

  test.each(answered)(
    'after %s, only what is safe is sent again',
    async (_, endpoint, body, answer, attempts) => {
      const { transport, requests } = transportOf([answer])
      await failureOf(transport.call(endpoint, body))
      expect(requests).toHaveLength(attempts)
    },
  )

  test('a push to all that may have run is not sent again once its repeat would be a second push', async () => {
    // A place a second after the one before it, as a rate of one a second gives.
    let time = 0
    const rateLimiter = {
      acquire: async () => {
        time += 1000
      },
    }
    const { transport, requests } = transportOf([() => refusal(91000)], { rateLimiter, now: () => time })
    expect(await failureOf(transport.call(push, { MsgRandom: 1 }))).toMatchObject({ code: 91000 })
    expect(requests).toHaveLength(1)
  })

  test('a push to all that may have run is not sent again because a later attempt was refused', async () => {
    const { transport, requests } = transportOf([() => refusal(91000), () => refusal(90024)])
    expect(await failureOf(transport.call(push, { MsgRandom: 1 }))).toMatchObject({ code: 90024 })
    expect(requests).toHaveLength(2)
  })

  test('a push to all that was only ever refused for its rate is sent again', async () => {
    const { transport, requests } = transportOf([() => refusal(90024), () => refusal(60007), ok])
    await transport.call(push, { MsgRandom: 1 })
    expect(requests).toHaveLength(3)
  })

  test('an expired signature is renewed once, also for an unsafe command', async () => {
    const { transport, requests, signer, waits } = transportOf([() => refusal(70001), ok])
    await transport.call(unsafe, {})
    expect(signer.invalidate).toHaveBeenCalledExactlyOnceWith('administrator')
    expect(requests).toHaveLength(2)
    expect(waits).toEqual([])
  })

  test('a signature that is still refused after that is an error', async () => {
    const { transport, requests } = transportOf([() => refusal(70001)])
    expect(await failureOf(transport.call(read, {}))).toMatchObject({ code: 70001 })
    expect(requests).toHaveLength(2)
  })

  test('waits grow, have a part of chance, and are longer for the rate', async () => {
    const transient = transportOf([() => refusal(91000)])
    await failureOf(transient.transport.call(read, {}))
    expect(transient.waits).toEqual([225, 450])
    const rate = transportOf([() => refusal(60007)])
    await failureOf(rate.transport.call(read, {}))
    expect(rate.waits).toEqual([1225, 1450])
  })

  test('a call is not sent again when the call or the client says so', async () => {
    const call = transportOf([() => refusal(91000)])
    await failureOf(call.transport.call(read, {}, { retry: false }))
    const client = transportOf([() => refusal(91000)], { retry: false })
    await failureOf(client.transport.call(read, {}))
    expect([call.requests.length, client.requests.length]).toEqual([1, 1])
  })
})

describe('an abort', () => {
  const reason = new Error('enough')
  test.each<[string, (controller: AbortController) => Parameters<typeof transportOf>]>([
    [
      'before the call',
      (c) => {
        c.abort(reason)
        return [[ok]]
      },
    ],
    [
      'while it waits for an answer',
      (c) => {
        const abortSoon = () => {
          setTimeout(() => c.abort(reason))
          return never()
        }
        return [[abortSoon]]
      },
    ],
    ['inside the body', (c) => [[() => new Response(new ReadableStream({ pull: () => c.abort(reason) }))]]],
    ['between two attempts', (c) => [[() => refusal(91000)], { sleep: async () => c.abort(reason) }]],
  ])('%s ends it with the reason of the signal', async (_, prepare) => {
    const controller = new AbortController()
    const { transport } = transportOf(...prepare(controller))
    await expect(transport.call(read, {}, { signal: controller.signal })).rejects.toBe(reason)
  })
})

describe('credentials', () => {
  // How Deno and Bun put the URL into their errors.
  const leaks: [string, (url: string) => Error][] = [
    ['in the message', (url) => new TypeError(`error sending request for url (${url})`)],
    [
      'in a property',
      (url) => Object.assign(new Error('Unable to connect'), { path: url, code: 'ConnectionRefused' }),
    ],
    ['in the cause', (url) => new TypeError('fetch failed', { cause: new Error(`connect to ${url}`) })],
  ]
  test.each(leaks)('an error of fetch shows no credentials: %s', async (_, make) => {
    const { transport } = transportOf([(url) => Promise.reject(make(url))], { retry: false })
    const error = await failureOf(transport.call(read, {}))
    for (const shown of [
      inspect(error, { depth: 9, showHidden: true }),
      JSON.stringify(error),
      String(error.stack),
    ]) {
      expect(shown).not.toContain(userSig)
      expect(shown).not.toContain('eJyrVgr')
    }
  })

  test.each<[string, (url: string) => Response]>([
    ['in ErrorInfo', (url) => refusal(60002, `cannot parse ${url}`)],
    ['on an error page', (url) => new Response(`<p>${url}</p>`, { status: 500 })],
  ])('that the other side repeats %s are not seen', async (_, answer) => {
    const { transport } = transportOf([answer], { retry: false })
    expect(inspect(await failureOf(transport.call(read, {})), { depth: 9 })).not.toContain(userSig)
  })

  test('events hold no credentials', async () => {
    const events: TransportEvent[] = []
    const { transport } = transportOf([() => refusal(91000), ok], { observe: (event) => events.push(event) })
    await transport.call(read, { To_Account: 'alice' })
    expect(events.map((event) => [event.type, 'attempt' in event ? event.attempt : event.attempts])).toEqual([
      ['request', 1],
      ['failure', 1],
      ['request', 2],
      ['response', 2],
      ['end', 2],
    ])
    expect(inspect(events, { depth: 9 })).not.toMatch(/eJyrVgr|alice/)
  })
})

test('a call that is aborted while it is signed or held back sends nothing', async () => {
  const reason = new Error('enough')
  const signing = new AbortController()
  const signer = {
    sign: async () => {
      signing.abort(reason)
      return userSig
    },
    invalidate: () => undefined,
  }
  const held = new AbortController()
  const rateLimiter = { acquire: async () => held.abort(reason) }
  for (const [signal, options] of [
    [signing.signal, { signer }],
    [held.signal, { rateLimiter }],
  ] as const) {
    const { transport, requests } = transportOf([ok], options)
    await expect(transport.call(read, {}, { signal })).rejects.toBe(reason)
    expect(requests).toEqual([])
  }
})

test('a refused signature names a clock that is wrong', async () => {
  const late = () =>
    new Response('{"ErrorCode":70001,"ErrorInfo":"expired"}', {
      headers: { date: new Date(1_700_000_000_000 - 3_600_000).toUTCString() },
    })
  const { transport } = transportOf([late])
  const error = await failureOf(transport.call(read, {}))
  expect(error).toMatchObject({ clockSkew: 3600 })
  expect(error.message).toContain("3600 s ahead of the service's")
})

describe('failover', () => {
  const baseUrls = ['https://first.example', 'https://second.example'] as const
  test('failover goes to the second host when the first is out of reach, stays there, and comes back', async () => {
    let time = 0
    const { transport, requests } = transportOf([() => new Response('', { status: 502 }), ok], {
      baseUrls,
      now: () => time,
    })
    const hosts = () => requests.map(({ url }) => new URL(url).hostname.split('.')[0])
    await transport.call(read, {})
    await transport.call(read, {})
    time += 60_000
    await transport.call(read, {})
    expect(hosts()).toEqual(['first', 'second', 'second', 'first'])
  })

  test('calls that fail together at the first host all go on at the second', async () => {
    const answer = (url: string) => (url.startsWith(baseUrls[0]) ? new Response('', { status: 502 }) : ok())
    const { transport, requests } = transportOf([answer], { baseUrls })
    await Promise.all([transport.call(read, {}), transport.call(read, {})])
    const hosts = requests.map(({ url }) => new URL(url).hostname.split('.')[0])
    expect(hosts).toEqual(['first', 'first', 'second', 'second'])
  })

  test('a refusal is not a reason for failover', async () => {
    const { transport, requests } = transportOf([() => refusal(91000)], { baseUrls })
    await failureOf(transport.call(read, {}))
    expect(requests.every(({ url }) => url.startsWith('https://first.example/'))).toBe(true)
  })
})

test('many calls that end well or badly leave no listener on a signal that lives on', async () => {
  const controller = new AbortController()
  const added = vi.spyOn(controller.signal, 'addEventListener')
  const removed = vi.spyOn(controller.signal, 'removeEventListener')
  const { transport } = transportOf([ok, () => refusal(90001), ok])
  const options: CallerOptions = { signal: controller.signal }
  for (let i = 0; i < 3; i++) await Promise.allSettled([transport.call(read, {}, options)])
  expect(added).toHaveBeenCalledTimes(3)
  expect(removed).toHaveBeenCalledTimes(3)
})
