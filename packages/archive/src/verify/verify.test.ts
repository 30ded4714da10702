import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { heldByAnother } from '../../test/claim-of-another.ts'
import { clientOf, newFolder, shop } from '../../test/shop.ts'
import type { ArchiveClient } from '../archive-client.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'
import type { RawStore } from '../raw/raw-store.ts'

const file = 'raw/Group/2026/11/22/2026112209.gz'
const hour = { chatType: 'group', hour: '2026112209' }

async function synced() {
  const { client, emulator } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
  }
  return { client, emulator, folder }
}

/** Every file of a folder, and when it was written last. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .sort()
}

/** A store that can only be read. */
function readOnly(store: RawStore): RawStore {
  const refuse = () => Promise.reject(Object.assign(new Error('EROFS: made up'), { code: 'EROFS' }))
  return { ...store, publish: refuse, replace: refuse, remove: refuse, sweep: refuse }
}

describe('verifying', () => {
  it('writes nothing, whatever is wrong, unless it is asked to mend', async () => {
    const { folder, emulator } = await synced()
    rmSync(join(folder, file))
    writeFileSync(join(folder, 'raw/C2C/2026/11/22/2026112207.gz'), 'something else')
    writeFileSync(join(folder, 'index.sqlite'), 'no database'.repeat(1000))
    const before = filesOf(folder)
    const store = readOnly(createFolderStore(folder))
    await using archive = await openArchive({ folder, store, now: emulator.now })
    const { faults } = await archive.verify({ deep: true })
    expect(faults.map(({ code }) => code).sort()).toEqual(['index', 'missing', 'size'])
    expect(filesOf(folder)).toEqual(before)
    await using mending = await openArchive({ folder, client: clientOf(emulator) })
    expect((await mending.verify({ mend: true })).faults).toHaveLength(3)
    await mending.sync()
    expect((await mending.verify({ deep: true })).faults).toEqual([])
    expect((await mending.search({ limit: 100 })).hits).toHaveLength(5)
  })

  it('tells of files in raw/ that are none of an archive, as an erasure does not look into them', async () => {
    const { folder, emulator } = await synced()
    await using archive = await openArchive({ folder, sdkAppId: emulator.sdkAppId, now: emulator.now })
    await archive.ingest({ CallbackCommand: 'State.StateChange' } as never)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    const keys = ['raw/C2C/2026/11/22/copy.txt', 'raw/notes.md', 'raw/webhook/old.txt']
    for (const key of keys) writeFileSync(join(folder, key), 'alice: secret')
    const { faults } = await archive.verify()
    expect(faults.map(({ where, code }) => [where, code])).toEqual(keys.map((key) => [key, 'foreign']))
    expect(faults[0]?.wayOut).toContain('remove it')
  })

  it('says what brings a changed byte back, and no more than is left to do', async () => {
    const { folder, emulator } = await synced()
    const path = join(folder, file)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.with(bytes.length - 5, bytes.at(-5) === 0 ? 1 : 0))
    await using archive = await openArchive({ folder, client: clientOf(emulator) })
    const [found] = (await archive.verify({ deep: true })).faults
    expect(found).toMatchObject({ code: 'content', wayOut: expect.stringContaining('verify --deep --mend') })
    const [remembered] = (await archive.verify({ deep: true, mend: true })).faults
    expect(remembered?.wayOut).toMatch(/^It is remembered\. Run a sync/)
    await archive.sync()
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it('does not send to a rebuild for an index of a newer version, which a rebuild refuses', async () => {
    const { folder, emulator } = await synced()
    {
      using db = new DatabaseSync(join(folder, 'index.sqlite'))
      db.exec('PRAGMA user_version = 99')
    }
    await using archive = await openArchive({ folder, now: emulator.now })
    const index = (await archive.verify()).faults.filter(({ code }) => code === 'index')
    expect(index.length).toBeGreaterThan(0)
    for (const { indexFault, wayOut } of index) {
      expect(indexFault).toBe('newer')
      expect(wayOut).not.toMatch(/rebuild/i)
    }
  })

  it('says once what to do about what is known of a file and is damaged', async () => {
    const { folder, emulator } = await synced()
    writeFileSync(join(folder, `${file}.json`), 'no JSON')
    await using archive = await openArchive({ folder, now: emulator.now })
    const { faults } = await archive.verify()
    expect(faults.map(({ where, code }) => [where, code])).toEqual([[`${file}.json`, 'sidecar']])
    expect(`${faults[0]?.what}. ${faults[0]?.wayOut}`.match(/sync|backup/g)).toHaveLength(2)
  })

  it('needs no lock, and mending does', async () => {
    const { folder, client, emulator } = await synced()
    let open: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    let atGate: () => void = () => undefined
    const downloading = new Promise<void>((resolve) => {
      atGate = resolve
    })
    const slow: ArchiveClient = {
      sdkAppId: client.sdkAppId,
      now: () => client.now(),
      historyBytes: (...given) => client.historyBytes(...given),
      async historyFiles(...given) {
        atGate()
        await gate
        return client.historyFiles(...given)
      },
    }
    emulator.clock.advance(3_600_000)
    await using syncing = await openArchive({ folder, client: slow })
    const sync = syncing.sync()
    await using archive = await openArchive({ folder, now: emulator.now })
    await downloading
    await expect(archive.verify({ mend: true })).rejects.toMatchObject({ fault: 'locked' })
    expect(await archive.verify({ deep: true })).toMatchObject({ faults: [], inProgress: [] })
    open()
    await sync
  })
})

/** A file system that is mounted read-only: only root may mount, in a name space of its own, which ends with the program. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

it.skipIf(!canMount)(
  'a folder of a file system that is mounted read-only is verified, and searched',
  async () => {
    const { folder } = await synced()
    const mount = newFolder()
    mkdirSync(mount, { recursive: true })
    const program = join(import.meta.dirname, '../../test/verifying-program.ts')
    const script = 'mount --bind "$1" "$2" && mount -o remount,bind,ro "$2" && exec "$3" "$4" "$2"'
    const run = () =>
      JSON.parse(
        execFileSync('unshare', ['-m', 'sh', '-c', script, 'sh', folder, mount, process.execPath, program], {
          encoding: 'utf8',
        }),
      )
    expect(run()).toEqual({ faults: [], hits: 5, written: 'EROFS' })
    rmSync(join(folder, file))
    expect(run()).toMatchObject({ faults: [{ code: 'missing', where: file }] })
  },
)

describe('an hour that a sync keeps meanwhile', () => {
  /** An archive of which a file is kept while another program verifies, which has listed what was there before. */
  async function whileListing(act: (folder: string) => Promise<void> | void) {
    const { folder, emulator } = await synced()
    const store = createFolderStore(folder)
    let isDone = false
    const watched: RawStore = {
      ...store,
      async *list(prefix) {
        yield* store.list(prefix)
        if (prefix !== 'raw/' || isDone) return
        isDone = true
        await act(folder)
      },
    }
    const archive = await openArchive({ folder, store: watched, now: emulator.now })
    return { archive, folder, emulator }
  }

  it('is no fault, though it was not there when the files were listed', async () => {
    const world = shop()
    const { archive } = await whileListing(async (folder) => {
      world.emulator.clock.advance(3_600_000)
      await using other = await openArchive({ folder, client: clientOf(world.emulator) })
      await other.eraseAccount('bob', { dryRun: false })
      await other.sync()
    })
    expect(await archive.verify({ deep: true })).toMatchObject({ faults: [], inProgress: [] })
    await archive.close()
  })

  it.each([true, false])(
    'is in progress while its record is not written, and a fault when nobody writes: %s',
    async (isLocked) => {
      const { folder, emulator } = await synced()
      rmSync(join(folder, 'hours/Group/2026/11/22.json'))
      if (isLocked) heldByAnother(folder)
      await using archive = await openArchive({ folder, now: emulator.now })
      const report = await archive.verify()
      if (isLocked) expect(report).toMatchObject({ faults: [], inProgress: [hour] })
      else expect(report).toMatchObject({ faults: [{ hour, code: 'record' }], inProgress: [] })
    },
  )

  it('is a fault beside a sync too when its bytes are others, or it is old', async () => {
    const { folder, emulator } = await synced()
    const bytes = readFileSync(join(folder, file))
    writeFileSync(join(folder, file), bytes.fill(7, 20))
    heldByAnother(folder)
    await using archive = await openArchive({ folder, now: emulator.now })
    expect(await archive.verify({ deep: true })).toMatchObject({ faults: [{ hour, code: 'content' }] })
    rmSync(join(folder, 'hours/C2C/2026/11/22.json'))
    emulator.clock.advance(24 * 3_600_000)
    expect(await archive.verify()).toMatchObject({
      faults: [{ code: 'record' }, { code: 'record' }],
      inProgress: [],
    })
  })
})
