import { describe, expect, it } from 'vitest'
import type { HourKey } from '../hours/hour-key.ts'
import type { IndexedHour, MessageIndex } from '../message-index/message-index.ts'
import type { HourRecord } from './hour-record.ts'
import { HourRecords } from './hour-records.ts'
import { NotSearchable } from './not-searchable.ts'

const hourAt = (at: number): HourKey => ({ chatType: 'c2c', hour: `20261122${String(at).padStart(2, '0')}` })
const recordOf = (generation: number, more: Partial<HourRecord> = {}): HourRecord => ({
  asks: 1,
  raw: {
    ...{ generation, files: 1, gzipBytes: 1, bytes: 1, sha256: String(generation).repeat(64) },
    ...{ keptAt: '2026-11-22T00:00:00.000Z', source: 'service' },
  },
  ...more,
})
const indexedHour = (at: number, generation = 1): IndexedHour => ({
  ...hourAt(at),
  ...{ generation, sha256: String(generation).repeat(64) },
  ...{ messages: 1, skipped: 0, firstTime: 0, lastTime: 0 },
})

/** An index that has some hours. */
function indexWith(hours: IndexedHour[]): MessageIndex {
  return { hours: async () => hours } as Partial<MessageIndex> as MessageIndex
}

function made() {
  const records: HourRecords = new HourRecords((...change) => found.note(...change))
  const found = new NotSearchable(records)
  return { records, found }
}

describe('hours that are kept and cannot be searched', () => {
  it('are those that the index lacks, or has of other files, oldest first', async () => {
    const { records, found } = made()
    for (const at of [3, 1, 2]) records.set(hourAt(at), recordOf(2))
    expect(await found.find(indexWith([indexedHour(1, 2), indexedHour(2, 1)]))).toEqual([
      hourAt(2),
      hourAt(3),
    ])
  })

  it('are not those without files, or that are damaged, until they are not', async () => {
    const { records, found } = made()
    records.set(hourAt(1), { asks: 1, settled: 'empty' })
    records.set(hourAt(2), recordOf(1, { damaged: 'its MD5' }))
    const index = indexWith([])
    expect(await found.find(index)).toEqual([])
    records.set(hourAt(2), recordOf(1))
    expect(await found.find(index)).toEqual([hourAt(2)])
  })

  it('are told until the index has them, and again when their files are made anew', async () => {
    const { records, found } = made()
    const hours: IndexedHour[] = []
    const index = indexWith(hours)
    records.set(hourAt(1), recordOf(1))
    expect(await found.find(index)).toEqual([hourAt(1)])
    expect(await found.find(index)).toEqual([hourAt(1)])
    hours.push(indexedHour(1))
    expect(await found.find(index)).toEqual([])
    records.set(hourAt(1), recordOf(1, { comparedAt: '2026-11-23T00:00:00.000Z' }))
    expect(await found.find(index)).toEqual([])
    records.set(hourAt(1), recordOf(2))
    expect(await found.find(index)).toEqual([hourAt(1)])
  })

  it('are all of them when the index is another one, or was emptied', async () => {
    const { records, found } = made()
    const hours = [indexedHour(1), indexedHour(2)]
    const index = indexWith(hours)
    for (const at of [1, 2]) records.set(hourAt(at), recordOf(1))
    expect(await found.find(index)).toEqual([])
    expect(await found.find(indexWith([indexedHour(1)]))).toEqual([hourAt(2)])
    expect(await found.find(index)).toEqual([])
    hours.length = 0
    expect(await found.find(index)).toEqual([hourAt(1), hourAt(2)])
  })
})
