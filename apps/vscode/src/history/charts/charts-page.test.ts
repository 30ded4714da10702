import { htmlText } from '@timkit/message-html'
import { expect, test } from 'vitest'
import { chartsPage } from './charts-page.ts'
import { daysUpTo } from './week-counts.ts'

const days = daysUpTo('20261123')
const source = {
  app: { id: 'a"b', label: '<b>Tea</b>' },
  counts: {
    messages: new Map([['2026112209', 4]]),
    unknown: new Set<string>(),
    isEstimate: true,
    notes: ['Estimated.'],
  },
  days,
  day: '20261122',
  hasEarlier: false,
  current: '2026112315',
}
const page = (changes: Partial<Parameters<typeof chartsPage>[0]> = {}) =>
  htmlText(chartsPage({ ...source, ...changes }))

test('nothing of a name becomes markup, and nothing can run but commands of ours', () => {
  const html = page()
  expect(html).toContain('Messages of &lt;b&gt;Tea&lt;/b&gt;')
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address)
  expect(addresses.length).toBeGreaterThan(7)
  for (const address of addresses)
    expect(address).toMatch(/^command:timkit\.(showCharts|openHour)\?[\w%.-]+$/)
})

test('an hour with messages opens, one without does not, and each says how many', () => {
  const html = page()
  const [opens, ...more] = [...html.matchAll(/command:timkit\.openHour\?([^"]*)"/g)]
  expect(more).toEqual([])
  expect(JSON.parse(decodeURIComponent(opens?.[1] ?? ''))).toEqual(['a"b', '2026112209'])
  expect(html).toContain('aria-label="09:00–10:00, about 4 messages"')
  expect(html).toContain('<th scope="row">10:00–11:00</th>')
})

test('what is counted is not called an estimate', () => {
  const html = page({ counts: { ...source.counts, isEstimate: false } })
  expect(html).toContain('aria-label="09:00–10:00, 4 messages"')
})

test('what is not known is not called none, nor is what is not over', () => {
  const unknown = new Set(['2026112209', '2026112210'])
  const html = page({ counts: { ...source.counts, unknown } })
  expect(html).toContain('aria-label="09:00–10:00, at least 4 messages"')
  expect(html).toMatch(/10:00–11:00<\/th>.*?<td class="count">not known<\/td>/)
  expect(html).toMatch(/11:00–12:00<\/th>.*?<td class="count">none<\/td>/)
  expect(html).toContain('aria-label="2026-11-22 Sun, at least 4 messages"')
  expect(page({ day: '20261123' })).toMatch(/15:00–16:00<\/th>.*?<td class="count">not over<\/td>/)
})

test('the day that shows is marked', () => {
  expect(page().match(/aria-current="true"[^>]*>2026-11-22/g)).toHaveLength(1)
})

test('weeks before are there where an archive has them, weeks to come are not', () => {
  expect(page()).not.toContain('A week earlier')
  expect(page({ hasEarlier: true })).toContain('A week earlier')
  expect(page({ hasEarlier: true })).not.toContain('A week later')
  expect(page({ hasEarlier: true, days: daysUpTo('20261112'), day: '20261112' })).toContain('A week later')
})
