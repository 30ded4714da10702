import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Archive, openArchive, StorageError } from '@timkit/archive'
import { type ClickHouseIndexOptions, inClickHouse } from '@timkit/archive/clickhouse'
import { beforeAll, describe, expect, it } from 'vitest'
import { messagesOf, newFolder, shop } from '../../../packages/archive/test/shop.ts'
import { hasClickHouse } from './engine.ts'
import { type FaultyServer, faultyServer, refuses } from './faulty-server.ts'
import { type Between, dropped } from './serve.ts'

/** What goes wrong, how, and what is said of it. */
interface Fault {
  readonly name: string
  readonly fails: (server: FaultyServer) => void
  /** What is told; `undefined`: it passes, and the sync is whole. */
  readonly told?: RegExp
  /** Whether opening is what fails. */
  readonly options?: Partial<ClickHouseIndexOptions>
}

const isRows = (sql: string) => sql.startsWith('INSERT INTO timkit_message')
const isBatch = (sql: string) => sql.startsWith('INSERT INTO timkit_batch')

/** Fails what comes, once it has begun to, so many times. */
const some = (times: number, isIt: (sql: string) => boolean, fail: () => Promise<never>) => {
  let left = times
  return (sql: string, act: () => Promise<Uint8Array>) => {
    if (!isIt(sql) || left === 0) return act()
    left--
    return fail()
  }
}

const always = Number.POSITIVE_INFINITY
const anything = () => true

const faults: readonly Fault[] = [
  {
    name: 'is away',
    fails: (server) => server.fail(some(always, anything, () => Promise.reject(dropped))),
    told: /the connection broke, also after trying again/,
  },
  {
    name: 'is away for a moment',
    fails: (server) => server.fail(some(2, anything, () => Promise.reject(dropped))),
  },
  {
    name: 'restarts in the middle',
    fails: (server) => {
      let asked = 0
      server.fail((_, act) => {
        asked++
        if (asked === 14) return refuses(236, 'ABORTED', 'Server is shutting down')
        return asked > 14 && asked < 17 ? Promise.reject(dropped) : act()
      })
    },
    options: { retries: 4 },
  },
  {
    name: 'is slow',
    fails: (server) =>
      server.fail(async (sql, act) => {
        if (isRows(sql)) await new Promise((resolve) => setTimeout(resolve, 1_500))
        return act()
      }),
    told: /did not answer within 1 s/,
    options: { timeout: 1_000 },
  },
  {
    name: 'has a full disk',
    fails: (server) =>
      server.fail(
        some(always, isRows, () =>
          refuses(243, 'NOT_ENOUGH_SPACE', 'Cannot reserve 1.00 MiB, not enough space'),
        ),
      ),
    told: /the disk of the server is full/,
  },
  {
    name: 'has a disk that fills up while it writes',
    fails: (server) =>
      server.fail(
        some(always, isRows, () =>
          refuses(75, 'CANNOT_WRITE_TO_FILE_DESCRIPTOR', 'errno: 28, strerror: No space left on device'),
        ),
      ),
    told: /the disk of the server is full/,
  },
  {
    name: 'lets the user only read',
    fails: (server) =>
      server.fail(
        some(
          always,
          (sql) => isRows(sql) || isBatch(sql),
          () => refuses(164, 'READONLY'),
        ),
      ),
    told: /the user may only read/,
  },
  {
    name: 'does not know the user',
    fails: (server) => server.fail(some(always, anything, () => refuses(516, 'AUTHENTICATION_FAILED'))),
    told: /the password is wrong/,
  },
  {
    name: 'is of an older version',
    fails: (server) =>
      server.fail((sql, act) =>
        sql.startsWith('SELECT version()')
          ? Promise.resolve(Buffer.from('{"version":"25.8.4.13"}\n'))
          : act(),
      ),
    told: /needs ClickHouse 26\.7 or newer/,
  },
  {
    name: 'takes half of an hour',
    fails: (server) => server.fail(some(always, isRows, () => Promise.reject(dropped))),
    told: /the connection broke/,
  },
  {
    name: 'loses the answer to each insert',
    fails: (server) => {
      const lost = new Set<string>()
      server.fail(async (sql, act) => {
        const bytes = await act()
        if (!sql.startsWith('INSERT') || lost.has(sql)) return bytes
        lost.add(sql)
        throw dropped
      })
    },
  },
  {
    name: 'cannot reach Keeper',
    fails: (server) => server.fail(some(always, isBatch, () => refuses(999, 'KEEPER_EXCEPTION'))),
    told: /cannot reach Keeper/,
  },
  {
    name: 'is behind a proxy that fails',
    fails: (server) =>
      server.fail(
        some(always, anything, () =>
          Promise.reject(new Error('<html><head><title>502 Bad Gateway</title></head></html>')),
        ),
      ),
    told: /what answers there is no ClickHouse, or something between fails.*502 Bad Gateway/,
  },
]

describe.skipIf(!hasClickHouse)('an archive whose server', () => {
  const server = faultyServer()
  let all = 0
  let databases = 0
  const { client } = shop()
  beforeAll(async () => {
    all = (await messagesOf(client)).size
  })

  it.each(faults)('$name keeps its files and the index in SQLite, and goes on', async (fault) => {
    const folder = newFolder()
    await syncInto(await openArchive({ folder, client }))
    const options = { url: server.url, database: `fault_${++databases}`, credentials: {}, oldPartsWait: 0 }
    // Moved there, and the old index stayed.
    const aboutFile = join(folder, 'archive.json')
    const about = JSON.parse(readFileSync(aboutFile, 'utf8')) as object
    writeFileSync(aboutFile, JSON.stringify({ ...about, index: inClickHouse(options).address }))
    const before = filesOf(folder)
    const open = (more: Partial<ClickHouseIndexOptions> = {}) =>
      openArchive({ folder, client, index: inClickHouse({ ...options, ...more }) })

    fault.fails(server)
    const failed = await syncInto(await open({ retries: 2, ...fault.options })).catch(
      (error: unknown) => error,
    )
    if (fault.told === undefined) expect(failed).toBe(all)
    else {
      expect(failed).toMatchObject({ message: expect.stringMatching(fault.told) })
      if (!fault.name.includes('older')) expect(failed).toBeInstanceOf(StorageError)
    }
    expect(filesOf(folder)).toEqual(before)

    server.heal()
    expect(await syncInto(await open())).toBe(all)
    await using again = await open()
    expect((await again.verify({ deep: true })).faults).toEqual([])
    expect(filesOf(folder)).toEqual(before)
  })

  it('has tables that somebody altered makes them anew', async () => {
    const folder = newFolder()
    const open = () =>
      openArchive({
        folder,
        client,
        index: inClickHouse({ url: server.url, database: 'altered', credentials: {}, oldPartsWait: 0 }),
      })
    expect(await syncInto(await open())).toBe(all)
    await server.ask('ALTER TABLE timkit_change DROP COLUMN seen', 'altered')
    await using reads = await open()
    await expect(reads.search({})).rejects.toThrow(/it is damaged/)
    expect(await syncInto(await open())).toBe(all)
  })

  it('has hours, and no table with their messages any more, makes it anew', async () => {
    const folder = newFolder()
    const options = { url: server.url, database: 'without', credentials: {}, oldPartsWait: 0 }
    const open = () => openArchive({ folder, client, index: inClickHouse(options) })
    expect(await syncInto(await open())).toBe(all)
    await server.ask('DROP TABLE timkit_message SYNC', 'without')
    await using reads = await open()
    await expect(reads.search({})).rejects.toThrow(/it is damaged/)
    expect(await syncInto(await open())).toBe(all)
    await using again = await open()
    expect((await again.verify({ deep: true, messages: true })).faults).toEqual([])
  })

  it.each([
    ['all', 'TRUNCATE TABLE timkit_message'],
    ['a month', 'ALTER TABLE timkit_message DROP PARTITION 202611'],
    ['an account', "ALTER TABLE timkit_message DELETE WHERE sender = 'alice' SETTINGS mutations_sync = 2"],
  ])('has lost %s of its messages says so, and makes them anew', async (what, statement) => {
    const folder = newFolder()
    const database = `lost_${what.replace(' ', '_')}`
    const options = { url: server.url, database, credentials: {}, oldPartsWait: 0 }
    const open = () => openArchive({ folder, client, index: inClickHouse(options) })
    expect(await syncInto(await open())).toBe(all)
    await server.ask(statement, database)
    await using reads = await open()
    await expect(reads.search({})).rejects.toThrow(/it is damaged/)
    await expect(reads.status()).rejects.toThrow(/it is damaged/)
    expect(await syncInto(await open())).toBe(all)
    expect((await reads.count({})).count).toBe(all)
    expect((await reads.verify({ deep: true, messages: true })).faults).toEqual([])
  })

  it('holds more of an hour than it says is mended by what verifying says', async () => {
    const folder = newFolder()
    const options = { url: server.url, database: 'restored', credentials: {}, oldPartsWait: 0 }
    const open = () => openArchive({ folder, client, index: inClickHouse(options) })
    expect(await syncInto(await open())).toBe(all)
    await server.ask('INSERT INTO timkit_message SELECT * FROM timkit_message', 'restored')
    await using archive = await open()
    const { faults } = await archive.verify()
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'index', wayOut: 'Rebuild: the index is made again from the files' }),
    )
    await archive.rebuild()
    expect((await archive.count({})).count).toBe(all)
    expect((await archive.verify({ messages: true })).faults).toEqual([])
  })

  it.each<[string, string, Between, RegExp]>([
    [
      'has no such database, which the user may not make',
      'mistyped_1',
      (sql, act) => (sql.startsWith('CREATE') ? refuses(497, 'ACCESS_DENIED') : act()),
      /there is no database mistyped_1/,
    ],
    [
      'lets the user write nothing',
      'mistyped_2',
      (sql, act) => (sql.startsWith('INSERT') ? refuses(497, 'ACCESS_DENIED') : act()),
      /mistyped_2/,
    ],
    [
      'has a full disk from the beginning',
      'mistyped_3',
      (sql, act) => (sql.startsWith('INSERT') ? refuses(243, 'NOT_ENOUGH_SPACE') : act()),
      /the disk of the server is full/,
    ],
  ])('%s is remembered by no new archive', async (_, database, between, told) => {
    const folder = newFolder()
    const first = inClickHouse({ url: server.url, database, credentials: {}, retries: 0 })
    server.fail(between)
    await expect(syncInto(await openArchive({ folder, client, index: first }))).rejects.toThrow(told)
    expect(existsSync(folder)).toBe(false)
    server.heal()
    const index = inClickHouse({
      url: server.url,
      database: `${database}_right`,
      credentials: {},
      oldPartsWait: 0,
    })
    expect(await syncInto(await openArchive({ folder, client, index }))).toBe(all)
    expect(readFileSync(join(folder, 'archive.json'), 'utf8')).not.toContain('formerIndexes')
  })

  it('has the index of another archive under that name is remembered by no new one', async () => {
    const index = inClickHouse({ url: server.url, database: 'owned', credentials: {}, oldPartsWait: 0 })
    expect(await syncInto(await openArchive({ folder: newFolder(), client, index }))).toBe(all)
    const folder = newFolder()
    await expect(syncInto(await openArchive({ folder, client, index }))).rejects.toThrow(/another archive/)
    expect(existsSync(folder)).toBe(false)
    expect(await syncInto(await openArchive({ folder, client }))).toBe(all)
  })
})

async function syncInto(archive: Archive): Promise<number> {
  try {
    await archive.sync()
    return (await archive.count({})).count
  } finally {
    await archive.close()
  }
}

/** The digests of the raw files, and of the index in SQLite. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((name) => name.startsWith('raw') || name === 'index.sqlite')
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}
