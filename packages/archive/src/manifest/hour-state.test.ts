import { describe, expect, it } from 'vitest'
import type { HourRecord } from './hour-record.ts'
import { settledAs, stateOf } from './hour-state.ts'

const hour = '2026112209'
const over = Date.parse('2026-11-22T10:00:00+08:00')
const hours = (count: number) => count * 3_600_000
const at = (age: number) => new Date(over + age).toISOString()

const raw = {
  generation: 1,
  files: 1,
  gzipBytes: 10,
  bytes: 20,
  sha256: 'a'.repeat(64),
  keptAt: at(hours(1)),
  source: 'service',
} as const
const indexed = {
  chatType: 'c2c',
  hour,
  generation: 1,
  sha256: raw.sha256,
  messages: 3,
  skipped: 0,
  firstTime: 0,
  lastTime: 0,
} as const

const state = (age: number, record?: Partial<HourRecord>, found?: typeof indexed | { generation: number }) =>
  stateOf({
    hour,
    now: over + age,
    record: record && { asks: 1, ...record },
    indexed: found && { ...indexed, ...found },
  })

describe('the state of an hour', () => {
  it('is future until the hour is over, then due until it was asked for', () => {
    expect(state(-1)).toBe('future')
    expect(state(0)).toBe('due')
    expect(state(hours(167))).toBe('due')
  })

  it('is waiting when the service had no file, also when its list was empty', () => {
    expect(state(hours(2), { lastCode: 1004, askedLast: at(hours(1)) })).toBe('waiting')
    expect(state(hours(2), { lastCode: 0, askedLast: at(hours(1)) })).toBe('waiting')
  })

  it('is due while files that the service listed could not be had, and missed when they are deleted', () => {
    const listed = { lastCode: 0, listed: true, askedLast: at(hours(164)) } as const
    expect(state(hours(165), listed)).toBe('due')
    expect(state(hours(165), { ...listed, lastCode: 1004 })).toBe('due')
    expect(state(hours(168), listed)).toBe('missed')
    expect(state(hours(168), { ...listed, lastCode: 1004 })).toBe('missed')
  })

  it('is missed when nobody asked in time, also while the machine was off', () => {
    expect(state(hours(168))).toBe('missed')
    expect(state(hours(168), { lastCode: 1004, askedLast: at(hours(100)) })).toBe('missed')
  })

  it('is empty only when the service still had no file days later', () => {
    expect(state(hours(168), { lastCode: 1004, askedLast: at(hours(164)) })).toBe('empty')
    expect(settledAs(hour, { asks: 1, lastCode: 1004, askedLast: at(hours(120) - 1) })).toBe('missed')
    expect(settledAs(hour, { asks: 1, lastCode: 1005, askedLast: at(hours(164)) })).toBe('missed')
  })

  it('is indexed only when the index has exactly the files that are kept', () => {
    expect(state(0, { raw })).toBe('ready')
    expect(state(0, { raw }, indexed)).toBe('indexed')
    expect(state(0, { raw: { ...raw, generation: 2 } }, indexed)).toBe('ready')
    expect(state(0, { raw: { ...raw, sha256: 'b'.repeat(64) } }, indexed)).toBe('ready')
  })

  it('stays what was settled, and is damaged whatever the index has', () => {
    expect(state(hours(1), { settled: 'missed' })).toBe('missed')
    expect(state(0, { raw, damaged: 'another MD5' }, indexed)).toBe('damaged')
  })

  it('is redacted when messages were erased from its files', () => {
    expect(state(0, { raw: { ...raw, source: 'erase' } }, indexed)).toBe('redacted')
    expect(state(0, { raw: { ...raw, source: 'erase', generation: 2 } }, indexed)).toBe('ready')
  })
})
