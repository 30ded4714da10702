import { describe, expect, test, vi } from 'vitest'
import { within } from './within.ts'

const never = () => new Promise<never>(() => undefined)
const late = () => new Error('too late')
const minute = 60_000

describe('a wait ends although its work does not', () => {
  test('when the time is over, with the error for that', async () => {
    await expect(within(never, { timeout: 1, signal: undefined, late })).rejects.toThrow('too late')
  })

  test('when its signal is aborted, with the reason itself', async () => {
    const controller = new AbortController()
    const waited = within(never, { timeout: minute, signal: controller.signal, late })
    controller.abort('the reader left')
    await expect(waited).rejects.toBe('the reader left')
  })

  test('at once, when its signal was aborted before', async () => {
    const signal = AbortSignal.abort('gone already')
    await expect(within(never, { timeout: minute, signal, late })).rejects.toBe('gone already')
  })
})

describe('work is told that nobody waits any more', () => {
  test('with the error when the time is over', async () => {
    const told = vi.fn()
    const work = (ended: AbortSignal) => {
      ended.addEventListener('abort', () => told(ended.reason))
      return never()
    }
    const error = await within(work, { timeout: 1, signal: undefined, late }).catch((reason) => reason)
    expect(told).toHaveBeenCalledExactlyOnceWith(error)
  })

  test('with the reason of the signal, also of one that was aborted before it began', async () => {
    const work = vi.fn((_: AbortSignal) => never())
    const signal = AbortSignal.abort('gone already')
    await within(work, { timeout: minute, signal, late }).catch(() => undefined)
    expect(work.mock.calls[0]?.[0].reason).toBe('gone already')
  })

  test('but not when it has ended by itself', async () => {
    const controller = new AbortController()
    const work = vi.fn(async (_: AbortSignal) => 7)
    await within(work, { timeout: minute, signal: controller.signal, late })
    controller.abort()
    expect(work.mock.calls[0]?.[0].aborted).toBe(false)
  })
})

describe('work that fails', () => {
  const broken = new Error('broken')

  test.each<[string, () => Promise<never>]>([
    ['later', async () => Promise.reject(broken)],
    [
      'by throwing at once',
      () => {
        throw broken
      },
    ],
  ])('%s rejects with its own error', async (_, work) => {
    await expect(within(work, { timeout: minute, signal: undefined, late })).rejects.toBe(broken)
  })

  test('after the wait has ended changes nothing, and is no unhandled rejection', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    let fail: (reason: Error) => void = () => undefined
    const work = () => new Promise<never>((_, reject) => (fail = reject))
    await expect(within(work, { timeout: 1, signal: undefined, late })).rejects.toThrow('too late')
    fail(broken)
    // Node reports a rejection before it runs what a timer or an immediate has to do.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  test('because of the signal rejects with the reason of it, not with what the work made of it', async () => {
    const controller = new AbortController()
    const work = (ended: AbortSignal) =>
      new Promise<never>((_, reject) => ended.addEventListener('abort', () => reject(broken)))
    const waited = within(work, { timeout: minute, signal: controller.signal, late })
    controller.abort('the reader left')
    await expect(waited).rejects.toBe('the reader left')
  })
})

test.each<[string, () => number | Promise<number>]>([
  ['a value', () => 7],
  ['a promise', async () => 7],
])('work that gives %s in time resolves with it', async (_, work) => {
  await expect(within(work, { timeout: minute, signal: undefined, late })).resolves.toBe(7)
})

describe('a signal that lives on is left as it was', () => {
  test.each<[string, () => unknown, number]>([
    ['success', () => 7, minute],
    ['failure', () => Promise.reject(new Error('broken')), minute],
    ['the end of the time', never, 1],
  ])('after %s', async (_, work, timeout) => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    await within(work, { timeout, signal, late }).catch(() => undefined)
    expect(added).toHaveBeenCalledTimes(1)
    expect(removed).toHaveBeenCalledWith('abort', added.mock.calls[0]?.[1])
  })
})
