import { ApiError, NetworkError, ResponseError } from '@timkit/core'
import { describe, expect, it } from 'vitest'
import { Patience } from './patience.ts'

const tooOften = (retryAfter?: number) =>
  new ApiError('too often', { errorCode: 60007, errorInfo: '', retryable: true, retryAfter })

/** Patience in a time in which waiting takes none. */
function patient() {
  const pauses: number[] = []
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds)
  return { patience: new Patience({ sleep }), pauses }
}

/** Fails with these errors, one after the other, and answers then. */
function failing(...errors: Error[]) {
  return async () => {
    const error = errors.shift()
    if (error !== undefined) throw error
    return 'answer'
  }
}

describe('an error is thrown at once', () => {
  it.each([
    ['of the way to the service', new NetworkError('gone', { retryable: true })],
    ['of the service inside', new ApiError('no', { errorCode: 1003, errorInfo: '', retryable: true })],
    ['of a gateway that is not about how often', new ResponseError('no', { status: 502, retryable: true })],
  ])('%s', async (_, error) => {
    const { patience, pauses } = patient()
    await expect(patience.ask(failing(error))).rejects.toBe(error)
    expect(pauses).toEqual([])
  })
})

it('asking too often has an end', async () => {
  const { patience, pauses } = patient()
  const last = tooOften()
  const ask = () => Promise.reject(last)
  await expect(patience.ask(ask)).rejects.toBe(last)
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 16_000])
})

it('a signal ends a pause', async () => {
  const controller = new AbortController()
  const patience = new Patience({ signal: controller.signal })
  const asked = patience.ask(failing(tooOften(60_000)))
  setTimeout(() => controller.abort(new Error('enough')), 10)
  await expect(asked).rejects.toThrow('enough')
})

describe('who asks too often asks again', () => {
  it.each([
    [tooOften(), 1_000],
    [tooOften(7_000), 7_000],
    [new ResponseError('slow down', { status: 429, retryable: true }), 1_000],
  ])('after a pause: %s, %d ms', async (error, pause) => {
    const { patience, pauses } = patient()
    await expect(patience.ask(failing(error))).resolves.toBe('answer')
    expect(pauses).toEqual([pause])
  })

  it('after one pause for all who were refused together, and after the shortest again once there was an answer', async () => {
    const { patience, pauses } = patient()
    const answers = await Promise.all([1, 2, 3, 4].map(() => patience.ask(failing(tooOften()))))
    expect(answers).toHaveLength(4)
    expect(pauses).toEqual([1_000])
    await patience.ask(failing(tooOften(), tooOften()))
    expect(pauses).toEqual([1_000, 1_000, 2_000])
  })
})
