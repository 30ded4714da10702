import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Dead, dyingStore } from '../../test/dying-store.ts'
import { clientOf, newFolder, shop } from '../../test/shop.ts'
import type { ArchiveClient } from '../archive-client.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'

const file = 'raw/Group/2026/11/22/2026112209.gz'
const hour = { chatType: 'group', hour: '2026112209' }

async function synced() {
  const { client, emulator } = shop()
  const folder = newFolder()
  const archive = await openArchive({ folder, client })
  await archive.sync()
  return { archive, client, emulator, folder }
}

describe('an hour of which nobody can read what is known', () => {
  it('is named by verify, once, and had again by the next sync', async () => {
    const { archive, folder } = await synced()
    writeFileSync(join(folder, `${file}.json`), '{"format":1,')
    const { faults } = await archive.verify({ deep: true, mend: true })
    expect(faults).toMatchObject([{ hour, where: `${file}.json`, code: 'sidecar' }])
    expect((await archive.status()).counts.damaged).toBe(1)
    expect((await archive.sync()).failed).toEqual([])
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.search({ text: 'tasting' })).hits).toHaveLength(1)
    expect((await archive.status()).counts.damaged).toBe(0)
    await archive.close()
  })

  it.each(['sync', 'rebuild'] as const)(
    'does not stop a %s that makes the index anew, and is made whole by a sync',
    async (act) => {
      const { archive, folder } = await synced()
      await archive.close()
      writeFileSync(join(folder, `${file}.json`), '')
      rmSync(join(folder, 'index.sqlite'))
      const again = await openArchive({ folder, client: clientOf(shop().emulator) })
      if (act === 'sync') expect((await again.sync()).failed).toEqual([])
      else {
        expect((await again.rebuild()).damaged).toMatchObject([{ where: `${file}.json` }])
        expect((await again.search({ limit: 100 })).hits).toHaveLength(4)
        expect((await again.status()).counts.damaged).toBe(1)
        // Its record vouches for the file.
        await again.sync()
      }
      expect((await again.search({ limit: 100 })).hits).toHaveLength(5)
      expect((await again.verify({ deep: true })).faults).toEqual([])
      await again.close()
    },
  )

  it('is named for as long as the service cannot give it, and the others are kept', async () => {
    const { archive, emulator, folder } = await synced()
    writeFileSync(join(folder, `${file}.json`), '')
    rmSync(join(folder, 'hours/Group/2026/11/22.json'))
    await archive.close()
    const withoutGroups = clientOf(emulator, {
      fetch: async (...request) => {
        const asked = new Request(...request)
        const isGroup = (await asked.clone().text()).includes('"Group"')
        if (!isGroup) return emulator.fetch(asked)
        return Response.json({ ActionStatus: 'FAIL', ErrorCode: 1004, ErrorInfo: 'none' })
      },
    })
    const again = await openArchive({ folder, client: withoutGroups })
    expect((await again.sync()).failed).toMatchObject([hour])
    expect((await again.status()).counts.damaged).toBe(1)
    await again.close()
  })
})

it('has a damaged hour again although the program died while it had it again, whatever it did last', async () => {
  let act = 0
  for (; ; act++) {
    const { folder, client } = await damaged()
    const { store, acts } = dyingStore(createFolderStore(folder), act)
    const dying = await openArchive({ folder, store, client })
    const outcome = await dying.sync().catch((error: unknown) => error)
    await dying.close()
    // As many acts as there are: records are written once more for each second that it takes.
    if (acts() <= act) break
    expect(outcome, `act ${act}`).toBeInstanceOf(Dead)
    const next = await openArchive({ folder, client })
    expect((await next.sync()).failed, `act ${act}`).toEqual([])
    expect((await next.verify({ deep: true })).faults, `act ${act}`).toEqual([])
    expect((await next.search({ limit: 100 })).hits, `act ${act}`).toHaveLength(5)
    await next.close()
  }
  expect(act).toBeGreaterThan(6)
})

/** An archive whose hour is known to be damaged. */
async function damaged() {
  const { archive, folder, client } = await synced()
  writeFileSync(join(folder, file), 'no gzip')
  await archive.verify({ mend: true })
  await archive.close()
  return { folder, client }
}

it('goes on without files that were removed behind its back, and has them again', async () => {
  const { archive, folder, client } = await synced()
  await archive.close()
  for (const name of [file, `${file}.json`]) rmSync(join(folder, name))
  rmSync(join(folder, 'index.sqlite'))
  const again = await openArchive({ folder, client })
  expect((await again.sync()).failed).toMatchObject([hour])
  expect((await again.search({ limit: 100 })).hits).toHaveLength(4)
  await again.sync()
  expect((await again.search({ limit: 100 })).hits).toHaveLength(5)
  await again.close()
})

describe('an index that is damaged', () => {
  it.each(['no database', 'cut', 'overwritten'])(
    'is told by verify (%s), beside what is wrong with the files',
    async (how) => {
      const { archive, folder } = await synced()
      await archive.close()
      const path = join(folder, 'index.sqlite')
      const bytes = readFileSync(path)
      if (how === 'cut') writeFileSync(path, bytes.subarray(0, 5000))
      else
        writeFileSync(
          path,
          how === 'overwritten' ? bytes.fill(0xee, 8192, bytes.length - 4096) : 'no database'.repeat(1000),
        )
      rmSync(join(folder, file))
      const again = await openArchive({ folder })
      const { faults } = await again.verify({ deep: true })
      expect(faults.map(({ where }) => where).sort()).toEqual(['index', file])
      expect(faults.find(({ where }) => where === 'index')).toMatchObject({
        wayOut: expect.stringMatching(/^Rebuild/),
      })
      await again.close()
      await again.close()
    },
  )
})

it('downloads a file once that is as the service gave it and cannot be read, and names it each time', async () => {
  const { client } = shop()
  const text = '{"Messages":[\n{"From_Account":"bob"}\n]}'
  const bytes = gzipSync(text)
  const md5 = (data: string | Uint8Array) => createHash('md5').update(data).digest('hex')
  let downloads = 0
  const odd: ArchiveClient = {
    sdkAppId: client.sdkAppId,
    now: () => client.now(),
    async historyFiles(asked, options) {
      const outcome = await client.historyFiles(asked, options)
      if (outcome.status !== 'ready' || asked.hour !== hour.hour || asked.chatType !== 'group') return outcome
      const files = outcome.files.map((about) => ({
        ...about,
        size: Buffer.byteLength(text),
        md5: md5(text),
        gzipSize: bytes.length,
        gzipMd5: md5(bytes),
      }))
      return { ...outcome, files } as unknown as typeof outcome
    },
    historyBytes(about, options) {
      if (about.gzipMd5 !== md5(bytes)) return client.historyBytes(about, options)
      downloads++
      return new Blob([new Uint8Array(bytes)]).stream()
    },
  }
  const archive = await openArchive({ folder: newFolder(), client: odd })
  for (let round = 0; round < 3; round++) {
    const report = await archive.sync()
    expect(report.failed).toMatchObject([hour])
    expect(report.kept.hours).toBe(round === 0 ? 4 : 0)
    expect((await archive.status()).counts).toMatchObject({ damaged: 1 })
    expect((await archive.search({ limit: 100 })).hits).toHaveLength(4)
  }
  expect(downloads).toBe(1)
  await archive.close()
})
