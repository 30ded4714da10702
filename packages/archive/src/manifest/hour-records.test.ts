import { describe, expect, it } from 'vitest'
import type { HourKey } from '../hours/hour-key.ts'
import type { HourRecord } from './hour-record.ts'
import { HourRecords } from './hour-records.ts'

const c2c = (hour: string): HourKey => ({ chatType: 'c2c', hour })
const group = (hour: string): HourKey => ({ chatType: 'group', hour })
const raw = {
  ...{ generation: 1, files: 1, gzipBytes: 1, bytes: 1, sha256: 'a'.repeat(64) },
  ...{ keptAt: '2026-11-22T00:00:00.000Z', source: 'service' as const },
}
const kept: HourRecord = { asks: 1, raw }
const imported: HourRecord = { asks: 0, raw: { ...raw, source: 'import' } }

describe('the records of hours', () => {
  it('begin at none while there is none', () => {
    expect(new HourRecords().oldest()).toEqual({ first: undefined, begin: undefined })
  })

  it('begin at the oldest hour that was asked for, in whatever order they come; what was imported is older', () => {
    const records = new HourRecords()
    records.set(c2c('2026112209'), kept)
    records.set(group('2026112207'), { asks: 1 })
    records.set(c2c('2026112208'), kept)
    records.set(c2c('2020010100'), imported)
    expect(records.oldest()).toEqual({ first: '2020010100', begin: '2026112207' })
  })

  it('begin later once the oldest is forgotten, or turns out to be imported only', () => {
    const records = new HourRecords()
    for (const hour of ['2026112207', '2026112208', '2026112209']) records.set(c2c(hour), kept)
    records.delete(c2c('2026112207'))
    expect(records.oldest()).toEqual({ first: '2026112208', begin: '2026112208' })
    records.set(c2c('2026112208'), imported)
    expect(records.oldest()).toEqual({ first: '2026112208', begin: '2026112209' })
  })

  it('do not begin where it is not known what was', () => {
    const records = new HourRecords()
    records.set(c2c('2026112207'), { asks: 0, lost: true })
    records.set(c2c('2026112208'), { asks: 0, settled: 'unknown' })
    expect(records.oldest()).toEqual({ first: '2026112207', begin: undefined })
  })

  it('know the first hour of a kind that something may come of yet', () => {
    const records = new HourRecords()
    for (const hour of ['2026112207', '2026112208', '2026112210']) records.set(c2c(hour), kept)
    records.set(group('2026112207'), { asks: 3, settled: 'empty' })
    expect(records.firstOpen('c2c', '2026112207')).toBe('2026112209')
    expect(records.firstOpen('group', '2026112207')).toBe('2026112208')
    records.set(c2c('2026112209'), kept)
    expect(records.firstOpen('c2c', '2026112207')).toBe('2026112211')
  })

  it('know it anew when an older hour is forgotten, or when an archive begins earlier', () => {
    const records = new HourRecords()
    for (const hour of ['2026112207', '2026112208', '2026112209']) records.set(c2c(hour), kept)
    expect(records.firstOpen('c2c', '2026112207')).toBe('2026112210')
    expect(records.firstOpen('c2c', '2026112206')).toBe('2026112206')
    records.delete(c2c('2026112208'))
    expect(records.firstOpen('c2c', '2026112207')).toBe('2026112208')
  })

  it('know which hours are damaged, and no more once they are not', () => {
    const records = new HourRecords()
    records.set(group('2026112207'), { ...kept, damaged: 'its MD5' })
    records.set(c2c('2026112207'), { ...kept, damaged: 'its MD5' })
    expect(records.damaged()).toEqual([c2c('2026112207'), group('2026112207')])
    records.set(c2c('2026112207'), kept)
    records.delete(group('2026112207'))
    expect(records.damaged()).toEqual([])
  })
})
