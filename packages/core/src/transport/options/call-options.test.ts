import { describe, expect, test } from 'vitest'
import { failureOf, ok, read, refusal, transportOf } from '../../../test/prepared-transport.ts'
import type { CallerOptions } from '../caller.ts'

describe('an option of a call that cannot be right is named, and nothing is sent', () => {
  test.each<[string, unknown, string]>([
    ['options that are null', null, 'options must be an object, but is null'],
    ['options that are a text', 'retry', 'options must be an object'],
    ['a signal that is none', { signal: new AbortController() }, 'signal must be an AbortSignal'],
    ['a signal that is null', { signal: null }, 'signal must be an AbortSignal, but is null'],
    ['a timeout that is not a number', { timeout: Number.NaN }, 'timeout must be above 0'],
    ['a timeout that is a text', { timeout: '5' }, 'timeout must be a number of milliseconds, but is "5"'],
    ['a timeout that is null', { timeout: null }, 'timeout must be a number of milliseconds, but is null'],
    ['a timeout without end', { totalTimeout: Number.POSITIVE_INFINITY }, 'totalTimeout must be'],
    ['a timeout below 0', { totalTimeout: -1 }, 'totalTimeout must be above 0'],
    ['a policy that is true', { retry: true }, 'retry must be an object, but is true'],
    ['a policy that is null', { retry: null }, 'retry must be an object, but is null'],
    ['a limit that is not a number', { retry: { limit: Number.NaN } }, 'retry.limit must be a whole number'],
    ['a limit without end', { retry: { limit: Number.POSITIVE_INFINITY } }, 'retry.limit must be a whole'],
    ['a limit below 0', { retry: { limit: -1 } }, 'retry.limit must be from 0'],
    ['a limit that is null', { retry: { limit: null } }, 'retry.limit must be a whole number, but is null'],
    ['a delay that is not a number', { retry: { delay: Number.NaN } }, 'retry.delay must be from 0'],
    ['a delay below 0', { retry: { delay: -1 } }, 'retry.delay must be from 0'],
    ['a longest delay without end', { retry: { maxDelay: Number.POSITIVE_INFINITY } }, 'retry.maxDelay'],
    ['a delay of a text', { retry: { rateDelay: '1000' } }, 'retry.rateDelay must be a number'],
    ['a jitter above 1', { retry: { jitter: 1.5 } }, 'retry.jitter must be from 0 to 1'],
    ['statuses that are one number', { retry: { statusCodes: 503 } }, 'retry.statusCodes must be an array'],
    ['statuses that are null', { retry: { statusCodes: null } }, 'retry.statusCodes must be an array'],
    ['a status that is a text', { retry: { statusCodes: ['503'] } }, 'retry.statusCodes must be a whole'],
  ])('%s', async (_, options, expected) => {
    const { transport, requests } = transportOf([ok])
    const error = await failureOf(transport.call(read, {}, options as CallerOptions))
    expect(error.message).toContain(expected)
    expect(error instanceof TypeError || error instanceof RangeError).toBe(true)
    expect(requests).toEqual([])
  })
})

describe('an option that is undefined is left out', () => {
  const undefinedPolicy = {
    limit: undefined,
    statusCodes: undefined,
    delay: undefined,
    maxDelay: undefined,
    rateDelay: undefined,
    jitter: undefined,
  }

  test('in a policy: the attempts and waits are those of the client', async () => {
    const { transport, requests, waits } = transportOf([() => new Response('', { status: 503 })])
    await failureOf(transport.call(read, {}, { retry: undefinedPolicy }))
    expect(requests).toHaveLength(3)
    expect(waits).toEqual([225, 450])
  })

  test('an undefined part of the policy of a call is that of the policy of the client', async () => {
    const { transport, requests } = transportOf([() => refusal(91000)], {
      retry: { limit: 1, statusCodes: [], delay: 0, maxDelay: 0, rateDelay: 0, jitter: 0 },
    })
    await failureOf(transport.call(read, {}, { retry: { limit: undefined, delay: 1 } }))
    expect(requests).toHaveLength(2)
  })

  test('undefined options of a call are those of the client', async () => {
    const { transport } = transportOf([ok])
    const options = { signal: undefined, timeout: undefined, totalTimeout: undefined, retry: undefined }
    expect((await transport.call(read, {}, options)).Value).toBe(7)
  })
})
