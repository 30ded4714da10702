import type { HourStatus } from '@timkit/archive'
import { describe, expect, test } from 'vitest'
import { drawCalendar } from './calendar.ts'

const hours: readonly HourStatus[] = [
  { chatType: 'c2c', hour: '2026112200', state: 'indexed', messages: 12_345 },
  { chatType: 'c2c', hour: '2026112206', state: 'missed' },
  { chatType: 'group', hour: '2026112223', state: 'waiting' },
] as HourStatus[]
const draw = (language: 'en' | 'zh', columns: number) =>
  drawCalendar(hours, 14, { t: (words) => words[language], color: false, columns }).split('\n')

describe.each([
  [80, 'Beijing time       0     6     12    18', '2026-11-22  c2c   |█     X                 | 12345+'],
  [40, 'Beijing      0     6     12    18', '11-22 c2c   |█     X                 | 12345+'],
])('with %i columns', (columns, head, row) => {
  test('hours stand under their number', () => {
    const lines = draw('en', columns)
    expect(lines.slice(0, 2)).toEqual([head, row])
    // The first hour is behind the bar, as is the 6th.
    expect(row.indexOf('█')).toBe(head.indexOf('0'))
    expect(row.indexOf('X')).toBe(head.indexOf('6'))
    expect(lines[2]?.indexOf('?')).toBe(head.indexOf('0') + 23)
  })

  test('in Chinese, too, whose characters take two columns', () => {
    const [zh = ''] = draw('zh', columns)
    const before = zh.slice(0, zh.indexOf('0'))
    expect([...before].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)).toBe(
      head.indexOf('0'),
    )
  })
})

test('what the signs mean stands in lines of its own where one is too narrow', () => {
  expect(draw('en', 90).at(-1)).toBe(
    '█ searchable   ? no file yet   X lost: deleted before it was kept   + at least so many',
  )
  expect(draw('en', 40).slice(-4)).toEqual([
    '█ searchable',
    '? no file yet',
    'X lost: deleted before it was kept',
    '+ at least so many',
  ])
})

const oneDay = (...states: readonly (readonly [HourStatus['state'], number?])[]) =>
  drawCalendar(
    states.flatMap(([state, messages], at) => [
      { chatType: 'c2c', hour: `202611220${at}`, state, messages },
      { chatType: 'group', hour: `202611220${at}`, state: 'empty' },
    ]) as HourStatus[],
    14,
    { t: (words) => words.en, color: false, columns: 200 },
  ).split('\n')

test.each([
  ['all that there is', [['indexed', 3], ['empty'], ['waiting'], ['future']], '3', undefined],
  ['at least what is known', [['indexed', 3], ['unknown']], '3+', '+ at least so many'],
  ['at least nothing, where some hours had nothing', [['missed'], ['empty']], '0+', '+ at least so many'],
  ['nothing where no hour is known, and not 0', [['unknown'], ['future']], '–', '– not counted'],
] as const)('a day counts %s', (_, states, count, meaning) => {
  const lines = oneDay(...states)
  expect(lines[1]).toMatch(new RegExp(`\\| ${count.replace('+', '\\+')}$`))
  if (meaning === undefined) expect(lines.at(-1)).not.toMatch(/so many|counted/)
  else expect(lines.at(-1)).toContain(meaning)
})

test('a narrow terminal is left by the number at the end of a line only', () => {
  for (const line of draw('en', 40).slice(0, 4))
    expect(line.replace(/ \d+\+?$/, '').length).toBeLessThanOrEqual(40)
})

test.each([
  ['en', false, '~ not known: its record was damaged   – not counted'],
  ['zh', false, '~ 不明：其记录曾损坏   – 未统计'],
  ['en', true, '~ not in the index, which cannot tell whether there was a file   – not counted'],
  ['zh', true, '~ 不在索引中，仅凭索引无法得知是否有过文件   – 未统计'],
] as const)(
  'in %s, an hour of which nothing is known is called as it is; of an index alone: %s',
  (language, isAlone, words) => {
    const unknown = [{ chatType: 'c2c', hour: '2026112200', state: 'unknown' }] as HourStatus[]
    const drawn = drawCalendar(
      unknown,
      14,
      { t: (text) => text[language], color: false, columns: 100 },
      isAlone,
    )
    expect(drawn.split('\n').at(-1)).toBe(words)
  },
)
