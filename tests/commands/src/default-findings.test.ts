import { expect, test } from 'vitest'
import { defaultsOf } from './default-findings.ts'

const text = `
/** A request. */
export interface Request {
  /** Which. @default 'One' */
  readonly Which?: 'One' | 'Two'
  /**
   * How many, at most 100.
   *
   * @default 10_000
   */
  readonly Limit?: number
  /** No default. */
  readonly None?: number
}`

test.each([
  ['Which', ['One']],
  ['Limit', ['10000']],
  ['None', []],
  ['Absent', []],
])('the default of %s is read from its own comment', (name, expected) => {
  expect(defaultsOf(text, name)).toEqual(expected)
})
