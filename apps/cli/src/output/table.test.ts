import { describe, expect, test } from 'vitest'
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

describe('a last column that is drawn', () => {
  const bars = [
    { head: 'day' },
    { head: '', draw: (width = 40) => ['#'.repeat(width), `\u001b[32m${'#'.repeat(width / 2)}\u001b[39m`] },
  ]
  const drawBars = (width: number, out: boolean) =>
    drawTable(
      bars,
      [
        ['2026-11-29', ''],
        ['2026-11-30', ''],
      ],
      { color: true, columns: width, isTerminal: { in: out, out, notes: out } },
    ).split('\n')

  test('keeps its colours, and fits', () => {
    const lines = drawBars(32, true)
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(32)
    expect(lines.slice(1)).toEqual([
      `2026-11-29  ${'#'.repeat(18)}`,
      `2026-11-30  \u001b[32m${'#'.repeat(9)}\u001b[39m`,
    ])
  })

  test('is whole in a file, and left out where there is no room for it', () => {
    expect(drawBars(20, false)[1]).toBe(`2026-11-29  ${'#'.repeat(40)}`)
    expect(drawBars(16, true).slice(1)).toEqual(['2026-11-29', '2026-11-30'])
  })
})
