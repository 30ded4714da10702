import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Dead, dyingStore } from '../../test/dying-store.ts'
import { grepFolder } from '../../test/grep-folder.ts'
import { madeOtherwise } from '../../test/made-otherwise.ts'
import { newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderStore } from '../raw/folder-store.ts'

const hourMs = 3_600_000
const file = 'raw/C2C/2026/11/22/2026112207.gz'
const hour = { chatType: 'c2c', hour: '2026112207' } as const

const hook = (seq: number, MsgTime: number, Text: string) =>
  ({
    CallbackCommand: 'C2C.CallbackAfterSendMsg',
    From_Account: 'alice',
    To_Account: 'shop',
    MsgSeq: seq,
    MsgRandom: 7,
    MsgTime,
    MsgKey: `${seq}_7_${MsgTime}`,
    SendMsgResult: 0,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
  }) as never

describe('all that an account has in an archive when it is erased', () => {
  it.each(['milliseconds', '2031', 'none', 'a text'])(
    'goes and stays away with a time that is %s, after a rebuild and when the service gives the hour again',
    async (what) => {
      const times = { milliseconds: noon, 2031: 1_925_000_000, none: undefined, 'a text': 'soon' }
      const time = times[what as keyof typeof times]
      const { client } = shop()
      const folder = newFolder()
      const odd = madeOtherwise(client, hour, (text) =>
        text.replace(/"MsgTimeStamp":\d+|"MsgTimestamp":\d+/g, `"MsgTimestamp":${JSON.stringify(time) ?? 0}`),
      )
      await using archive = await openArchive({ folder, client: odd.client })
      await archive.sync()
      expect(grepFolder(folder, '龙井还有吗')).not.toEqual([])
      expect(await archive.eraseAccount('alice', { dryRun: false })).toMatchObject({ messages: 2 })
      expect(grepFolder(folder, '龙井还有吗')).toEqual([])
      await archive.rebuild()
      expect(grepFolder(folder, '龙井还有吗')).toEqual([])
      writeFileSync(`${folder}/${file.replace('.gz', '.g2.gz')}`, 'x')
      await archive.verify({ deep: true, mend: true })
      expect((await archive.sync()).failed).toEqual([])
      expect(grepFolder(folder, '龙井还有吗')).toEqual([])
      expect((await archive.search({ text: '明前' })).hits).toHaveLength(1)
    },
  )

  it('goes when the clock is behind the service, and does not come back', async () => {
    const { client, emulator } = shop()
    const folder = newFolder()
    await client.send({ from: 'alice', to: 'shop', body: 'behind-secret' })
    emulator.clock.advance(2 * hourMs)
    const archive = await openArchive({ folder, client })
    await archive.sync()
    await archive.close()
    await using late = await openArchive({ folder, now: () => noon - hourMs })
    await late.eraseAccount('alice', { dryRun: false })
    expect(grepFolder(folder, 'behind-secret')).toEqual([])
    const [path] = grepFolder(folder, '"MsgList":[').filter((name) =>
      name.includes('C2C/2026/11/22/2026112212'),
    )
    writeFileSync(path as string, 'x')
    await using again = await openArchive({ folder, client })
    await again.verify({ deep: true, mend: true })
    expect((await again.sync()).failed).toEqual([])
    expect(grepFolder(folder, 'behind-secret')).toEqual([])
    // It is free to write anew.
    await client.send({ from: 'alice', to: 'shop', body: 'hello after' })
    emulator.clock.advance(2 * hourMs)
    await again.sync()
    expect((await again.search({ text: 'hello after' })).hits).toHaveLength(1)
  })

  it('goes when it was heard a moment ahead, and does not come with its hour', async () => {
    const { client, emulator } = shop()
    const folder = newFolder()
    await using archive = await openArchive({ folder, client })
    emulator.clock.advance(3_000)
    const { MsgKey = '' } = await client.api.openim.sendMsg({
      From_Account: 'alice',
      To_Account: 'shop',
      MsgRandom: 7,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'ahead-secret' } }],
    })
    const [seq, , time] = MsgKey.split('_').map(Number) as [number, number, number]
    expect(time).toBe(noon / 1000 + 3)
    const receivedAt = new Date(noon)
    await archive.ingest(hook(seq, time, 'ahead-secret'), { receivedAt })
    await archive.ingest(hook(2, noon, 'milli-secret'), { receivedAt })
    await archive.ingest(hook(3, 1_925_000_000, 'future-secret'), { receivedAt })
    expect((await archive.search({ account: 'alice' })).hits.length).toBeGreaterThan(0)
    await archive.close()
    await using behind = await openArchive({ folder, now: () => noon })
    expect(await behind.eraseAccount('alice', { dryRun: false })).toMatchObject({ events: 3 })
    for (const text of ['ahead-secret', 'milli-secret', 'future-secret'])
      expect(grepFolder(folder, text), text).toEqual([])
    expect((await behind.search({ account: 'alice' })).hits).toEqual([])
    await using again = await openArchive({ folder, client })
    // An edit of it comes late.
    const edit = { ...(hook(3, 1_925_000_000, 'edited-secret') as object) }
    Object.assign(edit, { CallbackCommand: 'C2C.CallbackAfterModifyMsg' })
    await again.ingest(edit as never, { receivedAt: new Date(noon + 9_000) })
    expect(grepFolder(folder, 'edited-secret')).toEqual([])
    emulator.clock.advance(2 * hourMs)
    expect((await again.sync()).failed).toEqual([])
    expect((await again.status()).counts.redacted).toBeGreaterThan(0)
    expect(grepFolder(folder, 'ahead-secret')).toEqual([])
  })
})

it('what comes while an erasure is killed is of later, and stays', { timeout: 60_000 }, async () => {
  for (let act = 3; act < 40; act += 5) {
    const { client } = shop()
    const folder = newFolder()
    const archive = await openArchive({ folder, client })
    await archive.sync()
    await archive.ingest(hook(1, noon / 1000 - 9, 'old-secret'), { receivedAt: new Date(noon - 9_000) })
    await archive.close()
    const { store } = dyingStore(createFolderStore(folder), act)
    const killed = await openArchive({ folder, store, now: () => noon })
    const outcome = await killed.eraseAccount('alice', { dryRun: false }).catch((error: unknown) => error)
    await killed.close()
    if (!(outcome instanceof Dead)) break
    await using again = await openArchive({ folder, client })
    await again.ingest(hook(2, noon / 1000 + 9, 'hello-anew'), { receivedAt: new Date(noon + 9_000) })
    await again.eraseAccount('alice', { dryRun: true })
    await again.sync()
    expect(grepFolder(folder, 'hello-anew'), `act ${act}`).not.toEqual([])
    const { hits } = await again.search({ account: 'alice' })
    expect(
      hits.map(({ text }) => text),
      `act ${act}`,
    ).toContain('hello-anew')
  }
})

describe('lines that nobody can tell whose they are', () => {
  async function damaged() {
    const { client } = shop()
    const folder = newFolder()
    const line = '{"CloudCustomData":"","MsgBody":[{"MsgContent":{"Text":"cut-secret"}}],"From_Acc'
    const odd = madeOtherwise(client, hour, (text) => text.replace(/\n\{/, `\n${line},\n{`))
    const archive = await openArchive({ folder, client: odd.client })
    await archive.sync()
    return { archive, folder }
  }

  it('are told by an erasure, with their hour', async () => {
    const { archive, folder } = await damaged()
    const unattributed = [{ where: 'c2c/2026112207', lines: 1 }]
    expect(await archive.eraseAccount('alice')).toMatchObject({ unattributed })
    expect(await archive.eraseAccount('alice', { dryRun: false })).toMatchObject({ unattributed })
    expect(grepFolder(folder, 'cut-secret')).not.toEqual([])
    await archive.close()
  })

  it('go where that is asked for, and do not come back with their hour', async () => {
    const { archive, folder } = await damaged()
    const how = { dryRun: false, removeUnattributed: true }
    expect(await archive.eraseAccount('alice', how)).toMatchObject({ unattributed: [], messages: 3 })
    expect(grepFolder(folder, 'cut-secret')).toEqual([])
    writeFileSync(`${folder}/${file.replace('.gz', '.g2.gz')}`, 'x')
    await archive.verify({ deep: true, mend: true })
    await archive.sync()
    expect(grepFolder(folder, 'cut-secret')).toEqual([])
    expect((await archive.search({ text: '明前' })).hits).toHaveLength(1)
    await archive.close()
  })

  it('do not go while somebody is on hold, who may have written them', async () => {
    const { archive, folder } = await damaged()
    writeFileSync(`${folder}/holds.json`, '{"format":1,"accounts":["bob"]}')
    const how = { dryRun: false, removeUnattributed: true }
    await expect(archive.eraseAccount('alice', how)).rejects.toMatchObject({ fault: 'held' })
    expect(grepFolder(folder, 'cut-secret')).not.toEqual([])
    await archive.close()
  })

  it('are told where what somebody else wrote goes with them', async () => {
    const { client } = shop()
    const folder = newFolder()
    const line =
      '{"From_Account":"bob","MsgBody":[{"Te{"From_Account":"alice","MsgBody":[{"Text":"glued-secret"'
    const odd = madeOtherwise(client, hour, (text) => text.replace(/\n\{/, `\n${line},\n{`))
    await using archive = await openArchive({ folder, client: odd.client })
    await archive.sync()
    const shared = [{ where: 'c2c/2026112207', lines: 1 }]
    expect(await archive.eraseAccount('alice')).toMatchObject({ shared, unattributed: [] })
    expect(await archive.eraseAccount('alice', { dryRun: false })).toMatchObject({ shared })
    expect(grepFolder(folder, 'glued-secret')).toEqual([])
    expect(await archive.eraseAccount('alice')).toMatchObject({ shared: [] })
  })
})
