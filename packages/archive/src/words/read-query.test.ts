import { describe, expect, it } from 'vitest'
import { readQuery } from './read-query.ts'
import { SearchQueryError } from './search-query-error.ts'

const phrase = (tokens: string, prefix = false) => ({ tokens: tokens.split(' '), prefix })

function errorOf(query: string): SearchQueryError {
  try {
    readQuery(query)
  } catch (error) {
    if (error instanceof SearchQueryError) return error
    throw error
  }
  throw new Error(`${query} was read`)
}

describe('a query that cannot be searched for', () => {
  it.each([
    ['', 0, 'it is empty'],
    ['  \n ', 0, 'it is empty'],
    ['a "b c', 2, 'the quote " is not closed'],
    ['退款 “成功', 3, 'the quote “ is not closed'],
    ['……', 0, '"……" has no letters, numbers or emoji to look for'],
    ['( )', 0, '"(" has no letters'],
    ['+', 0, '"+" has no letters'],
    ['""', 0, String.raw`"\"\"" has no letters`],
    ['*', 0, '"*" has no letters'],
    ['-退款 ……', 0, 'it only says what must not be there'],
    ['-退款', 0, 'it only says what must not be there'],
    ['13*', 0, 'at least 3 characters must stand before *'],
    ['x "ab re"*', 2, 'at least 3 characters must stand before *'],
    ['a '.repeat(33), 64, 'it has more than 32 words'],
    ['a'.repeat(1001), 1000, 'it has more than 1000 characters'],
  ])('%j: says where and why', (query, position, cause) => {
    const error = errorOf(query)
    expect(error.message).toContain(cause)
    expect(error.message).toContain(`(at character ${position + 1})`)
    expect(error.position).toBe(position)
  })

  it('names the part that is wrong by its place and length', () => {
    const { position, length, fault, limit } = errorOf('好的 -"ab"* 再见')
    expect('好的 -"ab"* 再见'.slice(position, position + length)).toBe('-"ab"*')
    expect({ fault, limit }).toEqual({ fault: 'short-prefix', limit: 3 })
  })

  it('shows no more than a line of a text that was put in its place', () => {
    expect(errorOf('a'.repeat(5_000)).message.length).toBeLessThan(200)
  })
})

describe('readQuery', () => {
  it('wants every word, each run of Han a phrase', () => {
    expect(readQuery('龙井 refund')).toEqual({ all: [phrase('龙 井'), phrase('refund')], none: [] })
    expect(readQuery('王伟refund')).toEqual({ all: [phrase('王 伟 refund')], none: [] })
    expect(readQuery('龙井\u3000退款')).toEqual({ all: [phrase('龙 井'), phrase('退 款')], none: [] })
  })

  it.each(['( a )', 'a ……', 'a -', '-"……" a', 'a *', '"" a'])(
    '%j: passes over what is punctuation only',
    (query) => {
      expect(readQuery(query)).toEqual({ all: [phrase('a')], none: [] })
    },
  )

  it('reads phrases in the quotes of both languages', () => {
    for (const query of [
      '"please thanks"',
      '“please thanks”',
      '「please thanks」',
      '＂please thanks＂',
      '『please thanks』',
    ]) {
      expect(readQuery(query)).toEqual({ all: [phrase('please thanks')], none: [] })
    }
  })

  it('leaves out what stands behind a minus, words and phrases, and takes a hyphen for a part of a word', () => {
    expect(readQuery('退款 -成功 -"not yet"')).toEqual({
      all: [phrase('退 款')],
      none: [phrase('成 功'), phrase('not yet')],
    })
    expect(readQuery('SO2026-000123')).toEqual({ all: [phrase('so2026 000123')], none: [] })
  })

  it('reads prefixes', () => {
    expect(readQuery('139*')).toEqual({ all: [phrase('139', true)], none: [] })
    expect(readQuery('"order so2026"*')).toEqual({ all: [phrase('order so2026', true)], none: [] })
    expect(readQuery('王*')).toEqual({ all: [phrase('王', true)], none: [] })
  })

  it('takes words of query languages for words', () => {
    expect(readQuery('NEAR(a OR b) {x} ^y col:z')).toEqual({
      all: [phrase('near a'), phrase('or'), phrase('b'), phrase('x'), phrase('y'), phrase('col z')],
      none: [],
    })
  })

  it('reads phrases that stand against words', () => {
    expect(readQuery('a"b c"d')).toEqual({ all: [phrase('a'), phrase('b c'), phrase('d')], none: [] })
  })
})
