import { expect, test } from 'vitest'
import { drawTable } from './table.ts'
import { widthOf } from './wrap.ts'

const columns = [{ head: '账号' }, { head: '名称' }, { head: 'Last message' }]
const rows = [
  ['alice', '爱丽丝', 'Could you send me the invoice?'],
  ['bob', '', '好'],
]
const draw = (width: number, out: boolean) =>
  drawTable(columns, rows, { color: false, columns: width, isTerminal: { in: out, out, notes: out } })

test('a file gets whole cells, below each other also where characters are two columns wide', () => {
  expect(draw(20, false).split('\n')).toEqual([
    '账号   名称    Last message',
    'alice  爱丽丝  Could you send me the invoice?',
    'bob            好',
  ])
})

test('the last column is cut at the edge of a terminal', () => {
  const lines = draw(30, true).split('\n')
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(30)
  expect(lines[1]).toMatch(/^alice {2}爱丽丝 {2}Could.*…$/)
})

test('where a terminal is narrower than the columns before the last, a row is a list', () => {
  expect(draw(16, true).split('\n')).toEqual([
    '账号  alice',
    '名称  爱丽丝',
    'Last message  Could you send me the invoice?',
    '',
    '账号  bob',
    'Last message  好',
  ])
})
