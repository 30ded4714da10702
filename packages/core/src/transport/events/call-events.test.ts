import { describe, expect, test, vi } from 'vitest'
import { ok, read, refusal, transportOf, userSig } from '../../../test/prepared-transport.ts'
import { sleep } from '../../sleep.ts'
import type { CallOptions } from '../caller.ts'
import type { TransportEvent } from './observe.ts'

type Options = Parameters<typeof transportOf>[1]

/** Makes one call and gives what was observed of it, and what it ended with. */
async function observed(
  answers: Parameters<typeof transportOf>[0],
  options: Options = {},
  call: CallOptions = {},
) {
  const events: TransportEvent[] = []
  const { transport } = transportOf(answers, { ...options, observe: (event) => events.push(event) })
  const outcome = await transport.call(read, {}, call).catch((error: unknown) => error)
  const types = events.map(({ type }) => type)
  return { events, outcome, types, last: events.at(-1) }
}

const never = () => new Promise<Response>(() => undefined)
const reason = new Error('enough')

describe('a call that is aborted ends with one event, wherever it was', () => {
  test('a call aborted before anything is sent reports aborted only', async () => {
    const { types, last, outcome } = await observed([ok], {}, { signal: AbortSignal.abort(reason) })
    expect(types).toEqual(['aborted'])
    expect(last).toMatchObject({ call: 1, command: 'openim/read', attempts: 0 })
    expect(outcome).toBe(reason)
  })

  test('a call aborted while the rate limiter holds it back reports aborted only', async () => {
    const abort = new AbortController()
    const acquire = (_: string, __: number, signal?: AbortSignal) =>
      new Promise<void>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        abort.abort(reason)
      })
    const { types, outcome } = await observed([ok], { rateLimiter: { acquire } }, { signal: abort.signal })
    expect(types).toEqual(['aborted'])
    expect(outcome).toBe(reason)
  })

  test('a call aborted under way reports request and aborted', async () => {
    const abort = new AbortController()
    const answer = () => {
      abort.abort(reason)
      return never()
    }
    const { types, last } = await observed([answer], {}, { signal: abort.signal })
    expect(types).toEqual(['request', 'aborted'])
    expect(last).toMatchObject({ attempts: 1 })
  })

  test('a call aborted by its observer reports aborted after the failure', async () => {
    const abort = new AbortController()
    const { transport } = transportOf([() => refusal(91_000)], {
      sleep,
      observe: ({ type }) => type === 'failure' && abort.abort(reason),
    })
    const outcome = transport.call(read, {}, { signal: abort.signal }).catch((error: unknown) => error)
    expect(await outcome).toBe(reason)
  })

  test('a call aborted between two attempts reports aborted after the failure', async () => {
    const abort = new AbortController()
    const sleep = async () => {
      abort.abort(reason)
      throw reason
    }
    const { types, last } = await observed([() => refusal(91000), ok], { sleep }, { signal: abort.signal })
    expect(types).toEqual(['request', 'failure', 'aborted'])
    expect(last).toMatchObject({ attempts: 1 })
  })

  test('a call aborted while its second attempt is held back reports aborted last', async () => {
    const abort = new AbortController()
    let asked = 0
    const acquire = () => {
      asked++
      if (asked === 1) return Promise.resolve()
      abort.abort(reason)
      return new Promise<void>(() => undefined)
    }
    const options = { rateLimiter: { acquire } }
    const { types } = await observed([() => refusal(91000), ok], options, { signal: abort.signal })
    expect(types).toEqual(['request', 'failure', 'aborted'])
  })
})

describe('a call that fails ends with one event that has the error', () => {
  test.each([
    ['refused', [() => refusal(90003)], {}, ['request', 'failure', 'end']],
    [
      'without a UserSig',
      [ok],
      { signer: { sign: async () => 5 as never, invalidate: () => undefined } },
      ['request', 'end'],
    ],
    ['by its rate limiter', [ok], { rateLimiter: { acquire: () => Promise.reject(reason) } }, ['end']],
  ] as [string, (typeof ok)[], Options, string[]][])('%s', async (_, answers, options, expected) => {
    const { types, last, outcome } = await observed(answers, options)
    expect(types).toEqual(expected)
    expect(last).toMatchObject({ type: 'end', error: outcome })
    expect(outcome).toBeInstanceOf(Error)
  })

  test('an argument that is refused begins no call', async () => {
    const { types } = await observed([ok], {}, { timeout: -1 })
    expect(types).toEqual([])
  })
})

test('all events of a call have its number, also while others run', async () => {
  const events: TransportEvent[] = []
  const { transport } = transportOf([() => refusal(91000), ok], { observe: (event) => events.push(event) })
  await Promise.all([transport.call(read, {}), transport.call(read, {}), transport.call(read, {})])
  for (const call of [1, 2, 3]) {
    const types = events.filter((event) => event.call === call).map(({ type }) => type)
    expect(types[0]).toBe('request')
    expect(types.filter((type) => type === 'end' || type === 'aborted')).toEqual(['end'])
    expect(types.at(-1)).toBe('end')
  }
  expect(new Set(events.map(({ call }) => call)).size).toBe(3)
})

test.each([
  [
    'throws',
    () => {
      throw new Error('my log is full')
    },
  ],
  [
    'rejects',
    async () => {
      throw new Error('my log is full')
    },
  ],
])('an observer that %s fails no call, and is reported once', async (_, observe) => {
  const emitWarning = vi.spyOn(process, 'emitWarning').mockReturnValue()
  try {
    const { transport } = transportOf([() => refusal(91000), ok], { observe })
    expect(await transport.call(read, {}, { onResponse: () => undefined })).toMatchObject({ Value: 7 })
    await transport.call(read, {})
    await vi.waitFor(() => expect(emitWarning).toHaveBeenCalled())
    expect(emitWarning.mock.calls.map(([warning]) => String(warning))).toEqual([
      'TimkitWarning: observe failed, which no call suffers from: my log is full',
    ])
  } finally {
    emitWarning.mockRestore()
  }
})

describe('what came with the answer', () => {
  const answer = (status: number, body: object) => () =>
    new Response(JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, RequestId: 'r-1', ...body }), {
      status,
      headers: { 'x-proxy': 'p' },
    })

  test('onResponse is not called when no answer came', async () => {
    const onResponse = vi.fn()
    await observed(
      [() => refusal(91000), () => Promise.reject(new TypeError('cut'))],
      {},
      { onResponse, retry: { limit: 1 } },
    )
    expect(onResponse).not.toHaveBeenCalled()
  })

  test('onResponse receives a refusal, and the last attempt only', async () => {
    const onResponse = vi.fn()
    await observed(
      [() => new Response('', { status: 502 }), answer(200, { ErrorCode: 90003 })],
      {},
      { onResponse },
    )
    expect(onResponse.mock.calls).toMatchObject([[{ status: 200, requestId: 'r-1', attempts: 2 }]])
  })

  test('onResponse is called before the call settles, with headers and duration, and without the UserSig', async () => {
    let time = 5_000
    const onResponse = vi.fn()
    const slow = () => {
      time += 40
      return answer(200, {})()
    }
    const { outcome } = await observed([slow], { now: () => time }, { onResponse })
    const [[told]] = onResponse.mock.calls as [[Record<string, unknown>]]
    expect(told).toMatchObject({ status: 200, requestId: 'r-1', attempts: 1, duration: 40 })
    expect((told.headers as Headers).get('x-proxy')).toBe('p')
    expect(JSON.stringify(told)).not.toContain(userSig)
    expect(outcome).toMatchObject({ ErrorCode: 0 })
  })

  test('onResponse receives no request id where the service gives none', async () => {
    const onResponse = vi.fn()
    await observed([ok], {}, { onResponse })
    expect(onResponse.mock.calls).toMatchObject([[{ requestId: undefined }]])
  })

  test('an onResponse that throws fails no call', async () => {
    const emitWarning = vi.spyOn(process, 'emitWarning').mockReturnValue()
    try {
      const onResponse = () => {
        throw new Error('mine')
      }
      expect((await observed([ok], {}, { onResponse })).outcome).toMatchObject({ Value: 7 })
      await vi.waitFor(() => expect(emitWarning).toHaveBeenCalledOnce())
    } finally {
      emitWarning.mockRestore()
    }
  })

  test.each([null, 5, 'log'])(
    'an onResponse that is %j is refused before anything is sent',
    async (wrong) => {
      const { outcome, types } = await observed([ok], {}, { onResponse: wrong as never })
      expect(outcome).toMatchObject({ code: 'ERR_TIMKIT_ARGUMENT', argument: 'onResponse' })
      expect(types).toEqual([])
    },
  )
})
