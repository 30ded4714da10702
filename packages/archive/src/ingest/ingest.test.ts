import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { createWebhookHandler, type WebhookEvent } from '@timkit/core/webhook'
import { createEmulator } from '@timkit/emulator'
import { describe, expect, it } from 'vitest'
import { clientOf, newFolder, noon, world } from '../../test/shop.ts'
import { openSqliteIndex } from '../message-index/sqlite/open-sqlite-index.ts'
import { openArchive } from '../open-archive.ts'
import { createFolderEventLog } from './folder-event-log.ts'
import { ingestHandlers } from './ingest-handlers.ts'
import { replayEvents } from './replay-events.ts'

const hourMs = 3_600_000
const token = 'a token of the console'

/** An app whose webhooks an archive receives. */
async function receiving(folder = newFolder()) {
  const failures: Error[] = []
  const onIndexFailure = (error: Error) => failures.push(error)
  let now = noon
  const receiver = await openArchive({ folder, now: () => now, onIndexFailure })
  const emulator = createEmulator({
    now: () => noon,
    seed: world(),
    webhooks: { handler: (request) => handler(request), token },
  })
  emulator.clock.freeze()
  const handler = createWebhookHandler({
    sdkAppId: emulator.sdkAppId,
    token,
    now: emulator.now,
    on: ingestHandlers(receiver),
    onUnknown: (event, context) => receiver.ingest(event, context),
  })
  const client = clientOf(emulator)
  const send = async (text: string, more: object = {}) => {
    const answer = await client.request('openim/sendmsg', {
      From_Account: 'alice',
      To_Account: 'shop',
      MsgRandom: Math.floor(text.length * 1000 + text.charCodeAt(0)),
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
      ...more,
    })
    await emulator.webhooks.idle()
    return answer as unknown as { MsgKey: string }
  }
  const advance = (ms: number) => {
    emulator.clock.advance(ms)
    now = emulator.now()
  }
  return { folder, receiver, emulator, client, send, advance, failures }
}

const textsOf = async (
  archive: { search: Awaited<ReturnType<typeof receiving>>['receiver']['search'] },
  text?: string,
) =>
  (await archive.search({ text })).hits.map(
    (hit) => `${hit.source} ${hit.recalled === true ? 'recalled ' : ''}${hit.text}`,
  )

describe('ingesting what is none', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, {}],
    ['a text', 'x', {}],
    ['what has no command', {}, {}],
    ['a time that is none', { CallbackCommand: 'x' }, { receivedAt: new Date(Number.NaN) }],
  ])('is refused: %s', async (_, event, context) => {
    const { receiver } = await receiving()
    await expect(
      receiver.ingest(event as WebhookEvent, { sdkAppId: 1_400_000_000, ...(context as object) }),
    ).rejects.toThrow(TypeError)
    await receiver.close()
  })

  it('of another app is refused, and without any the archive is none', async () => {
    const { receiver, send } = await receiving()
    const event = { CallbackCommand: 'x' } as never
    await expect(receiver.ingest(event)).rejects.toMatchObject({ fault: 'not-an-archive' })
    await send('龙井')
    await expect(receiver.ingest(event, { sdkAppId: 7 })).rejects.toMatchObject({ fault: 'other-app' })
    await expect(receiver.ingest(event)).resolves.toBeUndefined()
    await receiver.close()
  })
})

describe('an archive that receives webhooks', () => {
  it('keeps what it cannot index, says why, and the next sync indexes it', async () => {
    const { folder, receiver, send, failures, client } = await receiving()
    await nodeFiles.mkdir(join(folder, 'index.sqlite'), { recursive: true })
    await send('龙井')
    await receiver.close()
    expect(failures).toHaveLength(1)
    await nodeFiles.rmdir(join(folder, 'index.sqlite'))
    await using archive = await openArchive({ folder, client })
    await archive.sync({ since: new Date(noon - hourMs) })
    expect(await textsOf(archive, '龙井')).toContain('live 龙井')
  })

  it('tells the handler that the disk is full', async () => {
    const { folder, receiver } = await receiving()
    await nodeFiles.mkdir(folder, { recursive: true })
    const event = { CallbackCommand: 'x' } as never
    await receiver.ingest(event, { sdkAppId: 1_400_000_000 })
    await nodeFiles.rm(join(folder, 'raw'), { recursive: true })
    await nodeFiles.writeFile(join(folder, 'raw'), '')
    const later = new Date(noon + 2 * hourMs)
    await expect(receiver.ingest(event, { receivedAt: later })).rejects.toMatchObject({
      name: 'StorageError',
    })
    await receiver.close()
  })

  it('does not wait for another program that writes the index, and catches up when that is done', async () => {
    const { folder, receiver, send, client } = await receiving()
    await send('first')
    expect(await textsOf(receiver)).toEqual(['live first'])
    const other = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const writing = other.replaceHour(
      { chatType: 'c2c', hour: '2026112201', generation: 1, sha256: '' },
      (async function* () {
        await held
        yield []
      })(),
    )
    await new Promise(setImmediate)
    await send('龙井 second')
    const log = createFolderEventLog(folder)
    let kept = 0
    for await (const { events } of log.read()) kept += events.length
    expect(kept).toBe(2)
    release()
    await writing
    await other.close()
    await receiver.close()
    await using archive = await openArchive({ folder, client })
    expect(await textsOf(archive)).toEqual(['live 龙井 second', 'live first'])
  })

  it('finds messages at once, as they are since, and as one row when the file of the hour is there', async () => {
    const { receiver, send, emulator, client, advance, folder } = await receiving()
    const recalled = await send('a secret 龙井')
    const edited = await send('before the edit')
    await send('only for who is online', { OnlineOnlyFlag: 1 })
    expect(await textsOf(receiver)).toHaveLength(2)
    expect((await receiver.search({ text: '龙井' })).hits[0]).toMatchObject({
      source: 'live',
      message: { from: 'alice', key: recalled.MsgKey },
    })
    const pair = { From_Account: 'alice', To_Account: 'shop' }
    await client.request('openim/admin_msgwithdraw', { ...pair, MsgKey: recalled.MsgKey })
    await client.request('openim/modify_c2c_msg', {
      ...pair,
      MsgKey: edited.MsgKey,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'after the edit' } }],
    })
    await emulator.webhooks.idle()
    expect((await textsOf(receiver)).toSorted()).toEqual([
      'live after the edit',
      'live recalled a secret 龙井',
    ])
    expect(await textsOf(receiver, 'before')).toEqual([])
    // That events of an hour were received does not cover it.
    expect(await receiver.coverage()).toMatchObject({ complete: false })
    advance(2 * hourMs)
    await using archive = await openArchive({ folder, client })
    await archive.sync({ since: new Date(noon - hourMs) })
    expect((await textsOf(archive)).toSorted()).toEqual([
      'file after the edit',
      'file recalled a secret 龙井',
    ])
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    await receiver.close()
  })

  it('keeps what is about something else, and what was not delivered, without finding it', async () => {
    const { receiver, send, folder, client, emulator } = await receiving()
    await client.request('group_open_http_svc/create_group', { Type: 'Public', Name: 'New', GroupId: 'new' })
    await client.request('group_open_http_svc/send_group_msg', {
      GroupId: 'tea',
      From_Account: 'bob',
      Random: 5,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'in the group' } }],
    })
    await emulator.webhooks.idle()
    await receiver.ingest({ CallbackCommand: 'New.Thing', Text: 'unknown' } as never)
    const failed = {
      MsgTime: noon / 1000,
      MsgSeq: 1,
      MsgRandom: 1,
      MsgKey: '',
      From_Account: 'a',
      To_Account: 'b',
    }
    const body = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'refused' } }]
    const event = {
      CallbackCommand: 'C2C.CallbackAfterSendMsg',
      ...failed,
      MsgBody: body,
      SendMsgResult: 20006,
    }
    await receiver.ingest(event as never)
    expect(await textsOf(receiver)).toEqual(['live in the group'])
    const commands: string[] = []
    for await (const { events } of createFolderEventLog(folder).read())
      commands.push(...events.map((one) => String(one.event.CallbackCommand)))
    expect(commands).toEqual(
      expect.arrayContaining(['Group.CallbackAfterCreateGroup', 'Group.CallbackAfterSendMsg', 'New.Thing']),
    )
    expect(commands.at(-1)).toBe('C2C.CallbackAfterSendMsg')
    await send('x')
    await receiver.close()
  })

  it('puts all of it into a new index, however often, and goes on where it ended', async () => {
    const { receiver, send, folder, client } = await receiving()
    for (const text of ['one', 'two', 'three']) await send(text)
    await receiver.close()
    await nodeFiles.rm(join(folder, 'index.sqlite'))
    const log = createFolderEventLog(folder)
    const index = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
    expect(await replayEvents(log, index)).toMatchObject({ added: 3, failed: 0, skipped: 0 })
    expect(await replayEvents(log, index)).toMatchObject({ events: 0, added: 0 })
    await nodeFiles.appendFile(join(folder, 'raw/webhook/2026/11/22/2026112212.jsonl'), '{"torn')
    expect(await replayEvents(log, index)).toMatchObject({ events: 0, skipped: 1 })
    await index.close()
    await using archive = await openArchive({ folder, client })
    await archive.sync({ since: new Date(noon) })
    expect(await textsOf(archive)).toHaveLength(3)
  })

  it('is searched, synced and received into at the same time, from the first moment', async () => {
    const { receiver, send, folder, client } = await receiving()
    await send('first')
    await receiver.close()
    await using archive = await openArchive({ folder, client })
    const event = (text: string, MsgSeq: number) => ({
      CallbackCommand: 'C2C.CallbackAfterSendMsg',
      ...{ From_Account: 'a', To_Account: 'b', MsgSeq, MsgRandom: 1, MsgTime: noon / 1000 },
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
    })
    const acts = Array.from({ length: 20 }, (_, n) => archive.ingest(event(`more ${n}`, n) as never))
    await Promise.all([archive.search(), archive.sync(), archive.coverage(), ...acts])
    expect(await textsOf(archive, 'more')).toHaveLength(20)
  })

  it('has what was heard of in an index that is rebuilt', async () => {
    const { receiver, send, folder, client } = await receiving()
    const { MsgKey } = await send('龙井')
    const pair = { From_Account: 'alice', To_Account: 'shop' }
    await client.request('openim/admin_msgwithdraw', { ...pair, MsgKey })
    await send('a second one')
    expect(await textsOf(receiver)).toHaveLength(2)
    await receiver.close()
    await using archive = await openArchive({ folder, client })
    await archive.rebuild()
    expect((await textsOf(archive)).toSorted()).toEqual(['live a second one', 'live recalled 龙井'])
  })

  it('does not bring back what was erased, by any way', async () => {
    const { receiver, send, folder, client, emulator } = await receiving()
    await send('龙井 secret')
    await client.request('openim/sendmsg', {
      From_Account: 'shop',
      To_Account: 'alice',
      MsgRandom: 3,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '龙井 answer' } }],
    })
    await emulator.webhooks.idle()
    expect(await textsOf(receiver, '龙井')).toHaveLength(2)
    const log = join(folder, 'raw/webhook/2026/11/22/2026112212.jsonl')
    const before = await nodeFiles.readFile(log)
    await using archive = await openArchive({ folder, client })
    await archive.eraseAccount('alice', { dryRun: false })
    expect(await nodeFiles.readFile(log, 'utf8')).not.toContain('secret')
    // As a copy that was put back has it, or a receiver that was late.
    await nodeFiles.writeFile(log, before)
    await archive.sync({ since: new Date(noon - hourMs) })
    await archive.rebuild()
    const late = JSON.parse(before.toString().split('\n')[0] as string).event
    const edited = { ...late, CallbackCommand: 'C2C.CallbackAfterModifyMsg' }
    await nodeFiles.writeFile(log, '')
    for (const event of [late, edited, { ...late, MsgTime: noon / 1000 + 5, MsgSeq: 9 }])
      await archive.ingest(event)
    expect((await nodeFiles.readFile(log, 'utf8')).match(/secret/g)).toHaveLength(1)
    const { hits, tail } = await archive.search({
      until: new Date(noon + 1000),
      account: 'shop',
      peer: 'alice',
      live: true,
      text: '龙井',
    })
    expect(tail).toMatchObject({ complete: true })
    expect(hits.map(({ text }) => text)).not.toContain('龙井 secret')
    expect(hits.map(({ text }) => text)).toContain('龙井 answer')
    await receiver.close()
  })

  it('leaves an event that no index can take to the log, and indexes the others', async () => {
    const { receiver, folder } = await receiving()
    const event = (MsgSeq: number, text: string) => ({
      receivedAt: new Date(noon),
      event: {
        CallbackCommand: 'C2C.CallbackAfterSendMsg',
        ...{ From_Account: 'a', To_Account: 'b', MsgSeq, MsgRandom: 1, MsgTime: noon / 1000 },
        MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
      } as never,
    })
    const log = createFolderEventLog(folder)
    await Promise.all(
      [event(1, 'good'), event(2, 'poison'), event(3, 'better')].map((one) => log.append(one)),
    )
    const index = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
    const picky = Object.assign(Object.create(index), {
      bookmark: index.bookmark.bind(index),
      bookmarks: index.bookmarks.bind(index),
      putLive: async (messages: readonly { message: { seq: number } }[]) => {
        if (messages.some(({ message }) => message.seq === 2)) throw new RangeError('poison')
        return index.putLive(messages as never)
      },
    })
    expect(await replayEvents(log, picky)).toMatchObject({ events: 3, added: 2, failed: 1 })
    expect(await replayEvents(log, picky)).toMatchObject({ events: 0 })
    await index.close()
    await log.close()
    await receiver.close()
  })
})
