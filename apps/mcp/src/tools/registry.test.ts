import { UsageError } from '@timkit/command-line'
import { describe, expect, test } from 'vitest'
import { checkToolNames, tools } from './registry.ts'

describe('the tools that are offered', () => {
  test('an unknown tool is refused, with the one that may be meant', () => {
    expect(() => checkToolNames(['im_find_account', 'im_get_mesages'])).toThrow(UsageError)
    expect(() => checkToolNames(['im_get_mesages'])).toThrow(/did you mean im_get_messages\?/)
  })

  test('every tool can be named', () => {
    expect(() => checkToolNames(tools.map(({ name }) => name))).not.toThrow()
  })

  test('no two tools have one name', () => {
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length)
  })
})
