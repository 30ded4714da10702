import { toHistoryHour } from '@timkit/core'
import { dayMs, hourMs } from '@timkit/core/internal'
import { describe, expect, it } from 'vitest'
import { clientOf, newFolder, noon, shop } from '../test/shop.ts'
import { backlogOf } from './backlog.ts'
import type { HourRecord } from './manifest/hour-record.ts'
import { stateOf } from './manifest/hour-state.ts'
import { openArchive } from './open-archive.ts'
import { type ArchiveStatus, countStates } from './status.ts'

const now = Date.parse('2026-11-22T12:30:00+08:00')

/** Of an archive whose one hour was over so many hours ago. */
function statusWith(hoursAgo: number, record: HourRecord | undefined): ArchiveStatus {
  const hour = toHistoryHour(new Date(now - (hoursAgo + 1) * hourMs))
  const state = stateOf({ hour, now, record, indexed: undefined })
  const hours = [{ chatType: 'c2c' as const, hour, state, messages: undefined, record }]
  return {
    name: 'x',
    sdkAppId: 1,
    index: 'x',
    createdAt: new Date(0),
    since: undefined,
    now: new Date(now),
    hours,
    counts: countStates(hours),
    messages: 0,
    gzipBytes: 0,
    damagedRecords: [],
    workers: [],
  }
}

const asked = (hoursAgo: number, lastCode: number): HourRecord => ({
  asks: 3,
  askedLast: new Date(now - hoursAgo * hourMs).toISOString(),
  lastCode,
})
const raw = {
  generation: 1,
  files: 1,
  gzipBytes: 7,
  bytes: 9,
  sha256: 'a'.repeat(64),
  keptAt: '2026-11-22T00:00:00.000Z',
  source: 'service',
} as const

describe('an hour is at risk', () => {
  it.each<[string, number, HourRecord | undefined, number]>([
    ['that nobody asked for, a day before the service deletes it', 145, undefined, 1],
    ['that was listed and could not be had', 145, { ...asked(1, 0), listed: true }, 1],
    ['that had no file when it was young, and was not asked for since', 145, asked(140, 1004), 1],
    ['whose file was damaged', 145, { asks: 1, raw, damaged: 'cut off' }, 1],
    ['not, when it had no file after five days either: nobody wrote', 145, asked(20, 1004), 0],
    ['not, when its file is kept', 145, { asks: 1, raw }, 0],
    ['not, when there is more than a day left', 143, undefined, 0],
    ['not any more, when it is lost', 168, undefined, 0],
  ])('%s', (_, hoursAgo, record, atRisk) => {
    expect(backlogOf(statusWith(hoursAgo, record), { kinds: ['c2c'] })).toMatchObject([{ atRisk }])
  })
})

describe('an hour is behind', () => {
  it.each<[string, number, HourRecord | undefined, number]>([
    ['that is over and was not asked for', 1, undefined, 1],
    ['whose file is kept and not indexed', 200, { asks: 1, raw }, 1],
    ['whose file is damaged, while the service has it', 20, { asks: 1, raw, damaged: 'cut off' }, 1],
    ['not, when nothing can be had of it any more', 200, { asks: 1, raw, damaged: 'cut off' }, 0],
    ['not, when the service has no file yet', 2, asked(1, 1004), 0],
    ['not, when it is lost', 200, undefined, 0],
  ])('%s', (_, hoursAgo, record, behind) => {
    const [found] = backlogOf(statusWith(hoursAgo, record), { kinds: ['c2c'] })
    expect(found).toMatchObject({ behind })
    expect(found?.oldestBehind === undefined).toBe(behind === 0)
  })
})

it('says nothing of a kind that nobody keeps', () => {
  expect(backlogOf(statusWith(1, undefined), { kinds: ['group'] })).toMatchObject([
    { kind: 'group', behind: 0 },
  ])
})

it('is empty behind a sync, which counts what it has, and grows while nobody syncs', async () => {
  const { emulator, client } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  const [c2c, group] = backlogOf(await archive.status())
  expect(c2c).toMatchObject({ kind: 'c2c', behind: 0, atRisk: 0, lost: 0, messages: 4 })
  expect(group).toMatchObject({ kind: 'group', behind: 0, atRisk: 0, lost: 0, messages: 1 })
  expect(c2c?.gzipBytes).toBeGreaterThan(0)
  const early = await archive.status()
  emulator.clock.advance(7.5 * dayMs)
  await using later = await openArchive({ folder, client: clientOf(emulator), now: emulator.now })
  const [stopped] = backlogOf(await later.status())
  expect(stopped).toMatchObject({ behind: 168, atRisk: 24 })
  // Hours that were young at the sync: nobody looked whether their files came later.
  expect(stopped?.lost).toBeGreaterThan(0)
  expect(stopped?.oldestBehind).toBeLessThan(noon + dayMs)
  // The same by what was known then, for whoever cannot look now.
  expect(backlogOf(early, { now: emulator.now() })).toEqual(backlogOf(await later.status()))
})

it('has nothing of a kind that a sync was told to leave', async () => {
  const { client } = shop()
  await using archive = await openArchive({ folder: newFolder(), client })
  const report = await archive.sync({ kinds: ['group'] })
  expect(report).toMatchObject({ asked: 168, kept: { hours: 1 }, missed: [] })
  expect(backlogOf(await archive.status(), { kinds: ['group'] })).toMatchObject([
    { behind: 0, lost: 0, messages: 1 },
  ])
  expect((await archive.search({ kind: 'c2c' })).coverage.gaps).not.toEqual([])
})
