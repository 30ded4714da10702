import type { Coverage, Gap } from '@timkit/archive'
import { TimeZone } from '@timkit/time-zone'
import { describe, expect, test } from 'vitest'
import { coverageOf } from './coverage-out.ts'

const now = Date.parse('2026-11-23T15:00:00+08:00')
const surroundings = {
  isKept: true,
  isAlone: false,
  now: now / 1000,
  zone: new TimeZone('Asia/Shanghai'),
  maxTokens: 8000,
}

/** A gap of hours in Beijing, such as `20 08` to `20 10`: day and hour of November. */
function gap(reason: Gap['reason'], from: string, to: string, more: Partial<Gap> = {}): Gap {
  const [since, until] = [from, to].map((time) => new Date(`2026-11-${time.replace(' ', 'T')}:00:00+08:00`))
  return { chatType: 'c2c', reason, since: since ?? new Date(0), until: until ?? new Date(0), ...more }
}

const nights = (reason: Gap['reason'], more: Partial<Gap> = {}): Gap[] =>
  ['01', '02', '03', '04', '05', '06'].map((day) => gap(reason, `${day} 00`, `${day} 08`, more))

function said(gaps: readonly Gap[], more: Partial<Coverage> = {}, around: Partial<typeof surroundings> = {}) {
  const coverage = {
    since: new Date(0),
    until: new Date(now),
    complete: false,
    assumedEmpty: 0,
    gaps,
    ...more,
  }
  return coverageOf(coverage, { language: 'en', ...surroundings, ...around })
}

describe('what could not be searched', () => {
  test('is told range by range where there are few', () => {
    expect(said([gap('missed', '01 00', '01 08'), gap('damaged', '02 09', '02 10')]).not_searched).toEqual([
      'C2C 2026-11-01T00:00:00+08:00 to 2026-11-01T08:00:00+08:00: lost: the service had deleted it before anybody asked',
      'C2C 2026-11-02T09:00:00+08:00 to 2026-11-02T10:00:00+08:00: the file is damaged',
    ])
  })

  test('is told as what an index does not tell where that is alone', () => {
    const gaps = [
      gap('unknown', '20 00', '20 08'),
      gap('before', '01 00', '19 00'),
      gap('due', '23 13', '23 14'),
    ]
    const of = (isAlone: boolean) => said(gaps, {}, { isAlone }).not_searched?.join('\n')
    expect(of(true)).toMatch(
      /T08:00:00\+08:00: not in the index.*the index alone\n.*not asked for yet\n.*before the index begins$/,
    )
    expect(of(false)).toMatch(/nobody knows any more.*\n.*\n.*before the archive begins$/)
  })

  test('is told once where both kinds of chats lack it', () => {
    const both = [gap('missed', '01 00', '01 08'), gap('missed', '01 00', '01 08', { chatType: 'group' })]
    expect(said(both).not_searched).toEqual([expect.stringMatching(/^C2C and Group 2026-11-01T00.*: lost/)])
  })

  test('is counted where there are many ranges, so that no reason hides another', () => {
    const { not_searched: texts = [] } = said([
      ...nights('missed'),
      gap('due', '23 12', '23 14', { chatType: 'group' }),
      gap('damaged', '10 09', '10 10'),
    ])
    expect(texts).toEqual([
      'C2C 2026-11-01T00:00:00+08:00 to 2026-11-06T08:00:00+08:00, 48 hours in 6 ranges of that time: lost: the service had deleted it before anybody asked',
      expect.stringMatching(/^C2C 2026-11-10T09.*damaged$/),
      expect.stringMatching(/^Group 2026-11-23T12.*not asked for yet$/),
    ])
  })

  test('has what is lost before what only takes its time', () => {
    const { not_searched: texts = [] } = said([
      gap('waiting', '20 02', '20 03'),
      gap('missed', '22 00', '22 08'),
    ])
    expect(texts.map((text) => /lost|no file yet/.exec(text)?.[0])).toEqual(['lost', 'no file yet'])
  })

  test('adds up what cannot be read of many hours', () => {
    expect(said(nights('partial', { unreadable: 2 })).not_searched).toEqual([
      expect.stringMatching(/48 hours in 6 ranges of that time: 12 entries of the files cannot be read$/),
    ])
  })

  test('costs no more than its part of a page', () => {
    const { not_searched: texts = [] } = said(
      [...nights('missed'), ...nights('damaged'), ...nights('ready')],
      {},
      { maxTokens: 800 },
    )
    expect(texts.at(-1)).toMatch(/^and \d more ranges$/)
  })

  test('is nothing where the service itself was asked', () => {
    const { complete, not_searched: texts } = said([gap('due', '23 12', '23 14', { tail: true })])
    expect(complete).toBe(true)
    expect(texts).toBeUndefined()
  })
})
