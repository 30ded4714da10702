import { beforeAll, describe, expect, test, vi } from 'vitest'
import { isArgumentError } from './argument-error.ts'
import { outOfRange, wrongType } from './check.ts'

let copy: typeof import('./argument-error.ts')
beforeAll(async () => {
  vi.resetModules()
  copy = await import('./argument-error.ts')
})

describe('a wrong argument', () => {
  test.each([
    [wrongType('peers[3]', 'must be a UserID'), TypeError],
    [outOfRange('peers[3]', 'must be a UserID'), RangeError],
  ])('is named by the error and its message: %o', (error, type) => {
    expect(error).toBeInstanceOf(type)
    expect(isArgumentError(error)).toBe(true)
    expect(copy.isArgumentError(error)).toBe(true)
    expect(error).toMatchObject({
      code: 'ERR_TIMKIT_ARGUMENT',
      argument: 'peers[3]',
      message: 'peers[3] must be a UserID',
    })
  })

  test('of the language or of another program is none of ours', () => {
    for (const error of [
      new TypeError('x'),
      new RangeError('x'),
      Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' }),
    ]) {
      expect(isArgumentError(error)).toBe(false)
    }
  })
})
