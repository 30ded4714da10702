import { AsyncLocalStorage } from 'node:async_hooks'
import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { createRateLimiter, TimClient, type TimClientOptions } from '@timkit/core'
import { createEmulator, type EmulatorOptions } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { traceCalls } from './trace-calls.ts'

/** A client of an emulator whose calls are traced, without waits between attempts. */
function traced(options: EmulatorOptions = {}, more: Partial<TimClientOptions> = {}) {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const emulator = createEmulator(options)
  const client = new TimClient({
    ...emulator,
    retry: { limit: 2, delay: 0, rateDelay: 0 },
    observe: traceCalls(provider.getTracer('timkit')),
    ...more,
  })
  /** All spans that ended: the calls, each with its attempts. */
  const calls = () => {
    const spans = exporter.getFinishedSpans()
    return spans
      .filter((span) => span.parentSpanContext === undefined)
      .map((span) => ({ span, attempts: spans.filter((each) => isChild(each, span)) }))
  }
  return { client, emulator, exporter, calls }
}

function isChild(span: ReadableSpan, parent: ReadableSpan): boolean {
  const { spanId, traceId } = parent.spanContext()
  return span.parentSpanContext?.spanId === spanId && span.spanContext().traceId === traceId
}

test('a call that fails has a span with its code, and none of its attempts is left open', async () => {
  const { client, calls } = traced()
  await expect(client.unreadTotal('nobody')).rejects.toThrow()
  expect(calls()).toHaveLength(1)
  const [call] = calls()
  expect(call?.span.attributes).toMatchObject({
    'rpc.method': 'openim/get_c2c_unread_msg_num',
    'error.type': '90003',
    'rpc.response.status_code': '90003',
  })
  expect(call?.span.status).toEqual({ code: SpanStatusCode.ERROR, message: '90003' })
  expect(call?.attempts).toHaveLength(1)
})

test('attempts are children of their call, with what each failed with', async () => {
  const { client, calls } = traced({ faults: [{ status: 503, times: 1 }] })
  await client.unreadTotal('shop_lin')
  const [call] = calls()
  expect(call?.span.status.code).toBe(SpanStatusCode.UNSET)
  expect(call?.attempts.map(({ kind }) => kind)).toEqual([SpanKind.CLIENT, SpanKind.CLIENT])
  const [first, second] = call?.attempts ?? []
  expect(first?.attributes).toMatchObject({
    'http.request.method': 'POST',
    'url.template': '/v4/openim/get_c2c_unread_msg_num',
    'error.type': 'ResponseError',
    'http.response.status_code': 503,
  })
  expect(second?.attributes).toMatchObject({ 'http.request.resend_count': 1 })
  expect(second?.status.code).toBe(SpanStatusCode.UNSET)
})

test('calls at the same time keep their attempts apart', async () => {
  const { client, calls } = traced({
    faults: [{ command: 'profile/portrait_get', status: 503, times: 1 }],
  })
  await Promise.all([
    client.unreadTotal('shop_lin'),
    client.accountNames(['alice']),
    client.unreadTotal('alice'),
    client.unreadTotal('nobody').catch(() => undefined),
  ])
  const told = calls().map(({ span, attempts }) => [span.name, attempts.length])
  expect(told.sort()).toEqual([
    ['openim/get_c2c_unread_msg_num', 1],
    ['openim/get_c2c_unread_msg_num', 1],
    ['openim/get_c2c_unread_msg_num', 1],
    ['profile/portrait_get', 2],
  ])
  for (const { span, attempts } of calls()) {
    for (const attempt of attempts) expect(attempt.attributes['url.template']).toBe(`/v4/${span.name}`)
  }
})

test('a call that its signal ends is aborted, with the attempt that was under way', async () => {
  const controller = new AbortController()
  const { client, calls } = traced(
    {},
    {
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
          controller.abort()
        }),
    },
  )
  await expect(client.unreadTotal('alice', { signal: controller.signal })).rejects.toThrow('abort')
  const [call] = calls()
  expect(call?.span.status).toEqual({ code: SpanStatusCode.ERROR, message: 'aborted' })
  expect(call?.attempts.map(({ status }) => status.message)).toEqual(['aborted'])
})

test('a call that is aborted while it is held back has a span without attempts', async () => {
  const controller = new AbortController()
  const limiter = createRateLimiter()
  const { client, calls } = traced(
    {},
    {
      rateLimiter: {
        acquire: (command, rate, signal) => {
          controller.abort()
          return limiter.acquire(command, rate, signal)
        },
      },
    },
  )
  await expect(client.unreadTotal('alice', { signal: controller.signal })).rejects.toThrow('abort')
  expect(calls().map(({ span, attempts }) => [span.status.message, attempts.length])).toEqual([
    ['aborted', 0],
  ])
})

test('no span has a credential, an account, or what a message says', async () => {
  const urls: string[] = []
  const { client, emulator, exporter } = traced()
  const secret = 'nobody but bob may read this'
  const spying = new TimClient({
    ...emulator,
    observe: traceCalls(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer('x'),
    ),
    fetch: async (url, init) => {
      urls.push(url)
      return emulator.fetch(url, init)
    },
  })
  await spying.send({ from: 'alice', to: 'bob', body: secret })
  await spying.send({ from: 'alice', to: 'nobody-known', body: secret }).catch(() => undefined)
  await client.unreadTotal('nobody-known').catch(() => undefined)
  const told = JSON.stringify(
    exporter
      .getFinishedSpans()
      .map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
  )
  const userSig = new URL(urls[0] ?? '').searchParams.get('usersig') ?? ''
  expect(userSig.length).toBeGreaterThan(50)
  for (const hidden of [secret, userSig, emulator.secretKey, 'alice', 'nobody-known'])
    expect(told).not.toContain(hidden)
})

test('events come in the context of who made the call, so that spans have the right parent', async () => {
  const storage = new AsyncLocalStorage<string>()
  const seen = new Set<string>()
  const client = new TimClient({
    ...createEmulator({ faults: [{ status: 503, times: 1 }] }),
    retry: { delay: 0 },
    observe: ({ call }) => seen.add(`${call} ${storage.getStore()}`),
  })
  const ask = (who: string) => storage.run(who, () => client.unreadTotal(who))
  await Promise.all([ask('alice'), ask('shop_lin')])
  expect([...seen].sort()).toEqual(['1 alice', '2 shop_lin'])
})
