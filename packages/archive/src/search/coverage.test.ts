import { toHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import { describe, expect, it } from 'vitest'
import { chatTypes, endOf, hourId, startOf } from '../hours/hour-key.ts'
import type { HourRecord } from '../manifest/hour-record.ts'
import { stateOf } from '../manifest/hour-state.ts'
import { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import { createMemoryStore } from '../raw/memory-store.ts'
import { type CoveredRange, coverageOf } from './coverage.ts'

const now = Date.parse('2026-11-22T12:30:00+08:00')
const hourAt = (ago: number) => toHistoryHour(new Date(now - ago * hourMs))
const sha256 = 'ab'.repeat(32)
const raw = {
  generation: 1,
  files: 1,
  gzipBytes: 1,
  bytes: 1,
  sha256,
  keptAt: '2026-11-22T00:00:00.000Z',
  source: 'service',
} as const
const indexedHour = (hour: string): IndexedHour => ({
  chatType: 'c2c',
  hour,
  generation: 1,
  sha256,
  messages: 1,
  skipped: 0,
  firstTime: 0,
  lastTime: 0,
})

async function manifestOf(records: Readonly<Record<number, Partial<HourRecord>>>) {
  const manifest = await Manifest.open(createMemoryStore())
  for (const [ago, record] of Object.entries(records)) {
    await manifest.note({ chatType: 'c2c', hour: hourAt(Number(ago)) }, record)
  }
  return manifest
}

describe('coverage', () => {
  it('is none of an empty archive', async () => {
    const manifest = await manifestOf({})
    const coverage = coverageOf({ manifest, indexed: [], now }, {})
    expect(coverage).toMatchObject({ since: undefined, complete: false })
    expect(coverage.gaps.map(({ reason }) => reason)).toEqual(['before', 'before'])
    const reasons = (range: CoveredRange) =>
      coverageOf({ manifest, indexed: [], now }, range).gaps.map(({ chatType, reason }) => [chatType, reason])
    expect(reasons({ until: new Date(12_000) })).toEqual([
      ['c2c', 'before'],
      ['group', 'before'],
    ])
    expect(reasons({ chatType: 'c2c', since: new Date(now + 9 * hourMs) })).toEqual([['c2c', 'future']])
  })

  it('refuses a beginning after the end', async () => {
    const parts = { manifest: await manifestOf({}), indexed: [], now }
    const range = { since: new Date(now), until: new Date(now - 1) }
    expect(() => coverageOf(parts, range)).toThrow(RangeError)
  })

  it.each([
    ['ends before the archive begins', { until: new Date('2000-01-01T00:00:00Z') }, 'before'],
    ['ends a second after 1970 begins', { until: new Date(1_000) }, 'before'],
    ['ends right where the archive begins', { until: new Date(startOf(hourAt(30))) }, 'before'],
    [
      'lies before it begins',
      { since: new Date('1999-01-01T00:00:00Z'), until: new Date('2000-01-01T00:00:00Z') },
      'before',
    ],
    ['begins in the future', { since: new Date('2099-01-01T00:00:00Z') }, 'future'],
    ['begins this very moment', { since: new Date(now) }, 'future'],
    [
      'lies in the future',
      { since: new Date(now + 5 * hourMs), until: new Date(now + 9 * hourMs) },
      'future',
    ],
  ] as const)('is none of a time that %s', async (_, range, reason) => {
    const manifest = await manifestOf({ 30: { raw, asks: 1 }, 29: { raw, asks: 1 } })
    const indexed = [indexedHour(hourAt(30)), indexedHour(hourAt(29))]
    const { since, until, complete, gaps } = coverageOf(
      { manifest, indexed, now },
      { ...range, chatType: 'c2c' },
    )
    expect(complete).toBe(false)
    expect(gaps.map((gap) => gap.reason)).toEqual([reason])
    expect(Number(since)).toBeLessThan(Number(until))
  })

  it('is the state of every hour, whichever it is, of every range', async () => {
    const records: Record<number, Partial<HourRecord>> = {}
    const kinds: Partial<HourRecord>[] = [
      { raw },
      { raw, damaged: 'cut' },
      { raw: { ...raw, source: 'erase' } },
      { raw: { ...raw, generation: 2 } },
      { settled: 'empty' },
      { settled: 'missed' },
      { lastCode: 1004, askedLast: new Date(now - 200 * hourMs).toISOString() },
    ]
    // Runs of several hours of each, with holes between, older than the service keeps and younger.
    for (let ago = 1; ago < 300; ago++) {
      const kind = kinds[Math.floor(ago / 5) % 8]
      if (kind !== undefined && ago % 11 !== 0) records[ago] = kind
    }
    const manifest = await manifestOf(records)
    const indexed = Object.keys(records).map((ago) => indexedHour(hourAt(Number(ago))))
    const byId = new Map(indexed.map((hour) => [hourId(hour), hour]))
    for (const [from, to] of [
      [299, 0],
      [170.3, 3.7],
      [200, 199.5],
      [12, -2],
      [6, 5],
    ] as const) {
      const [since, until] = [now - from * hourMs, now - to * hourMs]
      const { gaps, assumedEmpty } = coverageOf(
        { manifest, indexed, now },
        { since: new Date(since), until: new Date(until) },
      )
      let empty = 0
      for (const chatType of chatTypes) {
        for (let ago = 303; ago > -5; ago--) {
          const hour = hourAt(ago)
          const gap = gaps.find(
            (one) => one.chatType === chatType && +one.since <= startOf(hour) && +one.until >= endOf(hour),
          )
          const key = { chatType, hour }
          const state = stateOf({ hour, now, record: manifest.get(key), indexed: byId.get(hourId(key)) })
          const isAsked = startOf(hour) < until && endOf(hour) > since && ago < 300
          if (isAsked && state === 'empty') empty++
          const isGap = isAsked && state !== 'indexed' && state !== 'redacted' && state !== 'empty'
          expect([chatType, ago, gap?.reason]).toEqual([chatType, ago, isGap ? state : undefined])
        }
      }
      expect(assumedEmpty).toBe(empty)
    }
  })

  it('is another once a record or the index is', async () => {
    const manifest = await manifestOf({ 2: { raw } })
    const hour = hourAt(2)
    const range = { chatType: 'c2c', until: new Date(endOf(hour)) } as const
    const of = (indexed: readonly IndexedHour[], at = now) =>
      coverageOf({ manifest, indexed, now: at }, range).gaps.map(({ reason }) => reason)
    const indexed = [indexedHour(hour)]
    expect(of([])).toEqual(['ready'])
    expect(of(indexed)).toEqual([])
    await manifest.note({ chatType: 'c2c', hour }, { damaged: 'cut' })
    expect(of(indexed)).toEqual(['damaged'])
    await manifest.note({ chatType: 'c2c', hour }, { damaged: undefined, raw: undefined })
    expect(of(indexed)).toEqual(['due'])
    expect(of(indexed, now + 8 * 24 * hourMs)).toEqual(['missed'])
  })
})
