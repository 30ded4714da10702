import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { S3Server } from '../../test/s3/s3-server.ts'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import type { Archive, ArchiveOptions } from '../archive.ts'
import { createArchiveFile } from '../archive-file.ts'
import { inClickHouse } from '../message-index/clickhouse/in-clickhouse.ts'
import { inSqlite } from '../message-index/in-sqlite.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import { openArchive } from '../open-archive.ts'
import { openBucketStore } from '../raw/bucket/bucket-store.ts'
import { createFolderStore } from '../raw/folder-store.ts'

const since = new Date(noon - 8 * 3_600_000)
const refused = { fault: 'other-index' }

/** An archive that was made with its index in a file elsewhere. */
async function made() {
  const { client } = shop()
  const folder = newFolder()
  const file = join(newFolder(), 'elsewhere.sqlite')
  const open = (options: Partial<ArchiveOptions> = {}) => openArchive({ folder, client, ...options })
  await using archive = await open({ index: inSqlite(folder, file) })
  await archive.sync({ since })
  return { folder, file, open, all: (await archive.count()).count }
}

function rememberedIn(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8')).index
}

const acts: Readonly<Record<string, (archive: Archive) => Promise<unknown>>> = {
  sync: (archive) => archive.sync({ since }),
  search: (archive) => archive.search({}),
  count: (archive) => archive.count(),
  statistics: (archive) => archive.statistics(),
  status: (archive) => archive.status(),
  coverage: (archive) => archive.coverage(),
  verify: (archive) => archive.verify(),
  erase: (archive) => archive.eraseAccount('bob', { dryRun: false }),
  prune: (archive) => archive.prune({ olderThan: 400 * 24 * 3_600_000 }),
}

it('an archive remembers the index that it was made with', async () => {
  const { folder, file, open, all } = await made()
  expect(all).toBeGreaterThan(0)
  expect(rememberedIn(folder)).toBe(`sqlite:${file}`)
  await using archive = await open()
  expect((await archive.status()).index).toContain(file)
  await archive.sync({ since })
  expect((await archive.count()).count).toBe(all)
  expect(existsSync(join(folder, 'index.sqlite'))).toBe(false)
})

it.each(Object.keys(acts))(
  'another index is refused to %s, with the way out, and nothing is made',
  async (act) => {
    const { folder, file, open } = await made()
    const before = readdirSync(folder)
    const other = join(newFolder(), 'deeper', 'other.sqlite')
    for (const [index, named] of [
      [inSqlite(folder), 'sqlite'],
      [inSqlite(folder, other), `sqlite:${other}`],
    ] as const) {
      await using archive = await open({ index })
      await expect(acts[act]?.(archive)).rejects.toMatchObject({
        ...refused,
        message: `Cannot use the index ${named} for the archive ${folder}: it has its index in sqlite:${file}. Leave --index and TIMKIT_INDEX away, or move it: timkit archive reindex --to ${named}. Where sqlite:${file} is lost: timkit archive rebuild --index ${named}`,
        about: { hasIndex: `sqlite:${file}`, namedIndex: named },
      })
    }
    expect(readdirSync(folder)).toEqual(before)
    expect(existsSync(other)).toBe(false)
  },
)

describe('an archive without any hour that remembers an index which never answered', () => {
  const never = 'clickhouse://127.0.0.1:1/shop'
  const event = { CallbackCommand: 'State.StateChange' } as never

  /** @param isHeard whether an event of a webhook was heard since */
  async function begun(isHeard: boolean) {
    const { client } = shop()
    const folder = newFolder()
    await createArchiveFile(createFolderStore(folder), client.sdkAppId, noon, never)
    if (isHeard) {
      const index = inClickHouse({ url: never, retries: 0 })
      await using archive = await openArchive({ folder, client, index })
      await archive.ingest(event)
    }
    const other = inSqlite(folder, join(newFolder(), 'other.sqlite'))
    return { folder, other, open: (index: IndexPlace) => openArchive({ folder, client, index }) }
  }

  it.each([
    ['forgets it', false, undefined],
    ['has it named by an erasure still, where events were heard', true, [never]],
  ])('takes another one with its first sync, and %s', async (_, isHeard, formerIndexes) => {
    const { folder, other, open } = await begun(isHeard)
    await using archive = await open(other)
    await archive.sync({ since })
    expect((await archive.count()).count).toBeGreaterThan(0)
    const about = JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8'))
    expect(about.index).toBe(other.address)
    expect(about.formerIndexes).toEqual(formerIndexes)
    await using again = await open(inSqlite(folder))
    await expect(again.sync({ since })).rejects.toMatchObject(refused)
  })

  it('does not take one that does not answer either', async () => {
    const { folder, open } = await begun(false)
    const before = readFileSync(join(folder, 'archive.json'), 'utf8')
    await using archive = await open(inClickHouse({ url: 'clickhouse://127.0.0.1:2/shop', retries: 0 }))
    await expect(archive.sync({ since })).rejects.toThrow('nobody answers there')
    expect(readFileSync(join(folder, 'archive.json'), 'utf8')).toBe(before)
  })
})

it('an index that the archive was moved away from is refused, and one of nobody is', async () => {
  const { folder, file, open, all } = await made()
  const to = join(newFolder(), 'moved.sqlite')
  {
    await using archive = await open()
    expect(await archive.reindex({ to: inSqlite(folder, to) })).toMatchObject({ isMoved: true })
  }
  await using former = await open({ index: inSqlite(folder, file) })
  await expect(former.search()).rejects.toMatchObject(refused)
  const stranger = join(newFolder(), 'stranger.sqlite')
  await (await inSqlite(folder, stranger).open()).close()
  await using strange = await open({ index: inSqlite(folder, stranger) })
  await expect(strange.sync({ since })).rejects.toMatchObject(refused)
  await using named = await open({ index: inSqlite(folder, to) })
  expect((await named.count()).count).toBe(all)
})

it('the same index under another name is the same', async () => {
  const { folder, file, open, all } = await made()
  const link = `${file}.link`
  symlinkSync(file, link)
  await using archive = await open({ index: inSqlite(folder, link) })
  expect((await archive.count()).count).toBe(all)
})

it('who reads an archive whose index is not there makes none, and is told what is not covered', async () => {
  const { folder, file, open } = await made()
  rmSync(file)
  await using archive = await open()
  expect(await archive.search({ text: 'order', since })).toMatchObject({ hits: [] })
  const { gaps } = await archive.coverage({ since })
  expect(gaps.map(({ reason }) => reason)).toContain('ready')
  expect((await archive.statistics()).rows).toEqual([])
  const status = await archive.status()
  expect(status.messages).toBe(0)
  expect(status.index).toContain(file)
  expect((await archive.verify()).faults.map(({ code }) => code)).toContain('not-indexed')
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.startsWith('index'))).toEqual([])
})

it('who searches while nothing was made yet sees what comes as soon as it is there', async () => {
  const { file, open, all } = await made()
  rmSync(file)
  await using reads = await open()
  expect((await reads.count()).count).toBe(0)
  await using writes = await open()
  await writes.sync({ since })
  expect((await reads.count()).count).toBe(all)
})

it('a rebuild makes an index that is lost anew elsewhere, and the archive remembers that', async () => {
  const { folder, file, open, all } = await made()
  rmSync(file)
  const other = join(newFolder(), 'other.sqlite')
  {
    await using archive = await open({ index: inSqlite(folder, other) })
    expect(await archive.rebuild()).toMatchObject({ isMoved: true, damaged: [] })
    expect((await archive.count()).count).toBe(all)
  }
  expect(rememberedIn(folder)).toBe(`sqlite:${other}`)
  await using archive = await open()
  expect((await archive.count()).count).toBe(all)
  expect(await archive.rebuild()).toMatchObject({ isMoved: false })
})

it('a rebuild does not empty the index of another archive', async () => {
  const [one, other] = [await made(), await made()]
  await using archive = await one.open({ index: inSqlite(one.folder, other.file) })
  await expect(archive.rebuild()).rejects.toMatchObject({ fault: 'index' })
  await using its = await other.open()
  expect((await its.count()).count).toBe(other.all)
})

it('of a bucket, each machine has an SQLite file where it likes', async () => {
  const { emulator } = shop()
  const server = new S3Server({ pageSize: 50 })
  const { bucket, endpoint, key: credentials, fetch } = server
  const counts: number[] = []
  for (const isNamed of [true, true, false]) {
    const folder = newFolder()
    await using archive = await openArchive({
      folder,
      store: openBucketStore({ bucket, endpoint, credentials, fetch, prefix: 'a', retryMs: 1 }),
      client: clientOf(emulator),
      index: isNamed ? inSqlite(folder, join(newFolder(), 'own.sqlite')) : undefined,
    })
    await archive.sync({ since })
    counts.push((await archive.count()).count)
  }
  expect(counts[0]).toBeGreaterThan(0)
  expect(new Set(counts).size).toBe(1)
})
