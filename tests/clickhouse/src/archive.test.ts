import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIndexAloneStore, openArchive } from '@timkit/archive'
import { inClickHouse } from '@timkit/archive/clickhouse'
import { describe, expect, it } from 'vitest'
import { rows, run } from '../../../apps/cli/test/run.ts'
import { messagesOf, newFolder, shop } from '../../../packages/archive/test/shop.ts'
import { hasClickHouse } from './engine.ts'
import { useServer } from './use-server.ts'

describe.skipIf(!hasClickHouse)('an archive with its index in ClickHouse', () => {
  const server = useServer()
  const place = (database: string) =>
    inClickHouse({ url: server.url, database, credentials: {}, oldPartsWait: 0 })
  const sql = async (statement: string, database = 'default') =>
    Buffer.from(await server.engine.run(statement, { database, settings: {} })).toString()

  it('is synced, searched, verified, erased and rebuilt as one in SQLite', async () => {
    const { client } = shop()
    const folder = newFolder()
    const inSqlite = await openArchive({ folder: newFolder(), client })
    const inServer = await openArchive({ folder, client, index: place('shop') })
    await inSqlite.sync()
    await inServer.sync()
    const hitsOf = async (archive: typeof inServer, text: string) =>
      (await archive.search({ text })).hits.map(({ identity, text: found, highlights }) => [
        identity,
        found,
        highlights,
      ])
    for (const text of ['龙井', '退款', '139*', 'order']) {
      expect(await hitsOf(inServer, text)).toEqual(await hitsOf(inSqlite, text))
    }
    expect((await inServer.count({})).count).toBe((await messagesOf(client)).size)
    expect((await inServer.status()).index).toMatch(/^ClickHouse 26\..* \(http:\/\/127\.0\.0\.1:\d+\/shop\)$/)
    expect((await inServer.verify({ deep: true })).faults).toEqual([])
    await inServer.eraseAccount('bob', { dryRun: false })
    expect((await inServer.count({ account: 'bob' })).count).toBe(0)
    const left = (await inServer.count({})).count
    expect(left).toBeGreaterThan(0)
    await inServer.rebuild()
    expect((await inServer.count({})).count).toBe(left)
    expect((await inServer.search({ text: '龙井' })).coverage).toEqual(
      expect.objectContaining({ gaps: expect.any(Array) }),
    )
    for (const archive of [inSqlite, inServer]) await archive.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('index'))).toEqual([])
  })

  it('is read where its files are not, and makes nothing where there is none', async () => {
    const { client } = shop()
    const kept = await openArchive({ folder: newFolder(), client, index: place('alone') })
    await kept.sync()
    const openAlone = async (database: string) => {
      const index = place(database)
      const store = createIndexAloneStore({ index, now: () => client.now() })
      const archive = await openArchive({ folder: newFolder(), store, index, now: () => client.now() })
      return { archive, close: () => archive.close().then(() => store.close()) }
    }
    const alone = await openAlone('alone')
    const { hits, coverage } = await alone.archive.search({ limit: 100 })
    expect(hits).toEqual((await kept.search({ limit: 100 })).hits)
    expect(coverage.gaps.map(({ reason }) => reason)).toContain('unknown')
    await expect(alone.archive.eraseAccount('bob', { dryRun: false })).rejects.toThrow()
    expect((await kept.verify()).faults).toEqual([])
    await alone.close()
    await kept.close()
    const nowhere = await openAlone('nowhere')
    await expect(nowhere.archive.search({})).rejects.toThrow(/there is none/)
    await nowhere.close()
    expect(await sql("SELECT count() FROM system.databases WHERE name = 'nowhere'")).toBe('0\n')
  })

  it('makes an index anew that an older release made, and leaves one of a later one', async () => {
    const { client } = shop()
    const archive = await openArchive({ folder: newFolder(), client, index: place('aged') })
    await archive.sync()
    const all = (await archive.count({})).count
    await archive.close()
    const aged = (schema: number) =>
      sql(`ALTER TABLE timkit_batch MODIFY COMMENT 'timkit message index, schema ${schema}'`, 'aged')
    await aged(0)
    const again = await openArchive({ folder: newFolder(), client, index: place('aged') })
    await again.sync()
    expect((await again.count({})).count).toBe(all)
    await again.close()
    await aged(99)
    const later = await openArchive({ folder: newFolder(), client, index: place('aged') })
    await expect(later.sync()).rejects.toThrow(/a newer version of timkit made it/)
    await later.close()
    expect(await sql('SELECT count() > 0 FROM timkit_batch', 'aged')).toBe('1\n')
  })

  it('is filled again by the next sync when somebody dropped the database, or was killed while removing it', async () => {
    const { client } = shop()
    const folder = newFolder()
    const open = () => openArchive({ folder, client, index: place('dropped') })
    const synced = async () => {
      await using archive = await open()
      await archive.sync()
      return (await archive.count({})).count
    }
    const all = await synced()
    await sql('DROP DATABASE dropped')
    expect(await synced()).toBe(all)
    await sql('DROP TABLE timkit_batch', 'dropped')
    expect(await synced()).toBe(all)
    expect(await sql('SELECT count() FROM timkit_message', 'dropped')).toBe(`${all}\n`)
  })

  describe('on the command line', () => {
    it.each([
      [
        ['--index', 'mysql://x/y'],
        {},
        'must be sqlite, sqlite:FILE, or a database as in clickhouse://host:8123/archive',
      ],
      [['--index', 'clickhouse://bob:geheim@x/y'], {}, 'holds a user or a password'],
      [[], { TIMKIT_INDEX: 'postgres://bob:geheim@x/y' }, 'must be sqlite'],
      [['--index', 'clickhouse://x'], {}, 'is no name of a database'],
      [['--index', 'clickhouse://x/y'], { CLICKHOUSE_PASSWORD_FILE: '/nowhere' }, 'cannot be read'],
    ])('%j is refused with what to do', async (words, env, expected) => {
      const { code, err, out } = await run(['archive', 'status', ...words], { env })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(expected)
      expect(err).not.toContain('geheim')
      expect(err).not.toMatch(/\n {4}at /)
    })

    it('is where --index or TIMKIT_INDEX says, everywhere', async () => {
      const folder = join(mkdtempSync(join(tmpdir(), 'timkit-cli-')), 'archive')
      const index = `${server.url.replace('http:', 'clickhouse:')}/cli`
      const env = { TIMKIT_ARCHIVE: folder, CLICKHOUSE_USER: 'default' }
      const timkit = (...words: string[]) =>
        run([...words, '--demo'], { env: { ...env, TIMKIT_INDEX: index } })
      expect(await run(['archive', 'sync', '--quiet', '--demo', '--index', index], { env })).toMatchObject({
        code: 0,
        err: '',
      })
      expect(readdirSync(folder)).not.toContain('index.sqlite')
      // The archive remembers it, and makes no other one.
      expect((await run(['search', 'Longjing', '--json', '--demo'], { env })).code).toBe(0)
      expect(readdirSync(folder)).not.toContain('index.sqlite')
      const typed = await run(['search', 'x', '--demo', '--index', `${index}_typed`], { env })
      expect(typed).toMatchObject({ code: 2, err: expect.stringContaining(`it has its index in ${index}`) })
      expect(await sql("SELECT count() FROM system.databases WHERE name = 'cli_typed'")).toBe('0\n')
      const named = index.replace('clickhouse:', 'http:')
      expect((await run(['search', 'Longjing', '--demo', '--index', named], { env })).code).toBe(0)
      const found = rows((await timkit('search', 'Longjing', '--json')).out)
      expect(found.length).toBeGreaterThan(1)
      expect((await timkit('archive', 'status')).out).toContain('ClickHouse')
      expect((await timkit('archive', 'verify')).code).toBe(0)
      expect((await timkit('stats')).code).toBe(0)
      expect((await timkit('doctor')).out).toContain(`Archive ${folder}: app`)
      expect((await timkit('archive', 'rebuild')).code).toBe(0)
      const again = rows((await timkit('search', 'Longjing', '--json')).out)
      expect(again.map(({ identity }) => identity)).toEqual(found.map(({ identity }) => identity))
      // The same archive in SQLite, from the files that are there.
      const sqlite = await run(['archive', 'rebuild', '--demo', '--index', 'sqlite'], { env })
      expect(sqlite.code).toBe(0)
      const other = rows((await run(['search', 'Longjing', '--json', '--demo'], { env })).out)
      expect(other.map(({ identity }) => identity)).toEqual(found.map(({ identity }) => identity))
    })

    it('is enough to search, count and show, where the files are out of reach', async () => {
      const folder = join(mkdtempSync(join(tmpdir(), 'timkit-cli-')), 'archive')
      const index = `${server.url.replace('http:', 'clickhouse:')}/index_alone`
      const kept = { TIMKIT_ARCHIVE: folder, CLICKHOUSE_USER: 'default' }
      expect(
        (await run(['archive', 'sync', '--quiet', '--demo', '--index', index], { env: kept })).code,
      ).toBe(0)
      const alone = { TIMKIT_ARCHIVE: index, CLICKHOUSE_USER: 'default' }
      const [whole, here] = await Promise.all(
        [kept, alone].map((env) => run(['search', 'Longjing', '--json', '--demo'], { env })),
      )
      const hits = rows(here?.out ?? '').filter((row) => 'identity' in row)
      expect(hits.length).toBeGreaterThan(1)
      expect(hits).toEqual(rows(whole?.out ?? '').filter((row) => 'identity' in row))
      // Of hours that it does not have, an index knows nothing.
      expect(here?.out).toContain('unknown')
      expect((await run(['stats', '--demo'], { env: alone })).out).toBe(
        (await run(['stats', '--demo'], { env: kept })).out,
      )
      expect((await run(['archive', 'status', '--demo'], { env: alone })).out).toContain(`${index}: app`)
      expect((await run(['doctor', '--demo'], { env: alone })).out).toContain(`Archive ${index}: app`)
      for (const words of [
        ['sync', '--quiet'],
        ['verify'],
        ['rebuild'],
        ['export', '--user', 'alice', '--to', folder],
      ]) {
        const { code, err } = await run(['archive', ...words, '--demo'], { env: alone })
        expect({ words, code }).toEqual({ words, code: 2 })
        expect(err).toContain('names an index, which is searched, counted and shown')
      }
    })

    it.each([
      [
        ['--archive', 'clickhouse://x:8123/y', '--index', 'sqlite'],
        'names an index, and --index (TIMKIT_INDEX) another',
      ],
      [['--archive', 'clickhouse://someone:geheim@x:8123/y'], 'Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD'],
    ])('%j is refused, and not repeated', async (words, expected) => {
      const { code, err, out } = await run(['search', 'x', ...words])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(expected)
      expect(err).not.toContain('geheim')
    })

    it('says when nobody answers, with what to do', async () => {
      const folder = join(mkdtempSync(join(tmpdir(), 'timkit-cli-')), 'archive')
      const env = { TIMKIT_ARCHIVE: folder }
      expect((await run(['archive', 'sync', '--quiet', '--demo'], { env })).code).toBe(0)
      const { code, err } = await run(['search', 'x', '--demo', '--index', 'clickhouse://127.0.0.1:9/x'], {
        env,
      })
      expect(code).toBe(2)
      expect(err).toMatch(/nobody answers there\. Start the server, or look at host and port/)
    })
  })
})
