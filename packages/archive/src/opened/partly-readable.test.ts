import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { madeOtherwise } from '../../test/made-otherwise.ts'
import { newFolder, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const file = 'raw/C2C/2026/11/22/2026112207.gz'
const hour = { chatType: 'c2c', hour: '2026112207' } as const

/** The hour has two messages: of alice, and of the shop. */
const damages: readonly (readonly [string, (text: string) => string, number])[] = [
  [
    'a line that is no JSON',
    (text) =>
      text
        .replace('"龙井', '"龙井')
        .replace(/\n\{/, '\n{"From_Account":"mallory","To_Account":"alice", no JSON},\n{'),
    2,
  ],
  ['a text that does not end', (text) => text.replace(/\n\{/, '\n{"From_Account":"mallory},\n{'), 2],
  [
    'an end that is missing',
    (text) => `${text.slice(0, text.lastIndexOf('},\n') + 3)}{"From_Account":"shop","Msg`,
    1,
  ],
]

describe.each(damages)('an hour with %s', (_, change, found) => {
  async function synced() {
    const { client, emulator } = shop()
    const folder = newFolder()
    const odd = madeOtherwise(client, hour, change)
    const archive = await openArchive({ folder, client: odd.client })
    return { archive, folder, emulator, odd }
  }

  it('is searched as far as it can be read, told by the sync that indexes it and by the status for ever, and kept as it is', async () => {
    const { archive, folder, odd } = await synced()
    for (let round = 0; round < 2; round++) {
      const report = await archive.sync()
      expect(report).toMatchObject({ failed: [], partial: round === 0 ? [{ ...hour, unreadable: 1 }] : [] })
      expect(report.skipped).toBe(round === 0 ? 1 : 0)
      const { counts, hours } = await archive.status()
      expect(counts).toMatchObject({ partial: 1, indexed: 3, damaged: 0 })
      expect(hours.filter(({ state }) => state === 'partial')).toMatchObject([
        { ...hour, messages: found, unreadable: 1 },
      ])
      const { hits, coverage } = await archive.search({ limit: 100 })
      expect(hits).toHaveLength(3 + found)
      expect(coverage.complete).toBe(false)
      expect(coverage.gaps.filter(({ reason }) => reason === 'partial')).toMatchObject([
        { chatType: 'c2c', unreadable: 1 },
      ])
      expect((await archive.verify({ deep: true })).faults).toMatchObject([
        { hour, where: file, code: 'partial', unreadable: 1 },
      ])
      expect(readFileSync(join(folder, file)).equals(odd.bytes())).toBe(true)
    }
    await archive.close()
  })

  it('is the same after a rebuild, and in an export, which say so', async () => {
    const { archive } = await synced()
    await archive.sync()
    expect(await archive.rebuild()).toMatchObject({ skipped: 1, damaged: [] })
    expect((await archive.search({ limit: 100 })).hits).toHaveLength(3 + found)
    expect((await archive.status()).counts).toMatchObject({ partial: 1 })
    const to = newFolder()
    expect(await archive.exportAccount('alice', { to })).toMatchObject({
      damaged: [],
      partial: [{ ...hour, unreadable: 1 }],
      messages: 3 - (2 - found),
    })
    await archive.close()
  })

  it('loses what an erased account wrote there, of what cannot be read too, and nothing else', async () => {
    const { archive, folder } = await synced()
    await archive.sync()
    const account = found === 2 ? 'mallory' : 'shop'
    expect(await archive.eraseAccount(account, { dryRun: false })).toMatchObject({ unreadable: [] })
    expect(grepFolder(join(folder, 'raw'), account === 'shop' ? '"From_Account":"shop"' : account)).toEqual(
      [],
    )
    expect((await archive.search({ text: '龙井还有吗' })).hits).toHaveLength(1)
    await archive.sync()
    await archive.rebuild()
    expect((await archive.search({ text: '龙井还有吗' })).hits).toHaveLength(1)
    await archive.close()
  })
})

it('an hour that an older release took for damaged is searched by the next sync', async () => {
  const { client } = shop()
  const folder = newFolder()
  const [[, change]] = damages as [(typeof damages)[number]]
  const odd = madeOtherwise(client, hour, change)
  await using archive = await openArchive({ folder, client: odd.client })
  await archive.sync()
  const day = join(folder, 'hours/C2C/2026/11/22.json')
  const { writeFileSync } = await import('node:fs')
  const records = JSON.parse(readFileSync(day, 'utf8'))
  records.hours['07'].damaged = 'what is in its MsgList is not JSON'
  await archive.close()
  writeFileSync(day, JSON.stringify(records))
  rmSync(join(folder, 'index.sqlite'))
  await using again = await openArchive({ folder, client: odd.client })
  expect(await again.sync()).toMatchObject({ failed: [], partial: [hour] })
  expect((await again.status()).counts).toMatchObject({ partial: 1, damaged: 0 })
})
