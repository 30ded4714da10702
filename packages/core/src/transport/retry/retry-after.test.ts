import { describe, expect, test } from 'vitest'
import { failureOf, json, ok, read, refusal, transportOf, unsafe } from '../../../test/prepared-transport.ts'
import { ApiError, ResponseError } from '../../errors.ts'
import { readRetryAfter } from './retry-after.ts'

const now = Date.parse('2026-11-23T15:20:00Z')
const answer = (status: number, headers: Record<string, string>) => () =>
  new Response('busy', { status, headers })

describe('a Retry-After that says nothing is ignored', () => {
  test.each([[''], ['-5'], ['soon'], ['1 second'], ['1e3'], ['2026-11-23'], ['Infinity']])(
    'Retry-After %j is ignored',
    (value) => {
      expect(readRetryAfter(new Headers({ 'retry-after': value }), now)).toBeUndefined()
    },
  )

  test('no Retry-After is no time', () => expect(readRetryAfter(new Headers(), now)).toBeUndefined())
})

test.each<[Record<string, string>, number]>([
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': '120' }, 120_000],
  [{ 'retry-after': ' 1.5 ' }, 1_500],
  [{ 'retry-after': '9999999999' }, 9_999_999_999_000],
  [{ 'retry-after': '9'.repeat(400) }, Number.MAX_SAFE_INTEGER],
  [{ 'retry-after': 'Mon, 23 Nov 2026 15:20:30 GMT' }, 30_000],
  [{ 'retry-after': 'Mon, 23 Nov 2026 15:00:00 GMT' }, 0],
  // The server's clock is an hour behind: its own date is what its time is compared with.
  [{ 'retry-after': 'Mon, 23 Nov 2026 14:20:30 GMT', date: 'Mon, 23 Nov 2026 14:20:00 GMT' }, 30_000],
])('%j is %d ms', (headers, expected) => {
  expect(readRetryAfter(new Headers(headers), now)).toBe(expected)
})

describe('a call is repeated when the answer asked for it', () => {
  test.each<[string, () => Response, number]>([
    ['429 with seconds', answer(429, { 'retry-after': '7' }), 7_000],
    ['503 with seconds', answer(503, { 'retry-after': '7' }), 7_000],
    ['503 with a date', answer(503, { 'retry-after': 'Tue, 14 Nov 2023 22:13:32 GMT' }), 12_000],
    ['a refusal with seconds', () => refusal(60007, 'too often', { 'retry-after': '7' }), 7_000],
    [
      '429 that comes with a refusal',
      () => json({ ErrorCode: 60011 }, { status: 429, headers: { 'retry-after': '7' } }),
      7_000,
    ],
    ['a time that is shorter than the own wait', answer(503, { 'retry-after': '0' }), 225],
    ['longer than the longest own wait', answer(503, { 'retry-after': '20' }), 20_000],
    ['429 without a time, which waits as for every rate', answer(429, {}), 1_225],
  ])('%s', async (_, first, wait) => {
    const { transport, waits } = transportOf([first, ok])
    await transport.call(read, {})
    expect(waits).toEqual([wait])
  })

  test.each(['9999999999', '9'.repeat(400)])('a Retry-After of %s s is not waited for', async (seconds) => {
    const { transport, requests } = transportOf([answer(503, { 'retry-after': seconds }), ok])
    await failureOf(transport.call(read, {}))
    expect(requests).toHaveLength(1)
  })

  test('429 is repeated also for a command that must not run twice, 503 is not', async () => {
    const limited = transportOf([answer(429, { 'retry-after': '7' }), ok])
    await limited.transport.call(unsafe, {})
    expect(limited.waits).toEqual([7_000])
    const failed = transportOf([answer(503, { 'retry-after': '7' }), ok])
    expect(await failureOf(failed.transport.call(unsafe, {}))).toMatchObject({ retryAfter: 7_000 })
    expect(failed.requests).toHaveLength(1)
  })
})

describe('a call that has no time left to come back fails at once, and says when', () => {
  test('a status whose Retry-After is too long fails at once, and says when', async () => {
    const { transport, requests, waits } = transportOf([answer(503, { 'retry-after': '120' })])
    const error = await failureOf(transport.call(read, {}))
    expect(error).toBeInstanceOf(ResponseError)
    expect(error).toMatchObject({ status: 503, retryAfter: 120_000, retryable: true })
    expect(error.message).toContain('It may be asked again in 120 s')
    expect([requests.length, waits.length]).toEqual([1, 0])
  })

  test('a refusal whose Retry-After is too long fails at once, and says when', async () => {
    const { transport } = transportOf([() => refusal(60007, 'too often', { 'retry-after': '60' })])
    const error = await failureOf(transport.call(read, {}))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ code: 60007, retryAfter: 60_000 })
    expect(error.message).toContain('It may be asked again in 60 s')
  })
})
