import type { Coverage, GapReason } from '@timkit/archive'
import { expect, test } from 'vitest'
import { coverageText } from './coverage-text.ts'

const start = Date.UTC(2026, 10, 20)
const at = (hour: number) => new Date(start + hour * 3_600_000)
const gap = (chatType: 'c2c' | 'group', from: number, to: number, reason: GapReason) => ({
  chatType,
  since: at(from),
  until: at(to),
  reason,
})

function textOf(gaps: Coverage['gaps'], over: Partial<Coverage> = {}, lang: 'en' | 'zh' = 'en'): string[] {
  const coverage = {
    since: at(0),
    until: at(48),
    complete: gaps.length === 0,
    gaps,
    assumedEmpty: 0,
    ...over,
  }
  return coverageText(coverage, { t: (words) => words[lang] })
    .trimEnd()
    .split('\n')
}

test('an archive of which no hour is known says what to do, and not that it is empty where only the list may be late', () => {
  expect(textOf([], { since: undefined })).toEqual([
    'Nothing is known of any hour: the archive is empty, or its bucket lists late. Run timkit archive sync.',
  ])
  expect(textOf([], { since: undefined }, 'zh').join()).toMatch(/没有任何小时的记录.*timkit archive sync/)
})

test.each(['missed', 'damaged', 'ready', 'future', 'due', 'before'] as const)(
  'hours that are %s stand for themselves, however many are without a file',
  (reason) => {
    const quiet = Array.from({ length: 20 }, (_, hour) => gap('c2c', 2 * hour, 2 * hour + 1, 'waiting'))
    const lines = textOf([...quiet, gap('group', 5, 7, reason)])
    expect(lines).toHaveLength(3)
    expect(lines[2]).toContain('group 2026-11-20 13:00 – 2026-11-20 15:00')
  },
)

test('hours without a file are one line with their count and range', () => {
  const lines = textOf([
    gap('c2c', 0, 3, 'waiting'),
    gap('group', 1, 2, 'waiting'),
    gap('c2c', 9, 10, 'waiting'),
  ])
  expect(lines).toEqual([
    'Searched 2026-11-20 08:00 to 2026-11-22 08:00 (Asia/Shanghai, UTC+08:00). Not covered:',
    '  4 hours of c2c, 1 hour of group between 2026-11-20 08:00 and 2026-11-20 18:00: no file yet, or nobody wrote',
  ])
})

test('more than eight others are counted', () => {
  const lost = Array.from({ length: 11 }, (_, hour) => gap('c2c', 2 * hour, 2 * hour + 1, 'missed'))
  const lines = textOf(lost)
  expect(lines).toHaveLength(10)
  expect(lines[9]).toContain('3 more')
})

test('all of it is said in both languages', () => {
  expect(textOf([])).toEqual([
    'Searched 2026-11-20 08:00 to 2026-11-22 08:00 (Asia/Shanghai, UTC+08:00), all of it.',
  ])
  expect(textOf([], { assumedEmpty: 4 }, 'zh').join()).toContain('4 个小时视为无消息')
})

test('an index alone says of which hours it cannot tell, and that no record was damaged', () => {
  const gaps = [gap('c2c', 0, 3, 'before'), gap('c2c', 3, 5, 'unknown')]
  const coverage = { since: at(0), until: at(48), complete: false, gaps, assumedEmpty: 0 } as Coverage
  const text = coverageText(coverage, { t: (words) => words.en }, true)
  expect(text).toContain('  before the index begins\n')
  expect(text).toContain('  not in the index, which cannot tell whether there was a file\n')
  expect(text).not.toMatch(/damaged|archive/)
  expect(coverageText({ ...coverage, since: undefined, gaps: [] }, { t: (words) => words.en }, true)).toBe(
    'Nothing is known of any hour: the index has none.\n',
  )
})
