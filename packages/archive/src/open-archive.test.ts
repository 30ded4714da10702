import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heldByAnother } from '../test/claim-of-another.ts'
import { clientOf, messagesOf, newFolder, noon, shop } from '../test/shop.ts'
import { ArchiveError } from './archive-error.ts'
import { openArchive } from './open-archive.ts'
import { SearchQueryError } from './words/search-query-error.ts'

const hourMs = 3_600_000

async function synced() {
  const world = shop()
  const folder = newFolder()
  const archive = await openArchive({ folder, client: world.client })
  const report = await archive.sync()
  return { ...world, folder, archive, report }
}

describe('an archive that cannot be used', () => {
  it('is none: what reads it says how it is made', async () => {
    const folder = newFolder()
    const archive = await openArchive({ folder })
    for (const act of [
      () => archive.search(),
      () => archive.status(),
      () => archive.verify(),
      () => archive.coverage(),
    ]) {
      const error = await act().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ArchiveError)
      expect(error).toMatchObject({ fault: 'not-an-archive' })
      expect(String(error)).toContain('timkit archive sync')
    }
  })

  it('is of another app', async () => {
    const { folder } = await synced()
    const { emulator } = shop()
    const other = clientOf(emulator, { sdkAppId: 1_400_000_001 })
    await expect(openArchive({ folder, client: other })).rejects.toMatchObject({ fault: 'other-app' })
    await expect(openArchive({ folder, client: other })).rejects.toThrow('it is of the app 1400000000')
  })

  it('is of a newer release, or damaged', async () => {
    const folder = newFolder()
    mkdirSync(folder)
    const about = {
      format: 2,
      sdkAppId: 1,
      createdAt: '2026-11-22T00:00:00Z',
      createdBy: '@timkit/archive 9.0.0',
    }
    writeFileSync(join(folder, 'archive.json'), JSON.stringify(about))
    await expect(openArchive({ folder })).rejects.toMatchObject({ fault: 'newer' })
    writeFileSync(join(folder, 'archive.json'), '{"format":1')
    await expect(openArchive({ folder })).rejects.toMatchObject({ fault: 'damaged' })
  })

  it('has no client that could ask', async () => {
    const { folder } = await synced()
    const archive = await openArchive({ folder })
    await expect(archive.sync()).rejects.toMatchObject({ fault: 'no-client' })
  })

  it('is written to by another', async () => {
    const { folder, client, archive } = await synced()
    heldByAnother(folder)
    const other = await openArchive({ folder, client })
    await expect(other.sync()).rejects.toMatchObject({ fault: 'locked' })
    // Reading never waits.
    expect((await archive.search({ text: '龙井' })).hits.length).toBeGreaterThan(0)
  })
})

describe('a time that the archive does not have', () => {
  it('is never said to be covered, by whatever is asked about it', async () => {
    const { archive } = await synced()
    const coverage = { complete: false, gaps: [{ reason: 'before' }, { reason: 'before' }] }
    const before = { until: new Date('2000-01-01T00:00:00Z') }
    expect(await archive.search(before)).toMatchObject({ hits: [], coverage })
    expect(await archive.search({ until: 12 })).toMatchObject({ hits: [], coverage })
    expect(await archive.count(before)).toEqual({
      count: 0,
      more: false,
      coverage: expect.objectContaining({ complete: false }),
    })
    expect(await archive.statistics(before)).toMatchObject({ messages: 0, coverage })
    expect(await archive.coverage(before)).toMatchObject(coverage)
    const report = await archive.exportMessages({ account: 'alice', ...before }, { to: newFolder() })
    expect(report).toMatchObject({ messages: 0, gaps: coverage.gaps })
    const later = await archive.search({ since: new Date('2099-01-01T00:00:00Z') })
    expect(later.coverage).toMatchObject({
      complete: false,
      gaps: [{ reason: 'future' }, { reason: 'future' }],
    })
  })
})

describe('a count', () => {
  it('says what it does not cover, up to its bound, and counts what the service has with live', async () => {
    const { archive, folder } = await synced()
    expect(await archive.count({}, 2)).toMatchObject({ count: 2, more: true, coverage: { complete: false } })
    const [found, counted] = [await archive.search(), await archive.count()]
    expect(counted).toMatchObject({ count: found.hits.length, more: false })
    expect(counted.coverage.gaps).toEqual(found.coverage.gaps)
    await using alone = await openArchive({ folder })
    await expect(alone.count({ group: 'tea', live: true })).rejects.toMatchObject({ fault: 'no-client' })
    const since = new Date(noon - hourMs)
    const live = await archive.count({ group: 'tea', since, live: true })
    expect(live).toMatchObject({ tail: { complete: true }, coverage: { complete: true } })
  })
})

describe('a sync that fails', () => {
  it('keeps what it had, and the next one goes on', async () => {
    const { emulator } = shop()
    const folder = newFolder()
    let left = 40
    const failing = clientOf(emulator, {
      fetch: (...request) =>
        left-- > 0 ? emulator.fetch(...request) : Promise.reject(new TypeError('fetch failed')),
    })
    const first = await openArchive({ folder, client: failing })
    const report = await first.sync()
    expect(report.failed.length).toBeGreaterThan(0)
    expect(report.notAsked).toBeGreaterThan(0)
    const second = await openArchive({ folder, client: clientOf(emulator) })
    expect((await second.sync()).failed).toEqual([])
    expect((await second.status()).messages).toBe(5)
  })

  it('throws when nothing could be asked at all', async () => {
    const { emulator } = shop()
    const offline = clientOf(emulator, { fetch: () => Promise.reject(new TypeError('fetch failed')) })
    const archive = await openArchive({ folder: newFolder(), client: offline })
    await expect(archive.sync()).rejects.toThrow(/Cannot read the (?:c2c|group) history/)
  })

  it('throws at once when the service refuses the key', async () => {
    const { emulator } = shop()
    let calls = 0
    const wrong = clientOf(emulator, {
      secretKey: 'b'.repeat(64),
      fetch: (...request) => {
        calls++
        return emulator.fetch(...request)
      },
    })
    const archive = await openArchive({ folder: newFolder(), client: wrong })
    await expect(archive.sync()).rejects.toThrow(/7\d{4}/)
    expect(calls).toBeLessThan(3)
  })

  it('ends when it is told to, and can be run again', async () => {
    const { client } = shop()
    const folder = newFolder()
    const controller = new AbortController()
    const archive = await openArchive({ folder, client })
    const syncing = archive.sync({
      signal: controller.signal,
      onProgress: ({ hours }) => hours > 20 && controller.abort(new Error('enough')),
    })
    await expect(syncing).rejects.toThrow('enough')
    await archive.sync()
    expect((await archive.status()).messages).toBe(5)
  })
})

describe('a sync', () => {
  it('asks for every hour of seven days, and keeps every message that the files hold', async () => {
    const { report, archive, client } = await synced()
    expect(report).toMatchObject({ asked: 336, failed: [], missed: [], skipped: 0, notAsked: 0 })
    expect(report.kept.hours).toBe(report.indexed.hours)
    const { hits } = await archive.search({ limit: 1000 })
    expect(new Map(hits.map(({ identity, text }) => [identity, text]))).toEqual(await messagesOf(client))
    expect(hits).toHaveLength(5)
  })

  it('keeps the bytes of the service, and says of each file what the service said', async () => {
    const { folder, client } = await synced()
    const outcome = await client.historyFiles({ chatType: 'group', hour: '2026112209' })
    if (outcome.status !== 'ready') throw new Error(outcome.status)
    const [file] = outcome.files
    const path = join(folder, 'raw/Group/2026/11/22/2026112209.gz')
    const about = JSON.parse(readFileSync(`${path}.json`, 'utf8'))
    expect(about).toMatchObject({
      md5: file?.md5,
      gzipMd5: file?.gzipMd5,
      size: file?.size,
      gzipSize: file?.gzipSize,
    })
    expect(readFileSync(path)).toHaveLength(file?.gzipSize as number)
  })

  it('does nothing twice', async () => {
    const { archive } = await synced()
    const again = await archive.sync()
    expect(again.kept).toEqual({ hours: 0, files: 0, bytes: 0 })
    expect(again.indexed).toEqual({ hours: 0, messages: 0 })
  })

  it('takes a file that comes later, and settles what never came', async () => {
    const { archive, emulator, client } = await synced()
    await client.send({
      from: 'bob',
      to: 'shop',
      body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '晚上好' } }],
    })
    emulator.clock.advance(2 * hourMs)
    await archive.sync()
    expect((await archive.search({ text: '晚上' })).hits).toHaveLength(1)
    for (let day = 0; day < 9; day++) {
      emulator.clock.advance(23 * hourMs)
      await archive.sync()
    }
    const { counts } = await archive.status()
    expect(counts.missed).toBe(0)
    expect(counts.empty).toBeGreaterThan(300)
    expect(counts.indexed).toBeGreaterThan(4)
  })

  it('says for ever which hours it missed while it was off', async () => {
    const { archive, emulator } = await synced()
    emulator.clock.advance(10 * 24 * hourMs)
    const report = await archive.sync()
    expect(report.missed.length).toBeGreaterThan(48)
    const { gaps } = await archive.coverage()
    expect(gaps.some(({ reason }) => reason === 'missed')).toBe(true)
    expect((await archive.sync()).missed).toEqual([])
    expect((await archive.status()).counts.missed).toBe(report.missed.length)
  })
})

describe('a search', () => {
  let searched: Promise<Awaited<ReturnType<typeof synced>>> | undefined
  // Nothing here changes it.
  const shared = () => (searched ??= synced())

  it('says where a query is wrong', async () => {
    const { archive } = await shared()
    await expect(archive.search({ text: '退款 "成功' })).rejects.toBeInstanceOf(SearchQueryError)
    await expect(archive.search({ text: '龙井', limit: 0 })).rejects.toThrow(RangeError)
    await expect(archive.search({ group: 'tea', peer: 'bob' })).rejects.toThrow(
      /^peer cannot be given with group/,
    )
    await expect(archive.search({ kind: 'both' as never })).rejects.toThrow(/^kind must be/)
    await expect(archive.search({ since: '2026-11-22' as never })).rejects.toThrow(TypeError)
  })

  it.each([
    ['龙井', 3],
    ['龍井', 3],
    ['井', 3],
    ['ORDER', 1],
    ['139*', 1],
    ['13912345678', 1],
    ['龙井 tasting', 1],
    ['龙井 -tasting', 2],
    ['"明前龙井"', 1],
    ['👍', 1],
    ['so20261122', 1],
    ['咖啡', 0],
  ])('finds %j %i times', async (text, count) => {
    const { archive } = await shared()
    const { hits } = await archive.search({ text })
    expect(hits).toHaveLength(count)
    expect(await archive.count({ text })).toMatchObject({ count, more: false })
    for (const hit of hits) expect(hit.highlights.length).toBeGreaterThan(0)
  })

  it('filters by account, peer, group, kind and time', async () => {
    const { archive } = await shared()
    const found = async (query: object) => (await archive.search(query)).hits.length
    expect(await found({ account: 'alice' })).toBe(3)
    expect(await found({ account: 'shop', peer: 'bob' })).toBe(1)
    expect(await found({ group: 'tea' })).toBe(1)
    expect(await found({ kind: 'c2c' })).toBe(4)
    expect(await found({ account: 'bob' })).toBe(2)
    expect(await found({ since: '2026-11-22T09:00:00+08:00' })).toBe(2)
    expect(await found({ until: '2026-11-22T07:30:00+08:00' })).toBe(2)
    expect(await found({ account: 'nobody' })).toBe(0)
  })

  it('pages without leaving anything out, in both orders', async () => {
    const { archive } = await shared()
    for (const order of ['newest', 'oldest'] as const) {
      const times: number[] = []
      let cursor: string | undefined
      do {
        const page = await archive.search({ order, limit: 2, cursor })
        times.push(...page.hits.map(({ message }) => message.unixSeconds))
        cursor = page.cursor
      } while (cursor !== undefined)
      expect(times).toHaveLength(5)
      expect(times).toEqual(times.toSorted((a, b) => (order === 'newest' ? b - a : a - b)))
    }
  })

  it('says what it does not cover', async () => {
    const { archive } = await shared()
    const { coverage } = await archive.search({ text: '龙井', since: '2026-11-22T11:00:00+08:00' })
    expect(coverage.complete).toBe(false)
    expect(coverage.gaps.map(({ reason }) => reason)).toContain('future')
    const old = await archive.search({
      since: '2026-11-01T00:00:00+08:00',
      until: '2026-11-02T00:00:00+08:00',
    })
    expect(old.coverage.gaps.map(({ reason }) => reason)).toEqual(['before', 'before'])
    const hour = {
      since: '2026-11-22T10:00:00+08:00',
      until: '2026-11-22T10:59:59+08:00',
      kind: 'c2c',
    } as const
    expect((await archive.search(hour)).coverage).toMatchObject({ complete: true, gaps: [] })
  })

  it('gives what was said around a message', async () => {
    const { archive } = await shared()
    const [hit] = (await archive.search({ text: '明前' })).hits
    const context = await archive.context(hit?.identity ?? '')
    expect(context?.before.map(({ text }) => text)).toEqual(['你好，龙井还有吗？'])
    expect(context?.after.map(({ text }) => text)).toEqual(['My order SO20261122-000123 please'])
    expect(await archive.context('c|a|b|1|2|3')).toBeUndefined()
  })
})

describe('verifying', () => {
  it('finds nothing wrong with what was synced', async () => {
    const { archive } = await synced()
    const report = await archive.verify({ deep: true })
    expect(report.faults).toEqual([])
    expect(report.files).toBeGreaterThan(3)
  })

  it.each(['changed', 'cut', 'gone'])('finds a file that was %s, and a sync has it again', async (what) => {
    const { archive, folder } = await synced()
    const path = join(folder, 'raw/Group/2026/11/22/2026112209.gz')
    const bytes = readFileSync(path)
    if (what === 'gone') (await import('node:fs')).rmSync(path)
    else {
      const other = what === 'cut' ? bytes.subarray(0, -1) : Buffer.from(bytes)
      if (what === 'changed') other[20] = (other[20] ?? 0) ^ 1
      writeFileSync(path, other)
    }
    const { faults } = await archive.verify({ deep: true, mend: true })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ where: 'raw/Group/2026/11/22/2026112209.gz' })
    expect((await archive.status()).counts.damaged).toBe(1)
    await archive.sync()
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.status()).counts.damaged).toBe(0)
    expect((await archive.search({ text: 'tasting' })).hits).toHaveLength(1)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})

describe.skipIf(process.platform === 'win32')('what an archive writes', () => {
  it('can be read by nobody else of the machine', async () => {
    const { archive, folder } = await synced()
    await archive.ingest(
      { CallbackCommand: 'C2C.CallbackAfterSendMsg', From_Account: 'a', To_Account: 'b' } as never,
      {},
    )
    await archive.eraseAccount('bob', { dryRun: false })
    const to = newFolder()
    await archive.exportAccount('alice', { to })
    for (const top of [folder, to]) {
      const rightsOf = (path: string) => statSync(path).mode & 0o77
      const paths = readdirSync(top, { recursive: true }).map((name) => join(top, String(name)))
      expect(paths.length).toBeGreaterThan(2)
      expect([top, ...paths].filter((path) => rightsOf(path) !== 0)).toEqual([])
    }
    await archive.close()
  })
})
