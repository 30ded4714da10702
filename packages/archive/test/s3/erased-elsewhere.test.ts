import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/open-archive.ts'
import { createBucketStore } from '../../src/raw/bucket/bucket-store.ts'
import { grepFolder } from '../grep-folder.ts'
import { newFolder, noon, shop } from '../shop.ts'
import { S3Server } from './s3-server.ts'

const heard = 'heard by another worker'

function event(from: string, text: string, seq: number, time = noon / 1000 - 60) {
  return {
    CallbackCommand: 'C2C.CallbackAfterSendMsg',
    From_Account: from,
    To_Account: 'shop',
    MsgSeq: seq,
    MsgRandom: seq,
    MsgTime: time,
    MsgKey: `${seq}_${seq}_1`,
    SendMsgResult: 0,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  } as const
}

/** An archive in a bucket, and two machines. */
async function twoMachines() {
  const { client, emulator } = shop()
  const server = new S3Server({ pageSize: 500 })
  const { bucket, endpoint, key: credentials, fetch } = server
  const machine = (folder = newFolder()) => ({
    folder,
    open: () =>
      openArchive({
        folder,
        store: createBucketStore({ bucket, endpoint, credentials, fetch, retryMs: 1 }),
        client,
        now: emulator.now,
      }),
  })
  const [first, second] = [machine(), machine()]
  {
    await using archive = await first.open()
    await archive.sync()
  }
  return { server, emulator, machine, first, second }
}

describe('what is erased on one machine', () => {
  it.each([true, false])(
    'goes on another one, which had it by webhook: it had synced %s',
    async (hadSynced) => {
      const { first, second } = await twoMachines()
      {
        await using archive = await second.open()
        if (hadSynced) await archive.sync()
        await archive.ingest(event('alice', heard, 901), { receivedAt: new Date(noon - 50_000) })
        await archive.ingest(event('bob', 'of bob', 902), { receivedAt: new Date(noon - 50_000) })
        expect((await archive.search({ text: 'another worker' })).hits).toHaveLength(1)
      }
      {
        await using archive = await first.open()
        const dry = await archive.eraseAccount('alice')
        const report = await archive.eraseAccount('alice', { dryRun: false })
        expect(dry.outOfReach).toEqual(report.outOfReach)
        expect(report.outOfReach).toMatchObject([
          { kind: 'folder', where: expect.stringContaining(second.folder) },
        ])
        expect(report.outOfReach[0]?.key).toMatch(/^places\//)
      }
      expect(grepFolder(second.folder, heard)).not.toEqual([])
      await using archive = await second.open()
      await archive.sync()
      expect(grepFolder(second.folder, heard)).toEqual([])
      expect(grepFolder(second.folder, 'SO20261122-000123')).toEqual([])
      expect((await archive.search({ text: 'of bob' })).hits).toHaveLength(1)
      expect((await archive.search({ account: 'alice', text: 'order' })).hits).toEqual([])
    },
  )

  it('stays where it came later, by webhook, as the account may be used again', async () => {
    const { first, second, emulator } = await twoMachines()
    await using archive = await second.open()
    await archive.sync()
    {
      await using other = await first.open()
      await other.eraseAccount('alice', { dryRun: false })
    }
    emulator.clock.advance(7_200_000)
    const later = noon + 7_100_000
    await archive.ingest(event('alice', 'came later', 903, later / 1000), { receivedAt: new Date(later) })
    await archive.sync()
    expect((await archive.search({ text: 'came later' })).hits).toHaveLength(1)
  })

  it('is looked for once', async () => {
    const { server, first, second } = await twoMachines()
    await using archive = await second.open()
    await archive.sync()
    {
      await using other = await first.open()
      await other.eraseAccount('alice', { dryRun: false })
    }
    const notes = () =>
      server.asked.filter(({ method, key }) => method === 'PUT' && key.startsWith('places/')).length
    const before = notes()
    await archive.sync()
    expect(notes()).toBe(before + 1)
    await archive.sync()
    expect(notes()).toBe(before + 1)
  })

  it('is out of reach in a folder until somebody removes its note, where the folder is gone', async () => {
    const { server, first, second } = await twoMachines()
    {
      await using archive = await second.open()
      await archive.sync()
    }
    await using archive = await first.open()
    const { outOfReach } = await archive.eraseAccount('bob', { dryRun: false })
    server.drop(outOfReach[0]?.key ?? '')
    expect((await archive.eraseAccount('bob', { dryRun: false })).outOfReach).toEqual([])
  })
})

it('an event is kept also where the bucket takes no note of it', async () => {
  const { server, second } = await twoMachines()
  server.fault = ({ key }) => (key.startsWith('places/') ? { code: 'AccessDenied', status: 403 } : undefined)
  await using archive = await second.open()
  await archive.ingest(event('alice', heard, 901))
  expect(grepFolder(second.folder, heard)).not.toEqual([])
})
