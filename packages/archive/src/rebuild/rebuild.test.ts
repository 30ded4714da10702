import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Seed } from '@timkit/emulator'
import { describe, expect, it } from 'vitest'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const now = () => noon

async function synced(seed?: Seed) {
  const world = shop(seed)
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client: world.client })
    await archive.sync()
  }
  return { ...world, folder, file: join(folder, 'index.sqlite') }
}

/** More hours than are indexed together. */
const manyHours: Seed = {
  accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
  conversations: [
    {
      between: ['alice', 'bob'],
      messages: Array.from({ length: 160 }, (_, n) => ({
        from: 'alice',
        text: `message ${n}`,
        at: new Date(noon - (n + 1.5) * 3_600_000).toISOString(),
      })),
    },
  ],
}

async function identities(folder: string): Promise<string[]> {
  await using archive = await openArchive({ folder, now })
  return (await archive.search({ limit: 1000 })).hits.map(({ identity }) => identity).sort()
}

/** Makes an index one of another time, or of somebody else. */
function change(file: string, pragma: string): void {
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA ${pragma}`)
  db.close()
}

function damage(file: string): void {
  for (const name of [`${file}-wal`, `${file}-shm`]) rmSync(name, { force: true })
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x58, 0, Math.min(bytes.length, 8192)))
}

/** Makes the pages of messages nothing, and leaves all others. */
function damagePages(file: string): void {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const size = Number(Object.values(db.prepare('PRAGMA page_size').get() as object)[0])
  const pages = db
    .prepare("SELECT pageno FROM dbstat WHERE name = 'message' AND pagetype = 'leaf' ORDER BY pageno")
    .all()
    .map(({ pageno }) => Number(pageno))
  db.close()
  expect(pages.length).toBeGreaterThan(1)
  const bytes = readFileSync(file)
  for (const page of pages.slice(1)) bytes.fill(0, (page - 1) * size, page * size)
  writeFileSync(file, bytes)
}

describe('an index that cannot be used', () => {
  it('is of a newer release, or no index: nobody removes it', async () => {
    for (const pragma of ['user_version = 99', 'application_id = 7']) {
      const { folder, file, emulator } = await synced()
      change(file, pragma)
      const before = readFileSync(file)
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      for (const act of [
        () => archive.search(),
        () => archive.status(),
        () => archive.sync(),
        () => archive.rebuild(),
      ]) {
        await expect(act(), pragma).rejects.toMatchObject({ name: 'ArchiveError', fault: 'index' })
      }
      await expect(archive.eraseAccount('alice', { dryRun: false })).rejects.toMatchObject({ fault: 'index' })
      expect(readFileSync(file).equals(before), pragma).toBe(true)
    }
  })

  it('is damaged, or of an older release: readers say how it is made again, and a sync or a rebuild does so', async () => {
    const harms = [damage, (file: string) => change(file, 'user_version = 0')]
    for (const [at, harm] of harms.entries()) {
      for (const way of ['sync', 'rebuild'] as const) {
        const { folder, file, emulator } = await synced()
        const before = await identities(folder)
        harm(file)
        await using archive = await openArchive({ folder, client: clientOf(emulator) })
        for (const act of [() => archive.search(), () => archive.status()]) {
          const error = await act().catch((thrown: unknown) => thrown)
          expect(error, `${at} ${way}`).toMatchObject({ name: 'ArchiveError', fault: 'index' })
          expect(String(error)).toMatch(
            /nothing is lost: the next sync does so, or at once timkit archive rebuild$/,
          )
          // Whoever were told to delete something would not believe that nothing is lost.
          expect(String(error)).not.toMatch(/delete/i)
        }
        await archive[way]()
        expect(await identities(folder), `${at} ${way}`).toEqual(before)
        expect((await archive.verify({ deep: true })).faults).toEqual([])
      }
    }
  })
})

describe('an index of which some pages are damaged', () => {
  it.each(['search', 'verify'] as const)(
    'is made anew by the next sync once a %s met them, and not before that in vain',
    async (who) => {
      const { folder, file, emulator } = await synced(manyHours)
      const before = await identities(folder)
      damagePages(file)
      {
        await using reader = await openArchive({ folder, client: clientOf(emulator) })
        if (who === 'search')
          await expect(reader.search({ limit: 1000 })).rejects.toMatchObject({ fault: 'index' })
        else expect((await reader.verify({ mend: true })).faults).not.toEqual([])
      }
      expect(existsSync(join(folder, 'index.damaged'))).toBe(true)
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      expect((await archive.sync()).indexed.messages).toBe(before.length)
      expect(existsSync(join(folder, 'index.damaged'))).toBe(false)
      expect(await identities(folder)).toEqual(before)
      expect((await archive.verify({ deep: true })).faults).toEqual([])
      expect((await archive.sync()).indexed.messages).toBe(0)
    },
  )

  it('is another than the one that was made meanwhile: its mark says nothing of that', async () => {
    const { folder, file, emulator } = await synced()
    writeFileSync(join(folder, 'index.damaged'), '1 2 3\n')
    const { ino } = statSync(file)
    await using archive = await openArchive({ folder, client: clientOf(emulator) })
    expect((await archive.sync()).indexed.messages).toBe(0)
    expect(statSync(file).ino).toBe(ino)
  })
})

describe('an archive that is rebuilt', () => {
  it('has all of it again of the files alone', async () => {
    const { folder } = await synced()
    const before = await identities(folder)
    rmSync(join(folder, 'hours'), { recursive: true })
    for (const name of ['index.sqlite', 'index.sqlite-wal', 'index.sqlite-shm'])
      rmSync(join(folder, name), { force: true })
    await using archive = await openArchive({ folder, now })
    const report = await archive.rebuild()
    expect(report).toMatchObject({ hours: 4, before: 0, messages: 5, damaged: [] })
    expect(await identities(folder)).toEqual(before)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it('names what is damaged, and does the rest', async () => {
    const { folder } = await synced()
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    const [file, other] = files.filter((name) => name.endsWith('.gz')) as [string, string]
    writeFileSync(join(folder, file), 'x')
    writeFileSync(join(folder, `${other}.json`), '{')
    const [records] = files.filter((name) => /hours.*\.json$/.test(name)) as [string]
    writeFileSync(join(folder, records), '{"format":1')
    await using archive = await openArchive({ folder, now })
    const { hours, damaged, lostRecords } = await archive.rebuild()
    expect(hours).toBe(3)
    expect(damaged).toHaveLength(2)
    expect(lostRecords).toEqual([records.replaceAll('\\', '/')])
    expect((await archive.status()).counts).toMatchObject({ indexed: 2, damaged: 2 })
  })

  it('goes on where it was ended, also by a sync', async () => {
    for (const way of ['sync', 'rebuild'] as const) {
      const { folder, emulator } = await synced(manyHours)
      const before = await identities(folder)
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      const controller = new AbortController()
      const onProgress = () => controller.abort(new Error('enough'))
      await expect(archive.rebuild({ signal: controller.signal, onProgress })).rejects.toThrow('enough')
      expect(existsSync(join(folder, 'unfinished.json'))).toBe(true)
      if (way === 'rebuild') expect((await archive.rebuild()).before).toBeGreaterThan(0)
      else await archive.sync()
      expect(existsSync(join(folder, 'unfinished.json'))).toBe(false)
      expect(await identities(folder)).toEqual(before)
    }
  })

  it('is found by whoever had the old index open', async () => {
    const { folder } = await synced()
    await using reader = await openArchive({ folder, now })
    const before = (await reader.search({ limit: 1000 })).hits.length
    await using archive = await openArchive({ folder, now })
    await archive.rebuild()
    expect((await reader.search({ limit: 1000 })).hits).toHaveLength(before)
    await archive.eraseAccount('alice', { dryRun: false })
    await archive.rebuild()
    expect((await reader.search({ limit: 1000 })).hits).toHaveLength(before - 2)
  })

  it('searches the newest making of an hour only, and keeps the older ones', async () => {
    const { folder } = await synced()
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const file = join(folder, files.find((name) => name.endsWith('.gz')) as string)
    writeFileSync(file.replace('.gz', '.g2.gz'), readFileSync(file))
    const about = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
    writeFileSync(file.replace('.gz', '.g2.gz.json'), JSON.stringify({ ...about, generation: 2 }))
    const before = await identities(folder)
    await using archive = await openArchive({ folder, now })
    await archive.rebuild()
    expect(await identities(folder)).toEqual(before)
    expect(existsSync(file)).toBe(true)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })
})
