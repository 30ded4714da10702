import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Dead, dyingStore } from '../../test/dying-store.ts'
import { grepFolder } from '../../test/grep-folder.ts'
import { newFolder, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'

const secrets = ['龙井还有吗', 'SO20261122-000123']

it('hours of an erased account that were damaged are whole again, wherever syncs that have them again are killed', {
  timeout: 120_000,
}, async () => {
  for (let first = 1; ; first += 2) {
    const { client } = shop()
    const folder = newFolder()
    await using archive = await openArchive({ folder, client })
    await archive.sync()
    await archive.eraseAccount('alice', { dryRun: false })
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.g2.gz')) writeFileSync(join(folder, name), 'x\n')
    await archive.verify({ deep: true, mend: true })
    let isKilled = true
    for (const acts of [5, first]) {
      const { store } = dyingStore(createFolderStore(folder), acts)
      const killed = await openArchive({ folder, client, store })
      const outcome = await killed.sync().catch((error: unknown) => error)
      isKilled = outcome instanceof Dead
      await killed.close()
    }
    await using again = await openArchive({ folder, client })
    expect((await again.sync()).failed, `from act ${first}`).toEqual([])
    expect((await again.verify({ deep: true, messages: true })).faults, `from act ${first}`).toEqual([])
    for (const secret of secrets) expect(grepFolder(folder, secret), `from act ${first}`).toEqual([])
    if (!isKilled) break
  }
})

it('what a killed erasure left is told by who looks, changed by no dry run, and finished by the next that writes', async () => {
  const { client } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
  }
  let acts = 1
  for (; !readdirSync(folder).includes('unfinished.json'); acts++) {
    const { store } = dyingStore(createFolderStore(folder), acts)
    await using killed = await openArchive({ folder, client, store })
    await expect(killed.eraseAccount('alice', { dryRun: false, by: 'eve' })).rejects.toThrow(Dead)
  }
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /^raw|^unfinished/.test(name))
  const before = files()
  await using archive = await openArchive({ folder, client })
  const unfinished = { kind: 'erase', account: 'alice', by: 'eve', at: expect.any(Date) }
  expect(await archive.status()).toMatchObject({ unfinished })
  expect((await archive.verify()).faults).toMatchObject([
    { code: 'unfinished', where: 'unfinished.json', unfinished },
  ])
  expect(await archive.eraseAccount('alice')).toMatchObject({ dryRun: true, messages: 2, unfinished })
  expect(await archive.prune({ olderThan: 31 * 86_400_000 })).toMatchObject({ dryRun: true, unfinished })
  expect(files()).toEqual(before)
  await archive.sync()
  expect((await archive.status()).unfinished).toBeUndefined()
  expect(await archive.verify({ deep: true })).toMatchObject({ faults: [], inProgress: [] })
  for (const secret of secrets) expect(grepFolder(folder, secret)).toEqual([])
})

it('a file of before an erasure that is put back beside the newer one is told, and goes by a rebuild', async () => {
  const { client } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^raw.*\.gz/.test(name),
  )
  const before = new Map(files.map((name) => [name, readFileSync(join(folder, name))]))
  await archive.eraseAccount('alice', { dryRun: false })
  const removed = files.filter((name) => !existsSync(join(folder, name)))
  for (const name of removed) writeFileSync(join(folder, name), before.get(name) as Uint8Array)
  const back = removed.filter((name) => name.endsWith('.gz'))
  expect(back.length).toBeGreaterThan(0)
  const { faults } = await archive.verify()
  expect(faults.map(({ code, where }) => [code, where])).toEqual(
    back.map((name) => ['came-back', name.replaceAll('\\', '/')]),
  )
  await archive.rebuild()
  expect((await archive.verify({ deep: true })).faults).toEqual([])
  for (const name of removed) expect(existsSync(join(folder, name)), name).toBe(false)
})
