import { describe, expect, test } from 'vitest'
import { ResponseError } from '../errors.ts'
import { type Place, Progress } from './progress.ts'

/** Goes through places until the guard ends it; gives how many were passed. */
function walk(start: Place, next: (step: number) => Place & { found?: number }): number {
  const progress = new Progress('read it', 'a/b', start)
  for (let step = 1; step <= 1_000; step++) {
    const { found = 1, ...place } = next(step)
    try {
      progress.step(found, place)
    } catch (error) {
      expect(error).toBeInstanceOf(ResponseError)
      expect(error).toMatchObject({ command: 'a/b', status: 200, retryable: false })
      expect((error as Error).message).toMatch(
        /^Cannot read it: the service says that there is more, but its/,
      )
      return step - 1
    }
  }
  return 1_000
}

describe('a listing ends', () => {
  test('a listing whose next page is the one that it began with ends', () => {
    expect(walk({ position: 'a' }, () => ({ position: 'a' }))).toBe(0)
  })

  test('a listing whose pages come in turns ends', () => {
    expect(walk({ position: 'a' }, (step) => ({ position: step % 2 === 0 ? 'a' : 'b' }))).toBe(1)
    const start = { bound: 9, position: '' }
    expect(walk(start, (step) => ({ bound: 9, position: step % 2 === 0 ? 'a' : 'b' }))).toBe(2)
  })

  test('a listing that goes back to what is newer ends', () => {
    expect(
      walk({ bound: 9, position: '' }, (step) => ({ bound: step === 3 ? 9 : 9 - step, position: '' })),
    ).toBe(2)
  })

  test('a listing of nothing but empty pages ends, wherever it says that the next one is', () => {
    expect(walk({ position: '' }, (step) => ({ position: `${step}`, found: 0 }))).toBe(99)
    expect(
      walk({ bound: 9e9, position: '' }, (step) => ({ bound: 9e9 - step, position: '', found: 0 })),
    ).toBe(99)
  })
})

describe('a listing goes on', () => {
  test('a listing with empty pages goes on, as long as something comes between them', () => {
    const start = { bound: 9e9, position: '' }
    expect(walk(start, (step) => ({ bound: 9e9 - step, position: '', found: step % 99 === 0 ? 1 : 0 }))).toBe(
      1_000,
    )
  })

  test('a listing with pages of one second goes on, or with the same name in another second', () => {
    expect(walk({ bound: 9, position: 'a' }, (step) => ({ bound: 9, position: `${step}` }))).toBe(1_000)
    expect(walk({ bound: 9e9, position: 'a' }, (step) => ({ bound: 9e9 - step, position: 'a' }))).toBe(1_000)
  })
})
