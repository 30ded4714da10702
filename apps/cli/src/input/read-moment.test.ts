import { expect, test } from 'vitest'
import { readMoment, readSince, readUntil } from './read-moment.ts'

const context = {
  now: () => Date.parse('2026-11-22T12:00:00+08:00'),
  t: ({ en }: { readonly en: string }) => en,
}

test.each(['2026-02-30x', 'yesterday', '2026-13-01', '3w', '', '2026-11-22T25:00'])(
  '%j is no moment, which is told with what is',
  (text) => {
    expect(() => readUntil(text, context)).toThrow('--until is')
    expect(() => readUntil(text, context)).toThrow('2026-11-22T09:00+08:00')
  },
)

test('a day is of this machine: it begins with its first moment, and ends with its last', () => {
  expect(readSince('2026-11-22', context)).toEqual(new Date(2026, 10, 22))
  expect(readUntil('2026-11-22', context)).toEqual(new Date(2026, 10, 22, 23, 59, 59, 999))
  expect(readUntil('2026-12-31', context)).toEqual(new Date(2026, 11, 31, 23, 59, 59, 999))
})

test('what is no day is a moment, whichever end it is', () => {
  for (const text of ['12h', '2026-11-22T09:00+08:00', '2026-11-22 09:00']) {
    expect(readUntil(text, context)).toEqual(readMoment(text, '--since', context))
  }
})
