import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Dead, dyingStore } from '../../test/dying-store.ts'
import { grepFolder } from '../../test/grep-folder.ts'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'

const dayMs = 24 * 3_600_000
const how = { olderThan: 31 * dayMs, dryRun: false }

/** An archive of November and of January. */
async function twoMonths() {
  const { emulator, client } = shop()
  const folder = newFolder()
  const archive = await openArchive({ folder, client })
  await archive.sync()
  emulator.clock.advance(40 * dayMs)
  await client.send({ from: 'alice', to: 'shop', body: 'hello again' })
  emulator.clock.advance(3_600_000)
  await archive.sync()
  return { emulator, folder, archive }
}

describe('what is not pruned', () => {
  it('is too young, or only looked at', async () => {
    const { archive, folder } = await twoMonths()
    for (const olderThan of [30 * dayMs, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(archive.prune({ olderThan })).rejects.toThrow(RangeError)
    }
    const report = await archive.prune({ olderThan: 31 * dayMs })
    expect(report).toMatchObject({ dryRun: true, hours: 4, before: new Date('2026-11-30T16:00:00Z') })
    expect(report.files).toBe(8)
    // A month goes as a whole, or not at all.
    expect(await archive.prune({ ...how, olderThan: 39 * dayMs })).toMatchObject({ hours: 0, files: 0 })
    expect((await archive.search({ limit: 100 })).hits).toHaveLength(6)
    expect(readdirSync(folder)).not.toContain('erasures.jsonl')
  })

  it('is on hold', async () => {
    const { archive, folder } = await twoMonths()
    writeFileSync(join(folder, 'holds.json'), '{"format":1,"accounts":["bob"]}')
    for (const dryRun of [true, false])
      await expect(archive.prune({ ...how, dryRun })).rejects.toMatchObject({ fault: 'held' })
    expect((await archive.search({ limit: 100 })).hits).toHaveLength(6)
  })
})

describe('what is pruned', () => {
  it('is gone from every byte, and the archive begins later', async () => {
    const { archive, folder } = await twoMonths()
    await archive.prune(how)
    for (const text of ['龙井', '退款到了吗', 'tasting']) expect(grepFolder(folder, text), text).toEqual([])
    const { hits, coverage } = await archive.search({ limit: 100, since: new Date(noon) })
    expect(hits.map(({ text }) => text)).toEqual(['hello again'])
    expect(coverage.gaps.map(({ reason }) => reason)).toContain('before')
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    // Of its days not even the folders are left.
    expect(readdirSync(join(folder, 'raw', 'C2C'))).toEqual(['2027'])
    expect(readdirSync(join(folder, 'hours', 'C2C', '2026'))).toEqual(['12'])
    const log = readFileSync(join(folder, 'erasures.jsonl'), 'utf8').trim().split('\n')
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { kind: 'prune', hours: 4, before: '2026120100' },
    ])
    await archive.sync()
    await archive.rebuild()
    expect((await archive.search({ limit: 100 })).hits).toHaveLength(1)
    expect(await archive.prune(how)).toMatchObject({ hours: 0, files: 0 })
  })

  it('is gone from what others keep in memory too', async () => {
    const { archive, folder, emulator } = await twoMonths()
    await using reader = await openArchive({ folder, now: emulator.now })
    const before = await reader.status()
    await archive.prune(how)
    expect((await reader.status()).hours.length).toBeLessThan(before.hours.length)
  })

  it('is not what was lost afterwards: missed hours are the same, whatever was done first', async () => {
    const missedOf = async (acts: readonly ('prune' | 'sync')[]) => {
      const { emulator, client } = shop()
      const folder = newFolder()
      await using archive = await openArchive({ folder, client })
      await archive.sync()
      emulator.clock.advance(100 * dayMs)
      for (const act of acts) await (act === 'sync' ? archive.sync() : archive.prune(how))
      await using again = await openArchive({ folder, now: emulator.now })
      const { counts, since } = await again.status()
      const { coverage } = await again.search({ limit: 1 })
      return { missed: counts.missed, since, gap: coverage.gaps[0] }
    }
    const pruned = await missedOf(['prune', 'sync'])
    expect(pruned).toEqual(await missedOf(['sync', 'prune']))
    // The 2nd of March, 31 days back: whole months before that go, so it begins with January.
    expect(pruned.since).toEqual(new Date('2026-12-31T16:00:00Z'))
    expect(pruned.gap).toMatchObject({ since: pruned.since, reason: 'missed' })
    expect(pruned.missed).toBeGreaterThan(50 * 48)
    // Nothing has to be asked for that to be seen.
    expect(await missedOf(['prune'])).toMatchObject({ since: pruned.since, missed: pruned.missed })
  })

  it('leaves no beginning where nothing was that old', async () => {
    const { client } = shop()
    const folder = newFolder()
    await using archive = await openArchive({ folder, client })
    await archive.sync()
    await archive.prune(how)
    expect(readdirSync(folder)).not.toContain('begin.json')
  })

  it('is gone although the program was killed, whatever it did last', async () => {
    for (const act of [2, 12]) {
      const { folder, emulator } = await twoMonths()
      const dying = dyingStore(createFolderStore(folder), act)
      const killed = await openArchive({ folder, store: dying.store, now: emulator.now })
      await expect(killed.prune(how), `act ${act}`).rejects.toThrow(Dead)
      await killed.close()
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      await archive.sync()
      expect(grepFolder(folder, '龙井'), `act ${act}`).toEqual([])
      expect((await archive.verify({ deep: true })).faults, `act ${act}`).toEqual([])
      expect(readdirSync(folder)).not.toContain('unfinished.json')
    }
  })
})
