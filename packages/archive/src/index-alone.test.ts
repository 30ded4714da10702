import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newFolder, noon, shop } from '../test/shop.ts'
import type { Archive } from './archive.ts'
import { createIndexAloneStore, type IndexAloneStore } from './index-alone.ts'
import { inSqlite } from './message-index/in-sqlite.ts'
import { openArchive } from './open-archive.ts'

const file = () => join(newFolder(), 'elsewhere.sqlite')
let kept: Archive
let alone: Archive
let store: IndexAloneStore
let place: string

/** Reads an index of which the files are out of reach. */
async function openAlone(at: string, now = noon): Promise<Archive> {
  const index = inSqlite(newFolder(), at)
  store = createIndexAloneStore({ index, now: () => now })
  return openArchive({ folder: newFolder(), store, index, now: () => now })
}

beforeEach(async () => {
  const { client } = shop()
  place = file()
  const folder = newFolder()
  kept = await openArchive({ folder, client, index: inSqlite(folder, place) })
  await kept.sync()
  alone = await openAlone(place)
})

afterEach(async () => {
  await alone.close()
  await store.close()
  await kept.close()
})

describe('an index without its files', () => {
  it('is searched, counted and read around as with them', async () => {
    const all = await kept.search({ limit: 100 })
    const found = await alone.search({ limit: 100 })
    expect(found.hits).toEqual(all.hits)
    expect(found.hits.length).toBeGreaterThan(3)
    expect(await alone.count({ text: '龙井' })).toMatchObject({
      count: (await kept.count({ text: '龙井' })).count,
    })
    const [hit] = found.hits
    expect(await alone.context(hit?.identity ?? '')).toEqual(await kept.context(hit?.identity ?? ''))
    expect((await alone.status()).messages).toBe((await kept.status()).messages)
  })

  it('covers the hours that it has, and says of all others until now that nobody knows', async () => {
    const { hours } = await alone.status()
    const states = new Map(hours.map(({ chatType, hour, state }) => [`${chatType} ${hour}`, state]))
    for (const { chatType, hour, state } of (await kept.status()).hours) {
      const isIndexed = state === 'indexed'
      if (states.has(`${chatType} ${hour}`) && hour < '2026112212')
        expect([chatType, hour, states.get(`${chatType} ${hour}`)]).toEqual([
          chatType,
          hour,
          isIndexed ? 'indexed' : 'unknown',
        ])
    }
    expect([...states.values()]).not.toContain('empty')
    expect([...states.values()]).not.toContain('missed')
    const { coverage } = await alone.search({ text: '龙井' })
    expect(coverage.complete).toBe(false)
    expect(coverage.gaps.map(({ reason }) => reason)).toContain('unknown')
  })

  it('says weeks later that it does not know what came since, and not that it was lost', async () => {
    const later = await openAlone(place, noon + 30 * 86_400_000)
    const { counts } = await later.status()
    expect(counts.missed).toBe(0)
    expect(counts.unknown).toBeGreaterThan(24 * 29 * 2)
    await later.close()
  })

  it('tells what the index has got since', async () => {
    const before = (await alone.search({ limit: 100 })).hits.length
    await kept.eraseAccount('bob', { dryRun: false })
    expect((await alone.search({ limit: 100 })).hits.length).toBeLessThan(before)
  })

  it.each([
    ['sync', (archive: Archive) => archive.sync()],
    ['erase', (archive: Archive) => archive.eraseAccount('bob', { dryRun: false })],
    ['rebuild', (archive: Archive) => archive.rebuild()],
    ['prune', (archive: Archive) => archive.prune({ before: new Date(noon), dryRun: false } as never)],
  ])('is never written: %s', async (_, act) => {
    const before = await kept.search({ limit: 100 })
    await expect(act(alone)).rejects.toThrow()
    expect((await kept.search({ limit: 100 })).hits).toEqual(before.hits)
    expect((await kept.verify()).faults).toEqual([])
  })

  it('is not made where there is none', async () => {
    const nowhere = await openAlone(file())
    await expect(nowhere.search({})).rejects.toThrow(/there is none/)
    await nowhere.close()
  })
})
