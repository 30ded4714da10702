import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newFolder, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const hourMs = 3_600_000

it('an hour that a day later has the same files still is not indexed again, unless the index was lost', async () => {
  const { emulator, client } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  const first = await archive.sync()
  expect(first.indexed.hours).toBeGreaterThan(0)

  emulator.clock.advance(25 * hourMs)
  const second = await archive.sync()
  expect(second).toMatchObject({ indexed: { hours: 0, messages: 0 }, changed: [], failed: [] })
  const compared = (await archive.status()).hours.filter(({ record }) => record?.comparedAt !== undefined)
  expect(compared).toHaveLength(first.indexed.hours)

  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `index.sqlite${suffix}`), { force: true })
  expect((await archive.sync()).indexed).toEqual(first.indexed)
})
