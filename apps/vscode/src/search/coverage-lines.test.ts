import type { Coverage, Gap } from '@timkit/archive'
import { expect, test } from 'vitest'
import { coverageLines } from './coverage-lines.ts'

const viewpoint = { now: 0, zone: 'Asia/Shanghai' }
const gap = (chatType: Gap['chatType'], reason: Gap['reason'], from: string, to: string): Gap => ({
  chatType,
  reason,
  since: new Date(`2026-11-20T${from}:00:00+08:00`),
  until: new Date(`2026-11-20T${to}:00:00+08:00`),
})
const linesOf = (...gaps: readonly Gap[]) => coverageLines({ gaps } as never as Coverage, viewpoint)

test('where all was searched, nothing is said', () => {
  expect(linesOf()).toEqual([])
})

test('an index alone says that it cannot tell, and neither that there was no file nor that a record was damaged', () => {
  const gaps = [gap('c2c', 'unknown', '08', '09'), gap('c2c', 'before', '01', '03')]
  expect(coverageLines({ gaps } as never as Coverage, viewpoint, true).map(({ text }) => text)).toEqual([
    '1 hour is not in the index, which cannot tell whether there were files',
    '2 hours are before the first one of the index',
  ])
})

test('hours of one reason are counted once for both kinds of messages, and what can be mended comes first', () => {
  expect(
    linesOf(
      gap('c2c', 'waiting', '08', '10'),
      gap('group', 'waiting', '09', '12'),
      gap('c2c', 'due', '13', '14'),
      gap('group', 'missed', '01', '02'),
    ),
  ).toEqual([
    {
      reason: 'due',
      text: '1 hour was not looked at yet',
      when: '2026-11-20 13:00 – 2026-11-20 14:00 UTC+8',
    },
    {
      reason: 'missed',
      text: '1 hour expired: the service deleted them before they were kept',
      when: '2026-11-20 01:00 – 2026-11-20 02:00 UTC+8',
    },
    {
      reason: 'waiting',
      text: '4 hours have no file: nobody wrote, or it is not made yet',
      when: '2026-11-20 08:00 – 2026-11-20 12:00 UTC+8',
    },
  ])
})
