import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { heldByAnother } from '../../test/claim-of-another.ts'
import { madeOtherwise } from '../../test/made-otherwise.ts'
import { newFolder, shop } from '../../test/shop.ts'
import { type HourKey, hourId } from '../hours/hour-key.ts'
import { openSqliteIndex } from '../message-index/sqlite/open-sqlite-index.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'

async function withoutIndex() {
  const { client, emulator } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
  }
  for (const name of readdirSync(folder)) {
    if (name.startsWith('index.sqlite')) rmSync(join(folder, name))
  }
  return { folder, emulator }
}

it.each([false, true])(
  'an archive without an index has one fault, which says how many hours and what to do, until a rebuild (deep: %s)',
  async (deep) => {
    const { folder, emulator } = await withoutIndex()
    await using archive = await openArchive({ folder, now: emulator.now })
    const { faults, files, inProgress } = await archive.verify({ deep, messages: deep })
    const what = 'the index is empty: 4 hours are kept, and none of them is in it'
    const wayOut = expect.stringContaining('timkit archive rebuild')
    expect(faults).toEqual([{ hour: undefined, where: 'index', code: 'not-indexed', what, wayOut, hours: 4 }])
    expect({ files, inProgress }).toEqual({ files: 4, inProgress: [] })
    await archive.rebuild()
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  },
)

it('what else is wrong with its files is told beside that', async () => {
  const { folder, emulator } = await withoutIndex()
  rmSync(join(folder, 'raw/Group/2026/11/22/2026112209.gz'))
  await using archive = await openArchive({ folder, now: emulator.now })
  const { faults } = await archive.verify()
  expect(faults).toMatchObject([{ code: 'not-indexed', hours: 3 }, { code: 'missing' }])
})

it('of an index that has others, each hour that is missing is a fault', async () => {
  const { client, emulator } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
  }
  const index = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
  const [kept, ...others] = await index.hours()
  for (const hour of others) await index.dropHour(hour)
  await index.close()
  await using archive = await openArchive({ folder, now: emulator.now })
  const { faults } = await archive.verify()
  expect(kept).toBeDefined()
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['not-indexed']))
  const named = (hours: readonly (HourKey | undefined)[]) => hours.map((hour) => hour && hourId(hour)).sort()
  expect(named(faults.map(({ hour }) => hour))).toEqual(named(others))
})

it('its file is read once all the same', async () => {
  const { folder, emulator } = await withoutIndex()
  const files = createFolderStore(folder)
  const reads: string[] = []
  const store = {
    ...files,
    read(key: string, signal?: AbortSignal) {
      reads.push(key)
      return files.read(key, signal)
    },
  }
  await using archive = await openArchive({ folder, store, now: emulator.now })
  const report = await archive.verify({ deep: true })
  expect(report.faults.length).toBeGreaterThan(0)
  expect(reads).toHaveLength(report.files)
  expect(new Set(reads).size).toBe(report.files)
})

it('it is in progress while another program writes, however old the hour is', async () => {
  const { folder, emulator } = await withoutIndex()
  heldByAnother(folder)
  await using archive = await openArchive({ folder, now: emulator.now })
  const { faults, inProgress } = await archive.verify()
  expect(faults).toEqual([])
  expect(inProgress.length).toBeGreaterThan(0)
})

it('an hour of which nothing can be read is a fault, though its file is as the service made it', async () => {
  const hour = { chatType: 'c2c', hour: '2026112207' } as const
  const { client } = madeOtherwise(shop().client, hour, () => '{"MsgList":{"a":1}}')
  await using archive = await openArchive({ folder: newFolder(), client })
  await archive.sync()
  expect((await archive.status()).counts.damaged).toBe(1)
  const { faults } = await archive.verify({ deep: true })
  expect(faults).toMatchObject([{ code: 'damaged', hour }])
})
