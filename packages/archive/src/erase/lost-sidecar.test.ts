import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayMs } from '@timkit/core/internal'
import { expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { clientOf, newFolder, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const text = '你好，龙井还有吗'

/** An archive of which an account was erased, and the first of the files that were made anew. */
async function erased() {
  const { client, emulator } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  await archive.eraseAccount('alice', { dryRun: false })
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sidecar = join(folder, names.filter((name) => name.endsWith('.g2.gz.json')).toSorted()[0] as string)
  const records = join(folder, 'hours/C2C/2026/11/22.json')
  /** The record has no more of it than older releases wrote. */
  const forgetInRecord = () => {
    const day = JSON.parse(readFileSync(records, 'utf8')) as {
      hours: Record<string, { raw?: { replaced?: unknown } }>
    }
    for (const { raw } of Object.values(day.hours)) if (raw !== undefined) delete raw.replaced
    writeFileSync(records, JSON.stringify(day))
  }
  const forgetInLog = () => {
    const path = join(folder, 'erasures.jsonl')
    const { made: _, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, `${JSON.stringify(rest)}\n`)
  }
  return { folder, emulator, sidecar, forgetInRecord, forgetInLog }
}

it.each(['the record of the hour', 'the log of erasures', 'nothing'] as const)(
  'of which file an erased one was made is known from %s when its sidecar is lost, and the original never comes back',
  async (from) => {
    const { folder, emulator, sidecar, forgetInRecord, forgetInLog } = await erased()
    const before = JSON.parse(readFileSync(sidecar, 'utf8'))
    expect(before.replaced).toMatchObject({ reason: 'erased on request' })
    if (from !== 'the record of the hour') forgetInRecord()
    if (from !== 'the log of erasures') forgetInLog()
    rmSync(sidecar)
    let downloads = 0
    const client = clientOf(emulator, {
      fetch: (...request) => {
        const asked = new Request(...request)
        if (new URL(asked.url).pathname.endsWith('.gz')) downloads++
        return emulator.fetch(asked)
      },
    })
    await using archive = await openArchive({ folder, client })
    expect((await archive.verify({ mend: true })).faults).not.toEqual([])
    await archive.sync()
    const { replaced } = JSON.parse(readFileSync(sidecar, 'utf8'))
    expect(replaced).toEqual(from === 'nothing' ? undefined : before.replaced)
    // The next sync compares it with what the service has.
    emulator.clock.advance(2 * dayMs)
    for (let round = 0; round < 2; round++) {
      const { kept, changed, failed } = await archive.sync()
      expect({ kept: kept.hours, changed, failed }).toEqual({ kept: 0, changed: [], failed: [] })
    }
    expect(downloads).toBe(0)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.status()).counts).toMatchObject({ damaged: 0, redacted: 2 })
    expect(grepFolder(folder, text)).toEqual([])
  },
)
