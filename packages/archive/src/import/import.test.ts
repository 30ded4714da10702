import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import { type HourKey, startOf } from '../hours/hour-key.ts'
import { openArchive } from '../open-archive.ts'

/** The hours of both kinds that the shop has messages in, and those between. */
function everyHour() {
  const hours = Array.from({ length: 32 }, (_, n) => new Date(noon - (n + 1) * 3_600_000))
  return hours.flatMap((hour) => [{ chatType: 'c2c', hour } as const, { chatType: 'group', hour } as const])
}

/** Everything of the shop as files that somebody saved, and an archive that was begun a month later. */
async function late() {
  const { emulator, client } = shop()
  const saved = newFolder()
  mkdirSync(saved)
  for (const query of everyHour()) {
    const outcome = await client.historyFiles(query)
    if (outcome.status !== 'ready') continue
    for (const file of outcome.files) {
      const bytes: Uint8Array[] = []
      for await (const chunk of client.historyBytes(file)) bytes.push(chunk)
      writeFileSync(join(saved, file.name), Buffer.concat(bytes))
    }
  }
  emulator.clock.advance(30 * 24 * 3_600_000)
  const folder = newFolder()
  const archive = await openArchive({ folder, client: clientOf(emulator) })
  await archive.sync()
  return { emulator, saved, folder, archive }
}

/** The messages of a saved file, each as a line. */
function linesOf(saved: string, kind: '_C2C_' | '_Group_') {
  const name = readdirSync(saved).find((file) => file.includes(kind)) as string
  const { MsgList } = JSON.parse(gunzipSync(readFileSync(join(saved, name))).toString())
  const texts: string[] = MsgList.map((message: unknown) => JSON.stringify(message))
  return { texts, hour: /(\d{10})\.gz$/.exec(name)?.[1] as string }
}

/** A folder of files of lines. */
function linesIn(kind: 'c2c' | 'group', files: Readonly<Record<string, string>>): string {
  const folder = newFolder()
  mkdirSync(join(folder, kind), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, kind, name), gzipSync(text))
  return folder
}

async function texts(archive: Awaited<ReturnType<typeof openArchive>>): Promise<string[]> {
  return (await archive.search({ limit: 1000 })).hits.map(({ text }) => text)
}

describe('files that are not imported', () => {
  it('are of another app, hour or kind, damaged, cut, or have another name', async () => {
    const { archive, saved } = await late()
    const [name] = readdirSync(saved).filter((file) => file.includes('_C2C_')) as [string]
    const bytes = readFileSync(join(saved, name))
    const bad = newFolder()
    mkdirSync(bad)
    const files: Record<string, Uint8Array> = {
      [name.replace(/^\d+/, '1400000001')]: bytes,
      [name.replace(/\d{10}\.gz$/, '2026112001.gz')]: bytes,
      [name.replace('_C2C_', '_Group_')]: bytes,
      [name]: bytes.subarray(0, bytes.length - 9),
      [name.replace(/\d{10}\.gz$/, '2026112002_2.gz')]: bytes,
      [name.replace(/\d{10}\.gz$/, '2026112003.gz')]: gzipSync('{"MsgList":{"a":1}}'),
      [name.replace(/\d{10}\.gz$/, '2099010100.gz')]: bytes,
      'notes.gz': bytes,
    }
    for (const [file, content] of Object.entries(files)) writeFileSync(join(bad, file), content)
    const report = await archive.importFiles(bad)
    expect(report).toMatchObject({ imported: [], restored: [], messages: 0 })
    expect(report.refused).toHaveLength(Object.keys(files).length)
    const codes = report.refused.map(({ code }) => code)
    expect(new Set(codes)).toEqual(
      new Set(['name', 'other-app', 'not-over', 'incomplete', 'other-file', 'unreadable']),
    )
    expect(await texts(archive)).toEqual([])
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    await expect(archive.importFiles(join(bad, 'none.gz'))).rejects.toMatchObject({
      name: 'StorageError',
      code: 'ENOENT',
    })
  })

  it('are JSON Lines without a message of the hour in their name, as nothing else tells that it was all', async () => {
    const { archive } = await late()
    const folder = linesIn('c2c', {
      '2026110100.jsonl.gz': '',
      '2026110101.jsonl.gz': '\n \n',
      '2026110102.jsonl.gz': '{"From_Account":"x", no\n',
    })
    const report = await archive.importFiles(folder)
    expect(report).toMatchObject({ imported: [], messages: 0 })
    expect(report.refused.map(({ code }) => code)).toEqual(['empty', 'empty', 'empty'])
    expect((await archive.status()).hours.some(({ hour }) => hour.startsWith('20261101'))).toBe(false)
  })

  it('hold messages of the other kind than their name says', async () => {
    const { archive, saved, emulator } = await late()
    const ofPair = linesOf(saved, '_C2C_')
    const ofGroup = linesOf(saved, '_Group_')
    const name = `${ofPair.hour}.jsonl.gz`
    const header = `{"SdkAppId":${emulator.sdkAppId},"ChatType":"Group","MsgTime":"${ofPair.hour}","MsgList":[\n`
    const folder = newFolder()
    mkdirSync(folder)
    const path = join(folder, `${emulator.sdkAppId}_Group_${ofPair.hour}.gz`)
    writeFileSync(path, gzipSync(`${header}${ofPair.texts.join(',\n')}]}`))
    for (const paths of [
      path,
      linesIn('group', { [name]: `${ofPair.texts.join('\n')}\n` }),
      linesIn('c2c', { [name]: `${ofPair.texts.join('\n')}\n${ofGroup.texts.join('\n')}\n` }),
    ]) {
      const report = await archive.importFiles(paths)
      expect(report).toMatchObject({ imported: [], messages: 0, refused: [{ code: 'other-kind' }] })
    }
  })

  it('are of an hour that the service gave', async () => {
    const { emulator, client } = shop()
    const folder = newFolder()
    const archive = await openArchive({ folder, client })
    await archive.sync()
    const before = await texts(archive)
    const [path] = grepFolder(folder, 'SO20261122').filter((name) => name.endsWith('.gz')) as [string]
    const saved = newFolder()
    mkdirSync(saved)
    const hour = /(\d{10})\.gz$/.exec(path)?.[1]
    const name = `${emulator.sdkAppId}_C2C_${hour}.gz`
    writeFileSync(join(saved, name), readFileSync(path))
    expect(await archive.importFiles(saved)).toMatchObject({ known: 1, refused: [] })
    const forged = gunzipSync(readFileSync(path)).toString().replace('SO20261122', 'SO99999999')
    writeFileSync(join(saved, name), gzipSync(forged))
    const { refused } = await archive.importFiles(saved)
    expect(refused[0]).toMatchObject({ code: 'kept' })
    expect(refused[0]?.reason).toContain('has other files of that hour, which stay')
    expect(await texts(archive)).toEqual(before)
  })
})

describe('files that are imported', () => {
  it('are found, told from those of the service, and not taken twice', async () => {
    const { archive, saved, folder } = await late()
    const report = await archive.importFiles([saved])
    expect(report).toMatchObject({ messages: 5, refused: [], known: 0 })
    expect(report.imported).toHaveLength(4)
    expect(await texts(archive)).toHaveLength(5)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    const { hours } = await archive.status()
    expect(hours.filter(({ record }) => record?.raw?.source === 'import')).toHaveLength(4)
    expect(await archive.importFiles(saved)).toMatchObject({ imported: [], known: 4 })
    await archive.rebuild()
    expect(await texts(archive)).toHaveLength(5)
    // One that is damaged later is whole again when it is given once more.
    const [path] = grepFolder(folder, 'SO20261122').filter((name) => name.endsWith('.gz')) as [string]
    writeFileSync(path, 'x')
    await archive.verify({ deep: true, mend: true })
    expect((await archive.importFiles(saved)).restored).toHaveLength(1)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it('are JSON Lines in a folder of their kind', async () => {
    const { archive, saved } = await late()
    const lines = newFolder()
    mkdirSync(join(lines, 'c2c'), { recursive: true })
    const name = readdirSync(saved).find((file) => file.includes('_C2C_')) as string
    const hour = /(\d{10})\.gz$/.exec(name)?.[1] as string
    const { MsgList } = JSON.parse(gunzipSync(readFileSync(join(saved, name))).toString())
    const text = MsgList.map((message: unknown) => `${JSON.stringify(message)}\n`).join('')
    writeFileSync(join(lines, 'c2c', `${hour}.jsonl.gz`), gzipSync(text))
    writeFileSync(join(lines, 'c2c', '2026110100.jsonl.gz'), gzipSync(text))
    writeFileSync(join(lines, 'c2c', '2026110101.jsonl.gz'), gzipSync(text.slice(0, -5)))
    const report = await archive.importFiles(lines)
    expect(report.imported).toEqual([{ chatType: 'c2c', hour }])
    expect(report.refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('its messages are of other hours'),
      expect.stringContaining('no whole JSON object'),
    ])
    expect(await texts(archive)).toHaveLength(MsgList.length)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it('are JSON Lines whose last line has no end', async () => {
    const { archive, saved } = await late()
    const { texts: lines, hour } = linesOf(saved, '_C2C_')
    const folder = linesIn('c2c', { [`${hour}.jsonl.gz`]: lines.join('\n') })
    const report = await archive.importFiles(folder)
    expect(report).toMatchObject({
      refused: [],
      messages: lines.length,
      imported: [{ chatType: 'c2c', hour }],
    })
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it('do not bring back what was erased', async () => {
    const { archive, saved, folder } = await late()
    await archive.eraseAccount('alice', { dryRun: false })
    await archive.importFiles(saved)
    expect(grepFolder(folder, 'SO20261122-000123')).toEqual([])
    expect(await texts(archive)).toHaveLength(3)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it('are of long ago: what is between them and the first sync is before the archive, not missing', async () => {
    const { archive, saved, emulator } = await late()
    const missed = (await archive.status()).counts.missed
    await archive.importFiles(saved)
    const { counts, hours } = await archive.status()
    expect(counts.missed).toBe(missed)
    expect(hours.slice(0, 4).map(({ state }) => state)).toEqual(['indexed', 'indexed', 'indexed', 'indexed'])
    const { hits, coverage } = await archive.search({ limit: 100 })
    expect(hits).toHaveLength(5)
    expect(new Set(coverage.gaps.map(({ reason }) => reason))).toContain('before')
    expect(coverage.gaps.map(({ reason }) => reason)).not.toContain('missed')
    // The hour before the oldest of them, and the one itself.
    const [first] = hours
    const start = startOf((first as HourKey).hour)
    const { gaps } = await archive.coverage({
      chatType: (first as HourKey).chatType,
      since: new Date(start - 90 * 60_000),
      until: new Date(start + 30 * 60_000),
    })
    expect(gaps).toMatchObject([
      { since: new Date(start - 90 * 60_000), until: new Date(start), reason: 'before' },
    ])
    emulator.clock.advance(9 * 24 * 3_600_000)
    const report = await archive.sync()
    // What it missed since its first sync only.
    const oldest = startOf(report.missed[0]?.hour as string)
    expect(oldest).toBeGreaterThan(start + 20 * 24 * 3_600_000)
  })
})

describe('a file that is partly readable', () => {
  const partly = async () => {
    const world = await late()
    const [name] = readdirSync(world.saved).filter((file) => file.includes('_C2C_')) as [string]
    const path = join(world.saved, name)
    const text = gunzipSync(readFileSync(path)).toString()
    const bytes = gzipSync(text.replace(/\n\{/, '\n{"From_Account":"mallory", no JSON},\n{'))
    writeFileSync(path, bytes)
    const hour = { chatType: 'c2c', hour: name.slice(-13, -3) } as const
    return { ...world, path, bytes, hour }
  }

  it('is imported as far as it goes, as a sync keeps it, and told', async () => {
    const { archive, saved, hour } = await partly()
    const report = await archive.importFiles(saved)
    expect(report).toMatchObject({ refused: [], partial: [{ ...hour, unreadable: 1 }], messages: 5 })
    expect((await archive.status()).counts).toMatchObject({ partial: 1 })
  })

  it('makes an hour whole again whose file was damaged', async () => {
    const { archive, saved, path, folder, bytes, hour } = await partly()
    await archive.importFiles(saved)
    const day = `${hour.hour.slice(0, 4)}/${hour.hour.slice(4, 6)}/${hour.hour.slice(6, 8)}`
    const kept = join(folder, `raw/C2C/${day}/${hour.hour}.gz`)
    writeFileSync(kept, 'damaged')
    await archive.verify({ deep: true, mend: true })
    expect(await archive.importFiles(path)).toMatchObject({
      restored: [hour],
      partial: [{ ...hour, unreadable: 1 }],
      refused: [],
    })
    expect(readFileSync(kept).equals(bytes)).toBe(true)
    expect((await archive.status()).counts).toMatchObject({ partial: 1, damaged: 0 })
  })

  it('is imported from lines that somebody saved', async () => {
    const { archive, saved, path } = await partly()
    const { MsgList } = JSON.parse(
      gunzipSync(readFileSync(path))
        .toString()
        .replace(/\{"From_Account":"mallory", no JSON\},/, ''),
    )
    const lines = newFolder()
    mkdirSync(join(lines, 'c2c'), { recursive: true })
    const texts = MsgList.map((message: unknown) => `${JSON.stringify(message)}\n`)
    const name = `${path.slice(-13, -3)}.jsonl.gz`
    writeFileSync(join(lines, 'c2c', name), gzipSync(`${texts.join('')}{"From_Account":"x", no\n`))
    expect(await archive.importFiles(lines)).toMatchObject({ refused: [], partial: [{ unreadable: 1 }] })
    expect(saved).not.toBe(lines)
  })
})
