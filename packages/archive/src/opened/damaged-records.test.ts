import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayMs } from '@timkit/core/internal'
import { describe, expect, it } from 'vitest'
import { Dead, dyingStore } from '../../test/dying-store.ts'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'
import { createMemoryStore } from '../raw/memory-store.ts'

const records = 'hours/Group/2026/11/22.json'
const file = 'raw/Group/2026/11/22/2026112209.gz'
const late = 8 * dayMs
/** `CRASH_POINTS=all`: dies at every act, not only at some. */
const isLong = process.env.CRASH_POINTS === 'all'
const torn = '{"format":1,"hours":{"09":{"asks":'

/** An archive that was synced, whose records of a day are another text then, and how it is opened some time later. */
async function damaged(age: number, text: string | ((before: string) => string) = torn) {
  const { client, emulator } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
  }
  const path = join(folder, records)
  const before = readFileSync(path, 'utf8')
  const content = typeof text === 'string' ? text : text(before)
  writeFileSync(path, content)
  if (age > 0) emulator.clock.advance(age)
  const open = () => openArchive({ folder, client: clientOf(emulator) })
  return { folder, open, emulator, before, content }
}

describe('records of a day that cannot be read', () => {
  it.each([
    ['young', 0, 'due'],
    ['old', late, 'unknown'],
  ] as const)('are told, and stop nobody who reads: %s', async (_, age, state) => {
    const { folder, content, emulator } = await damaged(age)
    // As in a folder that cannot be written to.
    const { store } = dyingStore(createFolderStore(folder), 0)
    await using archive = await openArchive({ folder, store, now: () => emulator.now() })
    const { damagedRecords, counts, hours } = await archive.status()
    expect(damagedRecords).toEqual([records])
    expect(counts.indexed).toBe(3)
    const ofDay = hours.filter(({ chatType, hour }) => chatType === 'group' && hour.startsWith('20261122'))
    expect(new Set(ofDay.filter(({ hour }) => hour < '2026112212').map((hour) => hour.state))).toEqual(
      new Set([state]),
    )
    const { hits, coverage } = await archive.search({ limit: 100 })
    expect(hits).toHaveLength(5)
    expect(coverage.gaps).toContainEqual(expect.objectContaining({ chatType: 'group', reason: state }))
    for (const deep of [false, true]) {
      expect((await archive.verify({ deep })).faults).toMatchObject([
        { hour: undefined, where: records, code: 'record', wayOut: expect.stringContaining('sync') },
      ])
    }
    expect(readFileSync(join(folder, records), 'utf8')).toBe(content)
    expect(existsSync(join(folder, 'hours-damaged'))).toBe(false)
  })

  it('are made again by a sync from the files, without downloads, and its hours are asked for again', async () => {
    const { folder, open, content } = await damaged(0)
    await using archive = await open()
    const report = await archive.sync()
    const [one] = report.damagedRecords
    expect(report).toMatchObject({ failed: [], missed: [], unknown: [], kept: { hours: 0 } })
    expect(one).toEqual({
      key: records,
      aside: expect.stringMatching(/^hours-damaged\/Group\/2026\/11\/22-/),
    })
    expect(readFileSync(join(folder, one?.aside ?? ''), 'utf8')).toBe(content)
    // Of that day until noon, but for the hour that has files.
    expect(report.asked).toBeGreaterThanOrEqual(11)
    expect(await archive.status()).toMatchObject({
      damagedRecords: [],
      counts: { indexed: 4, unknown: 0, due: 0, damaged: 0, missed: 0 },
    })
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.sync()).damagedRecords).toEqual([])
  })

  it.each(['sync', 'rebuild', 'verify', 'erase', 'prune'] as const)(
    'are made again (by %s) when the service has nothing any more: hours without files are not known, for ever',
    async (way) => {
      const { folder, open } = await damaged(late)
      await using archive = await open()
      if (way === 'sync') {
        const { unknown, missed } = await archive.sync()
        expect(unknown).toHaveLength(23)
        expect(missed).not.toContainEqual(expect.objectContaining({ hour: '2026112208', chatType: 'group' }))
      } else if (way === 'rebuild') expect((await archive.rebuild()).lostRecords).toEqual([records])
      else if (way === 'verify') {
        expect((await archive.verify({ mend: true })).faults).toMatchObject([{ where: records }])
      } else if (way === 'erase') await archive.eraseAccount('nobody', { dryRun: false })
      else await archive.prune({ olderThan: 300 * dayMs, dryRun: false })
      for (let round = 0; round < 2; round++) {
        expect(await archive.status()).toMatchObject({
          damagedRecords: [],
          counts: { indexed: 4, unknown: 23 },
        })
        expect((await archive.verify({ deep: true })).faults).toEqual([])
        expect((await archive.sync()).unknown).toEqual([])
      }
      expect(readdirSync(join(folder, 'hours-damaged/Group/2026/11'))).toHaveLength(1)
    },
  )

  it('keep what can be read of them', async () => {
    const spoil = (before: string) => {
      const day = JSON.parse(before)
      day.hours['09'].asks = 'many'
      return JSON.stringify(day)
    }
    const { open } = await damaged(late, spoil)
    await using archive = await open()
    const ofDay = async () =>
      (await archive.status()).hours.filter(({ chatType, hour }) => {
        return chatType === 'group' && hour.startsWith('20261122') && hour < '2026112212'
      })
    const states = (await ofDay()).map(({ state }) => state)
    expect(states.filter((state) => state === 'unknown')).toHaveLength(1)
    expect((await archive.sync()).unknown.every(({ hour }) => hour >= '2026112212')).toBe(true)
    expect((await ofDay()).map(({ state }) => state).filter((state) => state === 'unknown')).toEqual([])
    expect((await archive.status()).counts.indexed).toBe(4)
  })

  it('cost nothing where this program has read them before', async () => {
    const { folder, open, before } = await damaged(0, (text) => text)
    await using archive = await open()
    await archive.status()
    writeFileSync(join(folder, records), '')
    const report = await archive.sync()
    expect(report.damagedRecords).toMatchObject([{ key: records }])
    expect(JSON.parse(readFileSync(join(folder, records), 'utf8')).hours['03']).toEqual(
      JSON.parse(before).hours['03'],
    )
    expect((await archive.status()).damagedRecords).toEqual([])
  })

  it('leave an hour unknown whose file has lost what is known of it as well, and the file is told', async () => {
    const { folder, open } = await damaged(late)
    rmSync(join(folder, `${file}.json`))
    await using archive = await open()
    expect((await archive.sync()).unknown).toHaveLength(24)
    expect((await archive.status()).counts).toMatchObject({ indexed: 3, unknown: 24 })
    expect((await archive.verify()).faults).toContainEqual(expect.objectContaining({ where: file }))
  })

  it('are seen to be whole again by whoever reads beside the program that made them again', async () => {
    const { folder, open, emulator } = await damaged(late)
    await using reader = await openArchive({ folder, now: () => emulator.now() })
    expect((await reader.status()).damagedRecords).toEqual([records])
    {
      await using writer = await open()
      await writer.sync()
    }
    expect(await reader.status()).toMatchObject({ damagedRecords: [], counts: { indexed: 4, unknown: 23 } })
  })

  it.each(['put back from a backup', 'removed'])('are forgotten once they are %s', async (how) => {
    const { folder, emulator, before } = await damaged(0)
    await using reader = await openArchive({ folder, now: () => emulator.now() })
    expect((await reader.status()).damagedRecords).toEqual([records])
    if (how === 'removed') rmSync(join(folder, records))
    else writeFileSync(join(folder, records), before)
    const { damagedRecords, hours } = await reader.status()
    expect(damagedRecords).toEqual([])
    expect(hours.filter(({ record }) => record?.lost === true)).toEqual([])
  })

  it('are made again although the program died over it, whatever it did last', async () => {
    let act = 0
    for (; ; act += isLong || act < 8 ? 1 : 9) {
      const { folder, open, emulator } = await damaged(late)
      const { store, acts } = dyingStore(createFolderStore(folder), act)
      const dying = await openArchive({ folder, store, client: clientOf(emulator) })
      const outcome = await dying.sync().catch((error: unknown) => error)
      await dying.close()
      if (acts() <= act) break
      expect(outcome, `act ${act}`).toBeInstanceOf(Dead)
      await using archive = await open()
      await archive.sync()
      expect(await archive.status(), `act ${act}`).toMatchObject({
        damagedRecords: [],
        counts: { indexed: 4, unknown: 23 },
      })
      expect((await archive.verify({ deep: true })).faults, `act ${act}`).toEqual([])
      expect(readdirSync(join(folder, 'hours-damaged/Group/2026/11'))).toHaveLength(1)
    }
    expect(act).toBeGreaterThan(4)
  })

  it('of what was imported do not move where the archive begins', async () => {
    const { folder, open, emulator } = await damaged(0, (text) => text)
    const day = 'hours/C2C/2024/01/05.json'
    const store = createFolderStore(folder)
    await store.replace(day, 'x')
    await using archive = await open()
    const { unknown, missed } = await archive.sync()
    expect(unknown).toHaveLength(24)
    expect(missed).toEqual([])
    const { counts } = await archive.status()
    expect(counts).toMatchObject({ unknown: 24, missed: 0, indexed: 4 })
    expect(emulator.now()).toBe(noon)
  })

  it('are told and made again in any store', async () => {
    const { client } = shop()
    const store = createMemoryStore()
    await using archive = await openArchive({ folder: newFolder(), store, client })
    await archive.sync()
    await store.replace(records, torn)
    expect((await archive.status()).damagedRecords).toEqual([records])
    expect((await archive.sync()).damagedRecords).toMatchObject([{ key: records }])
    expect((await archive.verify()).faults).toEqual([])
  })
})
