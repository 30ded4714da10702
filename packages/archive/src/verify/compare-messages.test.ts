import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { WebhookEvent } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import { heldByAnother } from '../../test/claim-of-another.ts'
import { madeOtherwise } from '../../test/made-otherwise.ts'
import { newFolder, shop } from '../../test/shop.ts'
import type { HourKey } from '../hours/hour-key.ts'
import { openSqliteIndex } from '../message-index/sqlite/open-sqlite-index.ts'
import { openArchive } from '../open-archive.ts'

async function synced() {
  const { client, emulator } = shop()
  const folder = newFolder()
  {
    await using archive = await openArchive({ folder, client })
    await archive.sync()
  }
  return { folder, client, now: emulator.now }
}

/** Changes an index as no program of ours does. */
function change(folder: string, sql: string): void {
  using db = new DatabaseSync(join(folder, 'index.sqlite'))
  db.exec(sql)
}

describe('comparing messages', () => {
  it.each([
    ['a text that says something else', "UPDATE message SET content = 'changed' WHERE form = 0"],
    ['what cannot be read any more', "UPDATE message SET content = '{' WHERE form <> 0"],
    ['another sender', 'UPDATE message SET sender = 1 + (sender = 1)'],
    ['another time', 'UPDATE message SET ts = ts + 1'],
    ['a message that is not there', 'DELETE FROM message WHERE id = (SELECT max(id) FROM message)'],
  ])('finds %s, which a rebuild mends', async (_, sql) => {
    const { folder, now } = await synced()
    change(folder, sql)
    await using archive = await openArchive({ folder, now })
    const { faults } = await archive.verify({ messages: true })
    const found = faults.filter(({ code }) => code === 'index-content')
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatchObject({ where: 'index', what: expect.stringContaining('the files') })
    await archive.rebuild()
    expect(await archive.verify({ deep: true, messages: true })).toMatchObject({ messages: 5, faults: [] })
    expect((await archive.verify({ deep: true })).messages).toBeUndefined()
  })

  it('finds nothing in messages that a file has twice, of which the first counts, and in recalls that were heard of', async () => {
    const { client, emulator } = shop()
    const twice = madeOtherwise(client, { chatType: 'c2c', hour: '2026112207' }, (text) => {
      const { MsgList, ...others } = JSON.parse(text) as { MsgList: Record<string, unknown>[] }
      const again = MsgList.map((message) => ({ ...message, CloudCustomData: 'again' }))
      return JSON.stringify({ ...others, MsgList: [...MsgList, ...again] })
    })
    await using archive = await openArchive({ folder: newFolder(), client: twice.client, now: emulator.now })
    await archive.sync()
    const { hits } = await archive.search({ kind: 'c2c', limit: 1, order: 'oldest' })
    const message = hits[0]?.message
    await archive.ingest({
      CallbackCommand: 'C2C.CallbackAfterMsgWithDraw',
      From_Account: message?.from,
      To_Account: message?.to,
      MsgKey: message?.key,
    } as WebhookEvent)
    expect((await archive.search({ kind: 'c2c', limit: 1, order: 'oldest' })).hits[0]?.recalled).toBe(true)
    expect((await archive.verify({ messages: true })).faults).toEqual([])
  })

  it('asks an index once about all of its hours, and once more only about those that look wrong', async () => {
    const { folder, now } = await synced()
    change(
      folder,
      "UPDATE message SET content = 'changed' WHERE id = (SELECT min(id) FROM message WHERE form = 0)",
    )
    const opened = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
    const asked: (number | undefined)[] = []
    const index = new Proxy(opened, {
      get(target, name) {
        const value = Reflect.get(target, name, target)
        if (name === 'digests') {
          return (of?: readonly HourKey[]) => {
            asked.push(of?.length)
            return target.digests(of)
          }
        }
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const place = { open: async () => index, isCurrent: async () => true, remove: async () => undefined }
    await using archive = await openArchive({ folder, now, index: place })
    const { faults } = await archive.verify({ messages: true })
    expect(faults).toMatchObject([{ code: 'index-content' }])
    expect(asked).toEqual([undefined, 1])
  })

  it('is not done unless it is asked for, and mending has the index made anew', async () => {
    const { folder, client, now } = await synced()
    change(folder, "UPDATE message SET content = 'changed' WHERE form = 0")
    await using archive = await openArchive({ folder, client, now })
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect((await archive.verify({ messages: true, mend: true })).faults).not.toEqual([])
    await archive.sync()
    expect((await archive.verify({ messages: true })).faults).toEqual([])
  })

  it('says nothing yet of hours of late while another program writes', async () => {
    const { folder, now } = await synced()
    change(folder, "UPDATE message SET content = 'changed' WHERE form = 0")
    heldByAnother(folder)
    await using archive = await openArchive({ folder, now })
    const { faults, inProgress } = await archive.verify({ messages: true })
    expect(faults).toEqual([])
    expect(inProgress.length).toBeGreaterThan(0)
  })
})
