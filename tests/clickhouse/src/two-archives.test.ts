import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, openArchive } from '@timkit/archive'
import { createClickHouseIndex, inClickHouse } from '@timkit/archive/clickhouse'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { hasClickHouse } from './engine.ts'
import { openNew } from './open.ts'
import { useServer } from './use-server.ts'

const sentAt = Date.UTC(2026, 10, 22, 1)

describe.skipIf(!hasClickHouse)('a database', () => {
  const server = useServer()
  const folder = mkdtempSync(join(tmpdir(), 'timkit-two-archives-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('that two programs claim at the same time is that of one of them', async () => {
    const index = await openNew(server.url)
    const database = index.name.match(/\/([^/]+)\)$/)?.[1] as string
    const other = await createClickHouseIndex({ url: server.url, database, credentials: {} })
    const owners = await Promise.all([
      index.claim({ id: 'a', sdkAppId: 1 }),
      other.claim({ id: 'b', sdkAppId: 2 }),
    ])
    expect(owners[0]).toEqual(owners[1])
    expect(await index.owner()).toEqual(owners[0])
    await other.close()
    await index.close()
  })

  it('is of one archive, which another one does not read, write, empty or move to', async () => {
    const index = inClickHouse({ url: server.url, database: 'taken', credentials: {}, oldPartsWait: 0 })
    const hear = (archive: Archive, sdkAppId: number) =>
      archive.ingest(
        {
          CallbackCommand: 'C2C.CallbackAfterSendMsg',
          ...{
            From_Account: `of-${sdkAppId}`,
            To_Account: 'bob',
            MsgTime: sentAt / 1000,
            MsgSeq: 1,
            MsgRandom: 7,
          },
          MsgKey: `1_7_${sentAt / 1000}`,
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `secret of ${sdkAppId}` } }],
        } as never,
        { sdkAppId },
      )
    const open = (sdkAppId: number, own: typeof index | undefined) =>
      openArchive({
        folder: join(folder, String(sdkAppId)),
        sdkAppId,
        index: own,
        now: () => sentAt + 60_000,
      })
    const texts = async (archive: Archive) =>
      (await archive.search({ text: 'secret' })).hits.map(({ text }) => text)
    const refused = expect.objectContaining({
      name: 'ArchiveError',
      message: expect.stringMatching(
        /^Cannot use the index http:\/\/[^ ]*\/taken: it is of another archive, of the app 1400000001\. Choose another database/,
      ),
    })
    await using one = await open(1400000001, index)
    await hear(one, 1400000001)
    await vi.waitFor(async () => expect(await texts(one)).toEqual(['secret of 1400000001']), 30_000)
    {
      await using two = await open(1400000002, index)
      await hear(two, 1400000002)
      await expect(two.search({ text: 'secret' })).rejects.toEqual(refused)
      await expect(two.rebuild()).rejects.toEqual(refused)
    }
    await using three = await open(1400000003, undefined)
    await hear(three, 1400000003)
    await expect(three.reindex({ to: index })).rejects.toEqual(refused)
    // Several workers of one archive share it.
    await using again = await open(1400000001, index)
    expect(await texts(again)).toEqual(['secret of 1400000001'])
    expect(await texts(one)).toEqual(['secret of 1400000001'])
  })
})
