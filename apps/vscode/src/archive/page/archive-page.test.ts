import { type DayHour, daysOf } from '@timkit/archive'
import { htmlText } from '@timkit/message-html'
import { expect, test } from 'vitest'
import type { Status } from '../../archive-engine/acts.ts'
import { archivePage } from './archive-page.ts'

const hour = (key: string, state: DayHour['state'], messages?: number): DayHour => ({
  ...{ chatType: 'c2c', hour: key, state, messages },
})
const status = (hours: readonly DayHour[]): Status =>
  ({
    name: '/a/<b>',
    sdkAppId: 1,
    index: 'SQLite',
    counts: {},
    messages: 3,
    gzipBytes: 2048,
    days: daysOf(hours),
  }) as never
const source = { app: { id: 'tea', label: 'Tea' }, days: 14, notes: [], isIndexAlone: false }
const page = (hours: readonly DayHour[], days = 14) =>
  htmlText(archivePage({ ...source, status: status(hours), days }))

test('a path is text', () => {
  expect(page([])).toContain('<p>/a/&lt;b&gt;</p>')
})

test('each hour says what is had of it, in words too, and opens where there is something', () => {
  const html = page([hour('2026112209', 'indexed', 3), hour('2026112210', 'missed')])
  expect(html).toMatch(
    /<a href="command:timkit\.openHour[^"]*" aria-label="2026-11-22 09:00–10:00, one-to-one, searchable, 3 messages">█<\/a>/,
  )
  expect(html).toContain(
    '<span role="img" aria-label="2026-11-22 10:00–11:00, one-to-one, lost: deleted before it was kept">X</span>',
  )
})

test('while the index is away, nothing is said of what can be searched', () => {
  const withoutIndex = { name: 'StorageError', message: 'Nobody answers there' }
  const html = htmlText(
    archivePage({
      ...source,
      status: {
        ...status([hour('2026112209', 'ready'), hour('2026112210', 'empty')]),
        messages: 0,
        withoutIndex,
      },
    }),
  )
  expect(html).toContain('how many messages can be searched is not known now')
  expect(html).toContain('one-to-one, kept; whether it can be searched is not known now')
  expect(html).not.toMatch(/<td class="count">[^–]/)
  expect(html).toContain('–</span> not counted</li>')
  expect(html).not.toContain('not searchable yet')
})

test('of an index alone nothing is offered that writes, and no hour is called damaged', () => {
  const html = htmlText(
    archivePage({ ...source, status: status([hour('2026112209', 'unknown')]), isIndexAlone: true }),
  )
  expect(html).toContain('the index alone, which is only read')
  expect(html).toContain('not in the index, which cannot tell whether there was a file')
  expect(html).not.toMatch(/damaged|timkit\.(syncArchive|verifyArchive)/)
})

const aloneWith = (...hours: readonly DayHour[]) =>
  htmlText(archivePage({ ...source, status: status(hours), isIndexAlone: true }))

test.each([
  ['a dash where nothing is known of it', [hour('2026112209', 'missed'), hour('2026112210', 'future')], '–'],
  [
    'no number where what is known has none',
    [hour('2026112209', 'unknown'), hour('2026112210', 'empty')],
    'none that is known of',
  ],
  ['at least what is known', [hour('2026112209', 'due'), hour('2026112210', 'indexed', 3)], 'at least 3'],
  ['the sum where all is known', [hour('2026112200', 'indexed', 3), hour('2026112201', 'future')], '3'],
])('a day counts %s', (_, hours, count) => {
  const html = aloneWith(...hours)
  const [, told] = /one-to-one<\/th>.*?<td class="count">([^<]*)</.exec(html) ?? []
  expect(told).toBe(count)
})

test('a dash is explained where there is one', () => {
  const both = (...hours: readonly DayHour[]) =>
    page([...hours, { ...hour('2026112209', 'empty'), chatType: 'group' }])
  const words = '–</span> not counted</li>'
  expect(both(hour('2026112209', 'missed'))).toContain(words)
  expect(both(hour('2026112209', 'missed'), hour('2026112210', 'indexed', 3))).not.toContain(words)
})

test('what the signs mean is told of those that are there', () => {
  const html = page([hour('2026112209', 'indexed', 3)])
  expect(html).toContain('</span> searchable</li>')
  expect(html).not.toContain('damaged</li>')
})

test('the newest days come first, and more of them are a step away', () => {
  const hours = Array.from({ length: 20 }, (_, at) =>
    hour(`202611${String(at + 1).padStart(2, '0')}00`, 'indexed', 1),
  )
  const html = page(hours, 14)
  const days = [...html.matchAll(/<th scope="row">(2026-11-\d\d) one-to-one/g)].map(([, day]) => day)
  expect([days.length, days[0], days.at(-1)]).toEqual([14, '2026-11-20', '2026-11-07'])
  expect(html).toContain('Show 6 more days')
  expect(page(hours, 42)).not.toContain('more days')
})
