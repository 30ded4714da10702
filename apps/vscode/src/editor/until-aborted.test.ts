import { expect, test } from 'vitest'
import { untilAborted } from './until-aborted.ts'

test('what is cancelled is not waited for, whatever becomes of it', async () => {
  let fail: ((error: Error) => void) | undefined
  const promise = new Promise<void>((_, reject) => {
    fail = reject
  })
  const controller = new AbortController()
  const waiting = untilAborted(promise, controller.signal)
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  fail?.(new Error('late'))
})

test('what was cancelled before is not waited for at all', async () => {
  await expect(
    untilAborted(new Promise(() => undefined), AbortSignal.abort(new Error('no'))),
  ).rejects.toThrow('no')
})

test('what ends or fails in time is as it was', async () => {
  const { signal } = new AbortController()
  expect(await untilAborted(Promise.resolve(1), signal)).toBe(1)
  await expect(untilAborted(Promise.reject(new Error('bad')), signal)).rejects.toThrow('bad')
})
