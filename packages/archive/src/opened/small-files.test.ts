import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayMs } from '@timkit/core/internal'
import { describe, expect, it } from 'vitest'
import { heldByAnother } from '../../test/claim-of-another.ts'
import { Dead, dyingStore } from '../../test/dying-store.ts'
import { grepFolder } from '../../test/grep-folder.ts'
import { clientOf, newFolder, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'

const torn = '{"format":1,"'
const old = { olderThan: 31 * dayMs, dryRun: false }

/** An archive of which alice was erased and a month pruned, so that it has all of the small files. */
async function removed() {
  const { client, emulator } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
    await archive.eraseAccount('alice', { dryRun: false })
  }
  const open = () => openArchive({ folder, client: clientOf(emulator) })
  const path = (name: string) => join(folder, name)
  const read = (name: string) => readFileSync(path(name), 'utf8')
  return { folder, emulator, open, path, read }
}

async function pruned() {
  const made = await removed()
  made.emulator.clock.advance(100 * dayMs)
  await using archive = await made.open()
  await archive.prune(old)
  return made
}

describe.each([
  ['begin.json', pruned],
  ['erased.json', removed],
] as const)('%s that cannot be read', (name, make) => {
  it.each([
    ['torn', torn],
    ['empty', ''],
    ['of another kind', '{"format":2,"begin":7,"erased":{}}'],
    ['null', 'null'],
  ])('stops nobody who reads, is told, and is left as it is: %s', async (_, text) => {
    const { folder, emulator, path, read } = await make()
    const before = await statusOf(folder, emulator.now)
    writeFileSync(path(name), text)
    expect(await statusOf(folder, emulator.now)).toEqual({ ...before, damagedRecords: [name] })
    // As in a folder that cannot be written to.
    const { store } = dyingStore(createFolderStore(folder), 0)
    await using archive = await openArchive({ folder, store, now: emulator.now })
    await archive.search({ limit: 1 })
    expect((await archive.verify({ deep: true })).faults).toMatchObject([
      { hour: undefined, where: name, code: 'record', wayOut: expect.stringContaining('Run a sync') },
    ])
    heldByAnother(folder)
    expect((await archive.verify()).faults).toMatchObject([{ where: name }])
    expect(read(name)).toBe(text)
    expect(existsSync(path('damaged'))).toBe(false)
  })

  it.each(['sync', 'rebuild', 'mend'] as const)(
    'is written anew by a %s as it was, and put aside',
    async (way) => {
      const { open, path, read } = await make()
      const before = JSON.parse(read(name))
      writeFileSync(path(name), torn)
      await using archive = await open()
      if (way === 'sync') {
        const { damagedRecords } = await archive.sync()
        expect(damagedRecords).toEqual([
          { key: name, aside: expect.stringMatching(/^damaged\/\w+-\w{8}\.json$/) },
        ])
        expect(read(damagedRecords[0]?.aside ?? '')).toBe(torn)
      } else if (way === 'rebuild') expect((await archive.rebuild()).lostRecords).toEqual([name])
      else expect((await archive.verify({ mend: true })).faults).toMatchObject([{ where: name }])
      expect(JSON.parse(read(name))).toEqual(before)
      expect(readdirSync(path('damaged'))).toHaveLength(1)
      expect((await archive.verify()).faults).toEqual([])
      expect((await archive.sync()).damagedRecords).toEqual([])
    },
  )

  it('is written anew although programs are killed on the way', async () => {
    for (const act of [0, 1, 2, 3]) {
      const { folder, emulator, open, path, read } = await make()
      const before = JSON.parse(read(name))
      writeFileSync(path(name), torn)
      const dying = dyingStore(createFolderStore(folder), act)
      const killed = await openArchive({ folder, store: dying.store, now: emulator.now })
      await killed.verify({ mend: true }).catch((error: unknown) => expect(error).toBeInstanceOf(Dead))
      await killed.close()
      await using archive = await open()
      await archive.sync()
      expect(JSON.parse(read(name)), `act ${act}`).toEqual(before)
      expect(readdirSync(path('damaged')), `act ${act}`).toHaveLength(1)
    }
  })
})

async function statusOf(folder: string, now: () => number) {
  await using archive = await openArchive({ folder, now })
  return await archive.status()
}

describe('begin.json that cannot be read', () => {
  it('is gone where nobody knows any more what was pruned: the archive begins with what it knows of', async () => {
    const { open, path } = await pruned()
    rmSync(path('erasures.jsonl'))
    writeFileSync(path('begin.json'), torn)
    await using archive = await open()
    expect((await archive.sync()).damagedRecords).toMatchObject([{ key: 'begin.json' }])
    expect(existsSync(path('begin.json'))).toBe(false)
    expect((await archive.verify()).faults).toEqual([])
  })
})

describe('erased.json that cannot be read', () => {
  it('is written anew, also where somebody removed it', async () => {
    const { open, path, read } = await removed()
    const before = JSON.parse(read('erased.json'))
    rmSync(path('erased.json'))
    await using archive = await open()
    expect((await archive.verify()).faults).toMatchObject([{ where: 'erased.json', code: 'record' }])
    expect((await archive.sync()).damagedRecords).toEqual([{ key: 'erased.json', aside: undefined }])
    expect(JSON.parse(read('erased.json'))).toEqual(before)
    expect((await archive.verify()).faults).toEqual([])
  })

  it('still keeps from coming back what was erased', async () => {
    const { folder, open, path } = await removed()
    const without = grepFolder(folder, 'invoice')
    writeFileSync(path('erased.json'), torn)
    // As if the service made the hours again.
    rmSync(path('raw'), { recursive: true })
    rmSync(path('hours'), { recursive: true })
    await using archive = await open()
    await archive.sync()
    expect(
      (await archive.search({ account: 'alice' })).hits.filter(({ message }) => message.from === 'alice'),
    ).toEqual([])
    expect(grepFolder(folder, 'invoice')).toEqual(without)
  })

  it.each([
    ['is gone', undefined],
    ['has a line that is no JSON', (log: string) => `${log}{"kind":"era\n`],
    [
      'was written by a release that did not say all',
      (log: string) => log.replace(/,"erased":\{.*\}\}/, '}'),
    ],
  ])('is refused where the log %s, with what to write, and nothing is changed', async (_, change) => {
    const { open, path, read } = await removed()
    writeFileSync(path('erased.json'), torn)
    if (change === undefined) rmSync(path('erasures.jsonl'))
    else writeFileSync(path('erasures.jsonl'), change(read('erasures.jsonl')))
    await using archive = await open()
    await expect(archive.sync()).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringContaining('{"format":1,"erased":[{"account":"alice","scope":"sent","until":"'),
    })
    expect(read('erased.json')).toBe(torn)
    await archive.search({ limit: 1 })
    expect((await archive.verify()).faults).toMatchObject([
      { where: 'erased.json', code: 'record', wayOut: expect.stringContaining('Put it back from a backup') },
    ])
    writeFileSync(
      path('erased.json'),
      '{"format":1,"erased":[{"account":"alice","scope":"sent","until":"2026-11-23T00:00:00.000Z"}]}',
    )
    await archive.sync()
    expect((await archive.verify()).faults).toEqual([])
  })
})

describe.each([
  [
    'holds.json',
    'Write {"format":1,"accounts":["alice"]} with the accounts that are on hold, or {"format":1,"accounts":[]}',
  ],
  ['unfinished.json', 'Remove that file, and do again what it was: timkit archive erase'],
])('%s that cannot be read', (name, wayOut) => {
  it('stops only what needs it, is told with what to do, and stays', async () => {
    const { folder, open, path, read } = await removed()
    writeFileSync(path(name), torn)
    await using archive = await open()
    await expect(archive.eraseAccount('bob', { dryRun: false })).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringContaining(wayOut),
      about: { path: name },
    })
    await archive.search({ limit: 1 })
    await archive.status()
    expect((await archive.verify()).faults).toMatchObject([
      { where: name, code: 'record', wayOut: expect.stringContaining(wayOut) },
    ])
    heldByAnother(folder)
    expect((await archive.verify()).faults).toMatchObject([{ where: name }])
    expect(read(name)).toBe(torn)
  })
})

describe('archive.json that cannot be read', () => {
  it('is refused with the text to write, after which all is as before', async () => {
    const { folder, emulator, open, path } = await removed()
    const before = await statusOf(folder, emulator.now)
    writeFileSync(path('archive.json'), torn)
    const error = await open().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ fault: 'damaged', about: { path: 'archive.json' } })
    const { message, about } = error as { message: string; about: { content: string } }
    expect(message).toContain(about.content)
    expect(JSON.parse(about.content)).toMatchObject({ format: 1, sdkAppId: before.sdkAppId })
    writeFileSync(path('archive.json'), about.content)
    expect(await statusOf(folder, emulator.now)).toEqual(before)
  })

  it('is refused with an example where nothing tells of which app it is', async () => {
    const { open, path } = await removed()
    writeFileSync(path('archive.json'), torn)
    rmSync(path('raw'), { recursive: true })
    await expect(open()).rejects.toThrow('"sdkAppId":1400000000')
  })
})
