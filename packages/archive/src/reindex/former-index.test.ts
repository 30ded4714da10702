import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { newFolder, shop } from '../../test/shop.ts'
import { inSqlite } from '../message-index/in-sqlite.ts'
import { openArchive } from '../open-archive.ts'

const hers = 'SO20261122-000123'

async function moved() {
  const { client } = shop()
  const folder = newFolder()
  const file = join(newFolder(), 'elsewhere.sqlite')
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
    await archive.reindex({ to: inSqlite(folder, file) })
  }
  return { client, folder, file, old: join(folder, 'index.sqlite') }
}

it('an erasure leaves nothing in the index that an archive was moved from', async () => {
  const { client, folder, old } = await moved()
  expect(existsSync(old)).toBe(true)
  await using archive = await openArchive({ folder, client })
  expect((await archive.eraseAccount('alice')).outOfReach).toEqual([])
  expect(existsSync(old)).toBe(true)
  expect((await archive.eraseAccount('alice', { dryRun: false })).outOfReach).toEqual([])
  expect(existsSync(old)).toBe(false)
  expect(grepFolder(folder, hers)).toEqual([])
  expect((await archive.search({ account: 'alice', text: 'order' })).hits).toEqual([])
})

it('it is removed also where somebody makes it again, and an archive moves back', async () => {
  const { client, folder, file, old } = await moved()
  {
    await using archive = await openArchive({ folder, client })
    await archive.reindex({ to: inSqlite(folder) })
    expect((await archive.eraseAccount('alice', { dryRun: false })).outOfReach).toEqual([])
    expect(existsSync(file)).toBe(false)
    expect(existsSync(old)).toBe(true)
  }
  await using archive = await openArchive({ folder, client })
  expect((await archive.search({ account: 'bob' })).hits).toHaveLength(2)
})

it('one that cannot be removed is named, and removed by the next erasure', async () => {
  const { client, folder, old } = await moved()
  for (const name of ['', '-wal', '-shm']) rmSync(`${old}${name}`, { force: true })
  const others = new DatabaseSync(old)
  others.exec('PRAGMA application_id = 7; CREATE TABLE of_others (a)')
  others.close()
  await using archive = await openArchive({ folder, client })
  const { outOfReach } = await archive.eraseAccount('alice', { dryRun: false })
  expect(outOfReach).toMatchObject([{ kind: 'index', where: 'sqlite' }])
  expect(outOfReach[0]?.error).toBeInstanceOf(Error)
  rmSync(old)
  expect((await archive.eraseAccount('alice', { dryRun: false })).outOfReach).toEqual([])
})

it('one that the archive uses and this erasure does not is named', async () => {
  const { client, folder, file } = await moved()
  // One without a name cannot be told from the one that is remembered.
  await using archive = await openArchive({
    folder,
    client,
    index: { ...inSqlite(folder), address: undefined },
  })
  const { outOfReach } = await archive.eraseAccount('alice', { dryRun: false })
  expect(outOfReach).toMatchObject([{ kind: 'index', where: `sqlite:${file}` }])
  expect(outOfReach[0]?.error?.message).toContain('timkit archive rebuild')
})
