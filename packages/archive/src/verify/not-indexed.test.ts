import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { heldByAnother } from '../../test/claim-of-another.ts'
import { madeOtherwise } from '../../test/made-otherwise.ts'
import { newFolder, shop } from '../../test/shop.ts'
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

it('an hour that is kept and is not in the index is a fault, until a rebuild', async () => {
  const { folder, emulator } = await withoutIndex()
  await using archive = await openArchive({ folder, now: emulator.now })
  const { faults } = await archive.verify({ deep: true })
  expect(faults.length).toBeGreaterThan(0)
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['not-indexed']))
  await archive.rebuild()
  expect((await archive.verify({ deep: true })).faults).toEqual([])
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
