import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Dead, dyingStore } from '../../test/dying-store.ts'
import { grepFolder } from '../../test/grep-folder.ts'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'

/** What alice wrote in the world of the tests, and no one else. */
const hers = ['龙井还有吗', 'SO20261122-000123']
const now = () => noon
/** `CRASH_POINTS=all`: dies at every act, not only at some. */
const isLong = process.env.CRASH_POINTS === 'all'

async function synced() {
  const world = shop()
  const folder = newFolder()
  const archive = await openArchive({ folder, client: world.client })
  await archive.sync()
  return { ...world, folder, archive }
}

function expectGone(folder: string): void {
  for (const text of hers) expect(grepFolder(folder, text), text).toEqual([])
}

async function texts(folder: string): Promise<string[]> {
  await using archive = await openArchive({ folder, now })
  return (await archive.search({ limit: 1000 })).hits.map(({ text }) => text).sort()
}

const logOf = (folder: string) =>
  readFileSync(join(folder, 'erasures.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('an account that is not erased', () => {
  it('is on hold, or nobody can read who is', async () => {
    const { archive, folder } = await synced()
    writeFileSync(join(folder, 'holds.json'), '{"format":1,"accounts":["alice"]}')
    await expect(archive.eraseAccount('alice', { dryRun: false })).rejects.toMatchObject({ fault: 'held' })
    await expect(archive.eraseAccount('alice')).rejects.toThrow('take it out of holds.json')
    writeFileSync(join(folder, 'holds.json'), '{"accounts":"alice"}')
    await expect(archive.eraseAccount('bob', { dryRun: false })).rejects.toMatchObject({ fault: 'damaged' })
    expect(grepFolder(folder, hers[0] as string).length).toBeGreaterThan(0)
  })

  it('is only looked at, unless it is said otherwise', async () => {
    const { archive, folder } = await synced()
    const before = await texts(folder)
    const report = await archive.eraseAccount('alice')
    expect(report).toMatchObject({ dryRun: true, messages: 2, events: 0, unreadable: [] })
    expect(report.hours).toHaveLength(2)
    expect(await texts(folder)).toEqual(before)
    expect(readdirSync(folder)).not.toContain('erased.json')
    await expect(archive.eraseAccount('')).rejects.toThrow('must not be empty')
    await expect(archive.eraseAccount(7 as never)).rejects.toThrow(TypeError)
    await expect(archive.eraseAccount('alice', { scope: 'all' as never })).rejects.toThrow(RangeError)
  })

  it('has nothing here: nothing is rewritten, and it is logged all the same', async () => {
    const { archive, folder } = await synced()
    const report = await archive.eraseAccount('nobody', { dryRun: false })
    expect(report).toMatchObject({ messages: 0, hours: [] })
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect(logOf(folder)).toMatchObject([{ account: 'nobody', messages: 0 }])
  })

  it('has a damaged file: the others are erased, and that one is named', async () => {
    const { archive, folder } = await synced()
    const [path] = grepFolder(folder, hers[0] as string).filter((name) => name.endsWith('.gz'))
    writeFileSync(path as string, gzipSync('{"MsgList":[]}'))
    const report = await archive.eraseAccount('alice', { dryRun: false })
    expect(report.unreadable).toHaveLength(1)
    expect(report.messages).toBe(1)
    expectGone(folder)
    expect((await archive.status()).counts).toMatchObject({ damaged: 1 })
    // The service still has it: what is not hers comes back.
    await archive.sync()
    expectGone(folder)
    expect(await texts(folder)).toHaveLength(3)
  })
})

describe('an account that is erased', () => {
  it('leaves no byte of what it wrote, and every byte of what others wrote', async () => {
    const { archive, folder } = await synced()
    const before = await texts(folder)
    const other = grepFolder(folder, '明前').find((path) => path.endsWith('.gz')) as string
    const lines = gunzipSync(readFileSync(other)).toString().split('\n')
    const report = await archive.eraseAccount('alice', { dryRun: false, reason: 'request 7', by: 'eve' })
    expect(report).toMatchObject({ dryRun: false, messages: 2 })
    expectGone(folder)
    expect(await texts(folder)).toEqual(before.filter((text) => !hers.some((one) => text.includes(one))))
    const left = gunzipSync(readFileSync(other.replace(/\.gz$/, '.g2.gz'))).toString()
    // The others are byte for byte what they were, and so is all around them.
    expect(left.split('\n').map((line) => line.replace(/,$/, ''))).toEqual(
      lines.filter((line) => !line.includes('"alice","To')).map((line) => line.replace(/,$/, '')),
    )
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.status()).counts).toMatchObject({ redacted: 2, damaged: 0, ready: 0 })
    expect(logOf(folder)).toMatchObject([
      {
        kind: 'erase',
        account: 'alice',
        scope: 'sent',
        by: 'eve',
        reason: 'request 7',
        messages: 2,
        hours: 2,
      },
    ])
  })

  it('takes what others wrote to it with it, where that is asked for', async () => {
    const { archive, folder } = await synced()
    await archive.eraseAccount('alice', { dryRun: false, scope: 'conversations' })
    expectGone(folder)
    expect(grepFolder(folder, '明前')).toEqual([])
    expect(await texts(folder)).toHaveLength(2)
  })

  it('takes nothing with it of one that is on hold', async () => {
    const { archive, folder } = await synced()
    writeFileSync(join(folder, 'holds.json'), '{"format":1,"accounts":["shop"]}')
    await archive.eraseAccount('alice', { dryRun: false, scope: 'conversations' })
    expectGone(folder)
    expect(await texts(folder)).toContain('有的，明前龍井 ¥268')
  })

  it('does not come back by a sync, by a rebuild, or by both', async () => {
    const { archive, folder, emulator, client } = await synced()
    const before = (await texts(folder)).length
    await archive.eraseAccount('alice', { dryRun: false })
    emulator.clock.advance(26 * 3_600_000)
    const report = await archive.sync()
    expect(report.changed).toEqual([])
    expectGone(folder)
    await archive.rebuild()
    expectGone(folder)
    await using again = await openArchive({ folder, client })
    await again.sync()
    expectGone(folder)
    expect((await again.search({ limit: 1000 })).hits).toHaveLength(before - 2)
    expect((await again.verify({ deep: true })).faults).toEqual([])
  })

  it('does not come back with a file that the service has again after ours was damaged', async () => {
    const { archive, folder } = await synced()
    const before = (await texts(folder)).length
    await archive.eraseAccount('alice', { dryRun: false })
    const [path] = grepFolder(folder, '明前').filter((name) => name.endsWith('.gz'))
    writeFileSync(path as string, 'x')
    expect((await archive.verify({ deep: true, mend: true })).faults).toHaveLength(1)
    const report = await archive.sync()
    expect(report.failed).toEqual([])
    expectGone(folder)
    expect(await texts(folder)).toHaveLength(before - 2)
    expect((await archive.verify({ deep: true, mend: true })).faults).toEqual([])
  })

  it('does not come back with an hour that ends after it, and is free to write anew', async () => {
    const { archive, folder, emulator, client } = await synced()
    await client.send({ from: 'alice', to: 'shop', body: 'hello before' })
    emulator.clock.advance(1_000)
    await archive.eraseAccount('alice', { dryRun: false })
    emulator.clock.advance(1_000)
    await client.send({ from: 'alice', to: 'shop', body: 'hello after' })
    emulator.clock.advance(2 * 3_600_000)
    await archive.sync()
    expectGone(folder)
    expect(grepFolder(folder, 'hello before')).toEqual([])
    const { hits } = await archive.search({ text: 'hello' })
    expect(hits.map(({ text }) => text)).toEqual(['hello after'])
  })

  it('is taken out of earlier makings, of what was not finished, and of what lies aside', async () => {
    const { archive, folder } = await synced()
    const [path] = grepFolder(folder, hers[0] as string).filter((name) => name.endsWith('.gz')) as [string]
    writeFileSync(path.replace('.gz', '-2.gz'), readFileSync(path))
    writeFileSync(path.replace('.gz', '.g3.gz'), 'cut short')
    mkdirSync(join(folder, '.parts'), { recursive: true })
    writeFileSync(join(folder, '.parts', 'left'), hers.join())
    await archive.eraseAccount('alice', { dryRun: false })
    expectGone(folder)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
  })

  it('is taken out of what was heard by webhook, with edits that do not say whose they are', async () => {
    const { archive, folder } = await synced()
    const log = join(folder, 'raw/webhook/2026/11/22')
    mkdirSync(log, { recursive: true })
    const body = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }]
    const sent = {
      CallbackCommand: 'Group.CallbackAfterSendMsg',
      GroupId: 'tea',
      From_Account: 'alice',
      MsgSeq: 77,
      MsgTime: noon / 1000 - 60,
      MsgBody: body('webhook-secret'),
    }
    const edit = {
      CallbackCommand: 'Group.CallbackAfterModifyMsg',
      GroupId: 'tea',
      Operator_Account: 'shop',
      MsgSeq: 77,
      MsgBody: body('edited-secret'),
    }
    const others = { ...sent, From_Account: 'bob', MsgSeq: 78, MsgBody: body('of bob') }
    const lines = [
      JSON.stringify(edit),
      JSON.stringify({ at: 1, event: sent }),
      ` ${JSON.stringify({ at: 2, event: others })}`,
      JSON.stringify({ at: 3, body: JSON.stringify(sent) }),
      JSON.stringify({ at: 4, Events: [sent, others] }),
      '{"From_Account":"alice","MsgBody":[{"MsgContent":{"Text":"half-secr',
    ]
    writeFileSync(join(log, '2026112212.jsonl'), `${lines.join('\n')}\n`)
    const report = await archive.eraseAccount('alice', { dryRun: false })
    expect(report.events).toBe(5)
    for (const text of ['webhook-secret', 'edited-secret', 'half-secr'])
      expect(grepFolder(folder, text)).toEqual([])
    const left = readFileSync(join(log, '2026112212.jsonl'), 'utf8')
    expect(left).toBe(`${lines[2]}\n${JSON.stringify({ at: 4, Events: [others] })}\n`)
  })
})

describe('an erasure that is killed', () => {
  const how = { dryRun: false, reason: 'request 7' }

  it('is finished by whoever writes next, whatever was done last', async () => {
    const finishers = ['sync', 'rebuild', 'erase'] as const
    let act = 1
    for (; ; act += isLong ? 1 : 6) {
      const { folder, emulator } = await synced()
      const dying = dyingStore(createFolderStore(folder), act)
      const killed = await openArchive({ folder, store: dying.store, now })
      const outcome = await killed.eraseAccount('alice', how).catch((error: unknown) => error)
      await killed.close()
      // As many acts as there are: records are written once more for each second that it takes.
      if (dying.acts() <= act) break
      expect(outcome, `act ${act}`).toBeInstanceOf(Dead)
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      const finisher = finishers[Math.floor(act / (isLong ? 1 : 6)) % 3]
      if (finisher === 'sync') await archive.sync()
      else if (finisher === 'rebuild') await archive.rebuild()
      else await archive.eraseAccount('nobody', how)
      expectGone(folder)
      expect((await archive.verify({ deep: true })).faults, `act ${act}`).toEqual([])
      expect((await archive.search({ limit: 1000 })).hits, `act ${act}`).toHaveLength(3)
      expect(
        logOf(folder).filter(({ account }) => account === 'alice'),
        `act ${act}`,
      ).toMatchObject([{ messages: 2, reason: 'request 7' }])
      expect(readdirSync(folder)).not.toContain('unfinished.json')
    }
    expect(act).toBeGreaterThan(15)
  })
})
