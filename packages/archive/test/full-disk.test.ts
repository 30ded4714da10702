import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../src/archive.ts'
import { openArchive } from '../src/open-archive.ts'
import { createFolderStore } from '../src/raw/folder-store.ts'
import { StorageError } from '../src/raw/storage-error.ts'
import { actingFiles, systemError } from './acting-files.ts'
import { grepFolder } from './grep-folder.ts'
import { clientOf, newFolder, noon, shop } from './shop.ts'

const dayMs = 24 * 3_600_000
/** `CRASH_POINTS=all`: fails at every act, not only at some. */
const isLong = process.env.CRASH_POINTS === 'all'

/** An archive of this month, a month later: so that there is something to prune. */
async function prepared() {
  const { emulator, client } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  emulator.clock.advance(40 * dayMs)
  await client.send({ from: 'alice', to: 'shop', body: 'hello again' })
  emulator.clock.advance(3_600_000)
  return { emulator, folder }
}

/** An hour that somebody saved, long before the archive begins. */
function savedHour(): string {
  const folder = join(newFolder(), 'c2c')
  mkdirSync(folder, { recursive: true })
  const message = {
    From_Account: 'bob',
    To_Account: 'shop',
    MsgTimestamp: noon / 1000 - 30 * 86_400,
    MsgSeq: 7,
    MsgRandom: 8,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '碧螺春' } }],
  }
  writeFileSync(join(folder, '2026102312.jsonl.gz'), gzipSync(`${JSON.stringify(message)}\n`))
  return folder
}

const saved = savedHour()

interface Act {
  readonly name: string
  readonly run: (archive: Archive) => Promise<unknown>
  /** What everybody finds once it was done. */
  readonly texts: readonly string[]
  /** What no byte has then. */
  readonly gone?: readonly string[]
}

const old = [
  '你好，龙井还有吗？',
  '有的，明前龍井 ¥268',
  'My order SO20261122-000123 please',
  '退款到了吗 call 13912345678',
  '龙井 tasting on Friday 👍',
]
const ofAlice = ['你好，龙井还有吗？', 'My order SO20261122-000123 please']

const acts: readonly Act[] = [
  { name: 'a sync', run: (archive) => archive.sync(), texts: [...old, 'hello again'] },
  { name: 'an import', run: (archive) => archive.importFiles(saved), texts: [...old, '碧螺春'] },
  { name: 'a rebuild', run: (archive) => archive.rebuild(), texts: old },
  {
    name: 'an erase',
    run: (archive) => archive.eraseAccount('alice', { dryRun: false }),
    texts: old.filter((text) => !ofAlice.includes(text)),
    gone: ['龙井还有吗', 'SO20261122-000123'],
  },
  {
    name: 'a prune',
    run: (archive) => archive.prune({ olderThan: 31 * dayMs, dryRun: false }),
    texts: [],
    gone: ['龙井', '13912345678'],
  },
]

describe.each(acts)('a disk that is full during $name', ({ run, texts, gone = [] }) => {
  it('is told with what to do, whatever it was full for; when there is room, it is done by running it again', async () => {
    const whole = actingFiles(() => undefined)
    await runIn(await prepared(), whole, run)
    // Reading a full disk works.
    const writing = [...whole.acts.keys()].filter((at) => !['readdir', 'stat'].includes(whole.acts[at] ?? ''))
    expect(writing.length).toBeGreaterThan(5)
    const step = isLong ? 1 : Math.ceil(writing.length / 6)
    for (const full of writing.filter((_, at) => at % step === 0)) {
      const world = await prepared()
      const disk = actingFiles((at, name) =>
        at >= full && !['readdir', 'stat', 'unlink'].includes(name) ? systemError('ENOSPC') : undefined,
      )
      const about = `${whole.acts[full]} ${full}`
      const error = await runIn(world, disk, run).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      if (error !== undefined) {
        expect(error, about).toBeInstanceOf(StorageError)
        expect((error as Error).message, about).toMatch(/Make room/)
      }
      const { folder, emulator } = world
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      await run(archive)
      const { hits } = await archive.search({ limit: 1000 })
      expect(hits.map(({ text }) => text).sort(), about).toEqual([...texts].sort())
      expect((await archive.verify({ deep: true })).faults, about).toEqual([])
      for (const text of gone) expect(grepFolder(folder, text), about).toEqual([])
    }
  })
})

async function runIn(
  { folder, emulator }: Awaited<ReturnType<typeof prepared>>,
  disk: Pick<ReturnType<typeof actingFiles>, 'files'>,
  run: Act['run'],
): Promise<void> {
  const store = createFolderStore(folder, disk)
  await using archive = await openArchive({ folder, store, client: clientOf(emulator) })
  await run(archive)
}
