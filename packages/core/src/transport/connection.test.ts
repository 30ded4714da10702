import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../api/endpoint.ts'
import { connect } from './connection.ts'
import type { ConnectionOptions } from './options/connection-options.ts'
import { ServiceClock } from './time/service-clock.ts'
import { Transport } from './transport.ts'

const endpoint: Endpoint = { path: 'openim/read', repeat: 'read' }

/** A connection whose requests are written down, and how often it signed and loaded. */
function connectionOf(failures = 0) {
  const bodies: unknown[] = []
  const counts = { signed: 0, loaded: 0 }
  const options: ConnectionOptions = {
    sdkAppId: 1400000000,
    identifier: 'administrator',
    secretKey: undefined,
    userSigExpire: 86_400,
    signer: { sign: async () => `sig${++counts.signed}`, invalidate: () => undefined },
    baseUrls: ['https://console.tim.qq.com'],
    fetch: async (_, { body }) => {
      bodies.push(JSON.parse(String(body)))
      return new Response('{"ErrorCode":0}')
    },
    retry: undefined,
    timeout: 10_000,
    totalTimeout: 60_000,
    rateLimiter: undefined,
    headers: {},
    observe: undefined,
    clock: new ServiceClock(() => 1_700_000_000_000),
    random: () => 0.5,
    sleep: async () => undefined,
  }
  const call = connect(options, async () => {
    if (++counts.loaded <= failures) throw new Error('the module cannot be loaded')
    return { Transport }
  })
  return { call, bodies, counts }
}

describe('what carries calls', () => {
  test('a transport that could not be loaded is loaded again by the next call, and nothing was sent', async () => {
    const { call, bodies } = connectionOf(1)
    await expect(call(() => endpoint, {})).rejects.toThrow('the module cannot be loaded')
    expect(bodies).toEqual([])
    expect(await call(() => endpoint, {})).toEqual({ ErrorCode: 0 })
  })

  test('a call that cannot be right loads no transport', async () => {
    const { call, counts } = connectionOf()
    await expect(call(() => endpoint, [])).rejects.toThrow('the body must be an object')
    await expect(call(() => endpoint, {}, { timeout: 0 })).rejects.toThrow('timeout must be above 0')
    expect(counts.loaded).toBe(0)
  })

  test('the transport is loaded while the table of the command is, and not after it', async () => {
    const { call, counts } = connectionOf()
    const loaded: number[] = []
    const find = async () => {
      await Promise.resolve()
      loaded.push(counts.loaded)
      return endpoint
    }
    await call(find, {})
    expect(loaded).toEqual([1])
  })

  test('the transport is loaded once: the calls after the first one wait for nothing', async () => {
    const { call, counts } = connectionOf()
    await call(() => endpoint, {})
    await call(() => endpoint, {})
    expect(counts).toEqual({ loaded: 1, signed: 2 })
  })
})

test('what is changed after the first call changes nothing, although it waits for what is loaded', async () => {
  const { call, bodies } = connectionOf()
  const request = { To_Account: 'bob' }
  const options = { retry: false as const, timeout: 500 }
  const called = call(() => endpoint, request, options)
  request.To_Account = 'carol'
  options.timeout = Number.NaN
  await called
  expect(bodies).toEqual([{ To_Account: 'bob' }])
})

test('calls that are made at the same time go out in their order', async () => {
  const { call, bodies } = connectionOf()
  await Promise.all([1, 2, 3].map((number) => call(() => endpoint, { number })))
  expect(bodies).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
})

test('a call whose table is there already waits for one that was made before it', async () => {
  const { call, bodies } = connectionOf()
  await call(() => endpoint, { number: 0 })
  const slowly = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    return endpoint
  }
  // Each looks up what it needs again when it is its turn.
  let found = false
  const find = () => (found ? endpoint : slowly().finally(() => (found = true)))
  await Promise.all([call(find, { number: 1 }), call(() => endpoint, { number: 2 })])
  expect(bodies).toEqual([{ number: 0 }, { number: 1 }, { number: 2 }])
})
