import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'
import { readQuery } from './read-query.ts'

const marked = (text: string, query: string) =>
  highlight(text, readQuery(query)).map(({ start, end }) => text.slice(start, end))

describe('highlight', () => {
  it.each([
    ['今天龍井到了，龙井好', '龙井', ['龍井', '龙井']],
    ['Résumé and RESUME', 'resume', ['Résumé', 'RESUME']],
    ['call 13912345678 or 139', '139*', ['13912345678', '139']],
    ['a b c b', '"b c"', ['b c']],
    ['哈哈哈', '哈哈', ['哈哈哈']],
    ['中,国', '中国', ['中,国']],
    ['退款成功', '退款 -失败', ['退款']],
    ['x👍🏻y', '👍', ['👍']],
    ['nothing here', '龙井', []],
  ])('marks in %j what %j asks for', (text, query, parts) => {
    expect(marked(text, query)).toEqual(parts)
  })
})
