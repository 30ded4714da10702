import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayMs } from '@timkit/core/internal'
import { describe, expect, it } from 'vitest'
import { clientOf, newFolder, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const file = 'raw/Group/2026/11/22/2026112209.gz'
const hour = { chatType: 'group', hour: '2026112209' }

/** An archive, and how it is opened later: so late that the service has nothing of it any more, or while it has all. */
async function synced() {
  const { client, emulator } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
  }
  const open = (age: number) => {
    if (age > 0) emulator.clock.advance(age)
    return openArchive({ folder, client: clientOf(emulator) })
  }
  return { folder, open }
}

const late = 8 * dayMs

describe.each([
  ['which the service still has', 0],
  ['which the service has deleted', late],
] as const)('what is known of a file, %s', (_, age) => {
  it.each(['sync', 'rebuild', 'sync that makes the index anew'] as const)(
    'is made again from the record of its hour by a %s',
    async (way) => {
      const { folder, open } = await synced()
      const before = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))
      rmSync(join(folder, `${file}.json`))
      await using archive = await open(age)
      if (way === 'sync that makes the index anew') rmSync(join(folder, 'index.sqlite'))
      else
        expect((await archive.verify({ mend: true })).faults).toMatchObject([
          { hour, where: 'index' },
          { hour, where: file },
        ])
      if (way === 'rebuild') expect((await archive.rebuild()).damaged).toEqual([])
      else expect((await archive.sync()).failed).toEqual([])
      const { keptAt: _kept, by: _by, ...facts } = before
      expect(JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))).toMatchObject(facts)
      expect((await archive.verify({ deep: true })).faults).toEqual([])
      expect((await archive.search({ limit: 100 })).hits).toHaveLength(5)
      expect((await archive.status()).counts).toMatchObject({ indexed: 4, damaged: 0 })
    },
  )

  it('is lost together with what the file was: it is told and kept, and remembered what it should be', async () => {
    const { folder, open } = await synced()
    rmSync(join(folder, `${file}.json`))
    const whole = readFileSync(join(folder, file))
    writeFileSync(join(folder, file), 'something else')
    await using archive = await open(late + age)
    for (let time = 0; time < 2; time++) {
      expect((await archive.rebuild()).damaged).toMatchObject([{ where: 'group 2026112209' }])
      await archive.sync()
      expect((await archive.status()).counts).toMatchObject({
        indexed: 3,
        damaged: 1,
        missed: expect.any(Number),
      })
      expect(readFileSync(join(folder, file), 'utf8')).toBe('something else')
      expect((await archive.verify({ mend: true })).faults).toMatchObject([{ hour, where: file }])
    }
    // Put back from a backup, without what was known of it.
    writeFileSync(join(folder, file), whole)
    await archive.sync()
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.search({ limit: 100 })).hits).toHaveLength(5)
  })
})

describe('a file that is lost', () => {
  it('is had again by a sync while the service has it, once verify named it', async () => {
    const { folder, open } = await synced()
    rmSync(join(folder, file))
    await using archive = await open(0)
    expect((await archive.verify({ mend: true })).faults).toMatchObject([{ hour, where: file }])
    await archive.sync()
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it.each(['sync', 'rebuild'] as const)(
    'counts again after a %s once it was put back from a backup',
    async (way) => {
      const { folder, open } = await synced()
      const bytes = readFileSync(join(folder, file))
      rmSync(join(folder, file))
      await using archive = await open(late)
      expect((await archive.verify({ mend: true })).faults).toMatchObject([{ hour, where: file }])
      await archive.sync()
      expect((await archive.status()).counts.damaged).toBe(1)
      writeFileSync(join(folder, file), bytes)
      await archive[way]()
      expect((await archive.verify({ deep: true })).faults).toEqual([])
      expect((await archive.status()).counts).toMatchObject({ indexed: 4, damaged: 0 })
    },
  )

  it('is damaged, not forgotten, when all of it is gone', async () => {
    const { folder, open } = await synced()
    for (const name of [file, `${file}.json`]) rmSync(join(folder, name))
    await using archive = await open(late)
    expect((await archive.verify({ mend: true })).faults).toMatchObject([{ hour }])
    await archive.rebuild()
    expect((await archive.status()).counts).toMatchObject({ indexed: 3, damaged: 1 })
    expect((await archive.verify({ mend: true })).faults).toMatchObject([{ hour, where: file }])
  })
})

describe('the record of a day that is lost', () => {
  it.each([
    ['sync', 0],
    ['sync', late],
    ['rebuild', late],
  ] as const)('is made again from its files by a %s, %i ms later', async (way, age) => {
    const { folder, open } = await synced()
    rmSync(join(folder, 'hours/Group/2026/11/22.json'))
    await using archive = await open(age)
    expect((await archive.verify({ mend: true })).faults).toMatchObject([{ hour, where: 'hours' }])
    await archive[way]()
    expect(existsSync(join(folder, 'hours/Group/2026/11/22.json'))).toBe(true)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.status()).counts).toMatchObject({ indexed: 4, damaged: 0 })
  })
})
