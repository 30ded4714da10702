import { describe, expect, test } from 'vitest'
import { failureOf, ok, read, refusal, transportOf } from '../../test/prepared-transport.ts'
import { TimeoutError } from '../errors.ts'

const endless = { limit: Number.MAX_SAFE_INTEGER, delay: 0, maxDelay: 0, rateDelay: 0, jitter: 0 }

describe('the total time ends a call', () => {
  test('the total time ends a call that is repeated without a pause, whatever its clock says', async () => {
    let time = 1_700_000_000_000
    // A clock that stands still, and one that is set back at each look.
    for (const now of [() => 1_700_000_000_000, () => (time -= 1000)]) {
      const { transport, requests } = transportOf([() => refusal(91000)], { now })
      await failureOf(transport.call(read, {}, { totalTimeout: 500, retry: endless }))
      expect(requests.length).toBeGreaterThan(1)
    }
  })

  test('the total time counts waits that take no time', async () => {
    const { transport, waits } = transportOf([() => refusal(91000)])
    await failureOf(
      transport.call(read, {}, { totalTimeout: 1_000, retry: { ...endless, delay: 100, maxDelay: 100 } }),
    )
    expect(waits.length).toBeLessThan(10)
  })

  test('a wait of 0 ms stays 0 after thousands of attempts', async () => {
    const { transport, requests } = transportOf([() => refusal(91000)])
    await failureOf(transport.call(read, {}, { totalTimeout: 20_000, retry: { ...endless, limit: 1_200 } }))
    expect(requests).toHaveLength(1_201)
  })

  test('the total time ends a wait for a place, with what the last attempt failed with', async () => {
    let turns = 0
    const rateLimiter = { acquire: () => (turns++ === 0 ? undefined : new Promise<void>(() => undefined)) }
    const { transport, requests } = transportOf([() => refusal(91000)], { rateLimiter })
    expect(await failureOf(transport.call(read, {}, { totalTimeout: 400 }))).toMatchObject({ code: 91000 })
    expect(requests).toHaveLength(1)
  })

  test('the total time ends a sleep that never ends, with what the last attempt failed with', async () => {
    const sleep = () => new Promise<void>(() => undefined)
    const { transport, requests } = transportOf([() => refusal(91000)], { sleep })
    expect(await failureOf(transport.call(read, {}, { totalTimeout: 1_000 }))).toMatchObject({ code: 91000 })
    expect(requests).toHaveLength(1)
  })

  test('the total time ends the last attempt, and the error says what the one before it failed with', async () => {
    const { transport } = transportOf([
      () => new Response('busy', { status: 503 }),
      () => new Promise<Response>(() => undefined),
    ])
    const error = await failureOf(transport.call(read, {}, { totalTimeout: 400 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message).toMatch(/did not answer within \d+ ms\. Before that: HTTP 503 came with/)
    expect(error.cause).toMatchObject({ status: 503 })
  })

  test('the total time ends a signer that never gives a UserSig, and nothing is sent', async () => {
    const signer = { sign: () => new Promise<string>(() => undefined), invalidate: () => undefined }
    const { transport, requests } = transportOf([ok], { signer, retry: false })
    const error = await failureOf(transport.call(read, {}, { totalTimeout: 5 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message).toContain('the signer gave no UserSig within 5 ms')
    expect(requests).toEqual([])
  })
})

test('an abort ends a call whose signer never gives a UserSig', async () => {
  const controller = new AbortController()
  const sign = () => {
    queueMicrotask(() => controller.abort(new Error('enough')))
    return new Promise<string>(() => undefined)
  }
  const { transport } = transportOf([ok], { signer: { sign, invalidate: () => undefined } })
  await expect(transport.call(read, {}, { signal: controller.signal })).rejects.toThrow('enough')
})

test.each(['rateLimiter', 'sleep'])('an abort ends a call whose %s ignores signals', async (which) => {
  const controller = new AbortController()
  const never = () => {
    controller.abort(new Error('enough'))
    return new Promise<void>(() => undefined)
  }
  const options = which === 'sleep' ? { sleep: never } : { rateLimiter: { acquire: never } }
  const { transport } = transportOf([() => refusal(91000)], options)
  await expect(transport.call(read, {}, { signal: controller.signal })).rejects.toThrow('enough')
})
