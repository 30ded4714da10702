import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TimClientOptions } from '@timkit/core'
import { describe, expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { S3Server } from '../../test/s3/s3-server.ts'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import type { ArchiveOptions } from '../archive.ts'
import { inSqlite } from '../message-index/in-sqlite.ts'
import { IndexFileError, IndexRuntimeError } from '../message-index/index-error.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import { openArchive } from '../open-archive.ts'
import { openBucketStore } from '../raw/bucket/bucket-store.ts'
import { StorageError } from '../raw/storage-error.ts'
import type { SyncReport } from '../sync/sync-report.ts'

const hourMs = 3_600_000

/** An index in a file that can be made to fail as a server does: when it is opened, or, of one that is open, whatever it is asked. */
function failing(folder: string) {
  const place = inSqlite(folder)
  let error: Error | undefined
  const refuse = () => {
    if (error !== undefined) throw error
  }
  const index: IndexPlace = {
    ...place,
    isShared: true,
    isThere: async () => {
      refuse()
      return (await place.isThere?.()) === true
    },
    isCurrent: () => Promise.resolve(true),
    async open(how) {
      refuse()
      const opened = await place.open(how)
      return new Proxy(opened, {
        get(target, name) {
          const value = Reflect.get(target, name, target)
          if (typeof value !== 'function') return value
          if (name === 'close') return value.bind(target)
          return (...given: unknown[]) => {
            refuse()
            return value.apply(target, given)
          }
        },
      })
    },
  }
  return {
    index,
    fail: (next: Error) => {
      error = next
    },
    heal: () => {
      error = undefined
    },
  }
}

const away = () => new StorageError('read the index clickhouse://host/a', new Error('nobody answers there'))
/** The oldest message is older by half an hour at least. */
const since = new Date(noon - 31 * hourMs)

/** An archive that has two of the five messages; the others are still to be had. */
async function world(options: Partial<ArchiveOptions> = {}) {
  const { emulator, client } = shop()
  const folder = newFolder()
  const { index, fail, heal } = failing(folder)
  const open = (client?: Partial<TimClientOptions>) =>
    openArchive({ folder, client: clientOf(emulator, client), index, ...options })
  await using archive = await openArchive({ folder, client, index, ...options })
  await archive.sync({ since: new Date(noon - 4 * hourMs) })
  expect((await archive.count()).count).toBe(2)
  return { emulator, folder, open, fail, heal }
}

const inBucket = () => {
  const { bucket, endpoint, key: credentials, fetch } = new S3Server({ pageSize: 50 })
  return { store: openBucketStore({ bucket, endpoint, credentials, fetch, prefix: 'a', retryMs: 1 }) }
}

describe('an index', () => {
  it.each<[string, Error, () => Partial<ArchiveOptions>]>([
    ['that is away', away(), () => ({})],
    ['that is away from workers', away(), inBucket],
    ['of a server that is too old', new IndexRuntimeError('the server is too old'), () => ({})],
    ['that a newer release made', new IndexFileError('newer', 'clickhouse://host/a'), () => ({})],
    ['of another archive', new IndexFileError('other-archive', 'clickhouse://host/a'), () => ({})],
  ])(
    '%s keeps no file from being kept: why is told, and the next sync indexes it',
    async (_, error, where) => {
      const { open, fail, heal } = await world(where())
      fail(error)
      {
        await using archive = await open()
        await expect(archive.sync({ since })).rejects.toThrow(error.message)
        await expect(archive.status()).rejects.toThrow(error.message)
        const told = await archive.status({ withoutIndex: true })
        expect(told).toMatchObject({ counts: { indexed: 0, ready: 4 }, messages: 0 })
      }
      heal()
      await using archive = await open()
      expect((await archive.status()).counts).toMatchObject({ indexed: 2, ready: 2 })
      expect(await archive.sync({ since })).toMatchObject({
        kept: { hours: 0 },
        indexed: { hours: 2, messages: 3 },
      })
      expect((await archive.count()).count).toBe(5)
    },
  )

  it.each([
    ['an archive', () => ({})],
    ['a worker', inBucket],
  ])('that is away: %s tells what it kept, and which hours are lost, and then why', async (_, where) => {
    const { emulator, open, fail, heal } = await world(where())
    fail(away())
    const told: SyncReport[] = []
    const sync = async (since: Date) => {
      await using archive = await open()
      await expect(archive.sync({ since, onKept: (report) => told.push(report) })).rejects.toThrow(
        'nobody answers there',
      )
    }
    await sync(since)
    expect(told).toMatchObject([
      { kept: { hours: 2, files: 2 }, indexed: { hours: 0 }, failed: [], missed: [], notAsked: 0 },
    ])
    emulator.clock.advance(8 * 24 * hourMs)
    const late = new Date(noon + 8 * 24 * hourMs - 2 * hourMs)
    await sync(late)
    expect(told[1]?.missed.length).toBeGreaterThan(0)
    heal()
    await using archive = await open()
    expect((await archive.sync({ since: late, onKept: () => expect.unreachable() })).missed).toEqual([])
    expect((await archive.status()).counts.missed).toBe(told[1]?.missed.length)
  })

  it.each([
    ['an archive', () => ({})],
    ['a worker', inBucket],
  ])('that goes away while %s has it open keeps no file from being kept', async (_, where) => {
    const { open, fail, heal } = await world(where())
    await using archive = await open()
    const last = await archive.status()
    fail(away())
    await expect(archive.sync({ since })).rejects.toThrow('nobody answers there')
    const told = await archive.status({ withoutIndex: true, last })
    heal()
    const { now, ...known } = await archive.status()
    expect(told).toMatchObject(known)
    expect(known).toMatchObject({ counts: { indexed: 2, ready: 2 }, messages: 2 })
    await archive.sync({ since })
    expect((await archive.count()).count).toBe(5)
  })

  it('that is away is told behind what keeps files from being kept', async () => {
    const { open, fail } = await world()
    fail(away())
    const fetch = () => Promise.reject(new TypeError('fetch failed'))
    await using archive = await open({ fetch })
    await expect(archive.sync({ since })).rejects.toThrow(/Cannot read the c2c history/)
  })
})

it('what workers kept while it was away is indexed by the next sync, also where the bucket lists it late', async () => {
  const server = new S3Server({ pageSize: 50 })
  const { bucket, endpoint, key: credentials, fetch } = server
  const store = openBucketStore({ bucket, endpoint, credentials, fetch, prefix: 'a', retryMs: 1 })
  const { open, fail, heal } = await world({ store })
  server.lateMs = hourMs
  fail(away())
  {
    await using archive = await open()
    await expect(archive.sync({ since })).rejects.toThrow('nobody answers there')
  }
  heal()
  await using archive = await open()
  expect(await archive.sync({ since })).toMatchObject({ indexed: { hours: 2, messages: 3 } })
  expect((await archive.count()).count).toBe(5)
})

it('when a sync last left nothing to do is remembered, and those that fail do not change it', async () => {
  const { folder, open, fail } = await world()
  const syncedAt = async () => {
    await using archive = await open()
    return (await archive.status({ withoutIndex: true })).syncedAt
  }
  expect(await syncedAt()).toEqual(new Date(noon))
  const path = join(folder, 'synced.json')
  const earlier = new Date(noon - 9 * hourMs)
  writeFileSync(path, JSON.stringify({ format: 1, at: earlier }))
  fail(away())
  {
    await using archive = await open()
    await expect(archive.sync({ since })).rejects.toThrow('nobody answers there')
  }
  expect(await syncedAt()).toEqual(earlier)
  writeFileSync(path, 'x')
  expect(await syncedAt()).toBeUndefined()
})

it('what was erased and comes back while the index is away is erased again at once', async () => {
  const { folder, open, fail } = await world()
  {
    await using archive = await open()
    await archive.sync()
    await archive.eraseAccount('alice', { dryRun: false })
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.g2.gz')) writeFileSync(join(folder, name), 'x')
    await archive.verify({ deep: true, mend: true })
  }
  fail(away())
  await using archive = await open()
  await expect(archive.sync()).rejects.toThrow('nobody answers there')
  expect(grepFolder(folder, 'SO20261122')).toEqual([])
  expect(grepFolder(folder, '有的')).not.toEqual([])
})
