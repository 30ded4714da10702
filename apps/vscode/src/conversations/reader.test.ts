import { NetworkError, renderText, TimClient } from '@timkit/core'
import { expect, test } from 'vitest'
import { openShop } from '../../test/unit/shop.ts'
import { ConversationReader } from './reader.ts'

const key = { appId: 'sample', account: 'desk', chat: { type: 'c2c', peer: 'alice' } } as const
const long = {
  accounts: [{ UserID: 'desk' }, { UserID: 'alice', Nick: 'Alice' }],
  conversations: [
    {
      between: ['desk', 'alice'] as const,
      messages: Array.from({ length: 450 }, (_, index) => ({
        at: `-${450 - index}m`,
        from: index % 2 === 0 ? 'alice' : 'desk',
        text: `message ${index}`,
      })),
    },
  ],
}

function texts(reader: ConversationReader): string[] {
  return reader.messages.map((message) => renderText(message))
}

test('older pages go before newer ones, each message once', async () => {
  const { client } = openShop({ seed: long })
  const reader = new ConversationReader(key, async () => client)
  await reader.start()
  expect(texts(reader).at(-1)).toBe('message 449')
  expect(reader.hasOlder).toBe(true)
  while (reader.hasOlder) await reader.loadOlder()
  expect(texts(reader)).toEqual(Array.from({ length: 450 }, (_, index) => `message ${index}`))
  expect(reader.title).toBe('Alice')
})

test('loads back to a time, and no further', async () => {
  const { client, emulator } = openShop({ seed: long })
  const reader = new ConversationReader(key, async () => client)
  await reader.loadBackTo(new Date(emulator.clock.now() - 150 * 60_000))
  expect(reader.messages.length).toBeGreaterThanOrEqual(150)
  expect(reader.hasOlder).toBe(true)
})

test('whoever cancels waits for no page, be it the first, one on the way back, or the last of all', async () => {
  const { client } = openShop({ seed: long })
  let hangs = true
  const reader = new ConversationReader(key, async () => (hangs ? new Promise(() => undefined) : client))
  const cancel = new AbortController()
  const waiting = [
    reader.loadBackTo(new Date(0), cancel.signal),
    reader.loadAll(cancel.signal, () => undefined),
  ]
  cancel.abort(new Error('enough'))
  for (const one of waiting) await expect(one).rejects.toThrow('enough')
  hangs = false
  const other = new ConversationReader(key, async () => client)
  await other.start()
  const late = new AbortController()
  const all = other.loadAll(late.signal, () => {
    if (!other.hasOlder) late.abort(new Error('at the end'))
  })
  await all
  expect(texts(other)).toHaveLength(450)
})

test('a page that failed is asked for again, and nothing comes twice', async () => {
  const { client } = openShop({ seed: long })
  let down = false
  const reader = new ConversationReader(key, async () => {
    if (down) throw new NetworkError('Cannot reach')
    return client
  })
  await reader.start()
  const before = reader.messages.length
  down = true
  await expect(reader.loadOlder()).rejects.toThrow('Cannot reach')
  down = false
  await reader.loadOlder()
  expect(reader.messages.length).toBeGreaterThan(before)
  expect(new Set(texts(reader)).size).toBe(reader.messages.length)
})

test('names that cannot be read do not spoil the messages', async () => {
  const { client } = openShop({ seed: long })
  const reader = new ConversationReader(key, async () => ({
    messages: client.messages.bind(client),
    groupNames: client.groupNames.bind(client),
    accountNames: async () => {
      throw new NetworkError('Cannot reach')
    },
  }))
  await reader.start()
  expect(reader.title).toBe('alice')
  expect(reader.messages.length).toBeGreaterThan(0)
})

test.each([-45_000, 45_000])('the newest messages are there though this clock is %i ms off', async (off) => {
  const { emulator } = openShop({ seed: { ...long, conversations: [] } })
  const { sdkAppId, secretKey, identifier, fetch } = emulator
  const now = () => emulator.clock.now() + off
  const client = new TimClient({ sdkAppId, secretKey, identifier, fetch, now })
  const reader = new ConversationReader(key, async () => client)
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'just now' } }] as const
  await client.api.openim.sendMsg({ From_Account: 'alice', To_Account: 'desk', MsgRandom: 1, MsgBody })
  await reader.start()
  expect(texts(reader)).toEqual(['just now'])
})

test('reading marks nothing as read', async () => {
  const { client } = openShop()
  const before = await client.unreadTotal('shop_lin')
  const reader = new ConversationReader({ ...key, account: 'shop_lin' }, async () => client)
  await reader.start()
  expect(before).toBeGreaterThan(0)
  expect(await client.unreadTotal('shop_lin')).toBe(before)
})

test('groups are read too, with their name', async () => {
  const { client } = openShop()
  const group = {
    appId: 'sample',
    account: 'shop_lin',
    chat: { type: 'group', groupId: 'tea_lovers' },
  } as const
  const reader = new ConversationReader(group, async () => client)
  await reader.start()
  expect(reader.title).toBe('茶友会 Tea Lovers')
  expect(reader.messages.length).toBe(9)
})

test('a refresh keeps every page, and adds what came since under the next ids', async () => {
  const { client } = openShop({ seed: long })
  const reader = new ConversationReader(key, async () => client)
  await reader.start()
  await reader.loadOlder()
  const before = reader.kept
  let changes = 0
  reader.onChange(() => {
    changes += 1
  })
  await reader.refresh()
  expect(changes).toBe(0)
  expect(reader.kept).toBe(before)
  await send(client, 'and another')
  await reader.refresh()
  expect(reader.kept.slice(0, -1)).toEqual(before)
  expect(texts(reader).at(-1)).toBe('and another')
})

test('what came since is asked for alone, and told once', async () => {
  const { client, emulator } = openShop({ seed: long })
  const reader = new ConversationReader(key, async () => client)
  await reader.start()
  await send(client, 'one')
  await send(client, 'two')
  const calls = emulator.log.records.length
  const [told, again] = await Promise.all([reader.loadNewer(), reader.loadNewer()])
  expect(told.map(({ message }) => renderText(message))).toEqual(['one', 'two'])
  expect(again).toBe(told)
  expect(emulator.log.records.slice(calls).map(({ command }) => command)).toEqual(['openim/admin_getroammsg'])
  expect(await reader.loadNewer()).toEqual([])
})

test('what was recalled shows so after a refresh, in its place', async () => {
  const { client } = openShop({ seed: long })
  const reader = new ConversationReader(key, async () => client)
  await reader.start()
  const { id, message } = reader.kept.at(-10) ?? expect.fail('There is no message')
  await client.api.openim.adminMsgWithdraw({
    From_Account: message.from,
    To_Account: message.to ?? '',
    MsgKey: message.key ?? '',
  })
  await reader.refresh()
  const now = reader.kept.at(-10)
  expect([now?.id, now?.message.status]).toEqual([id, 'recalled'])
})

test('a conversation that was empty has its first message', async () => {
  const { client } = openShop({ seed: { ...long, conversations: [] } })
  const reader = new ConversationReader(key, async () => client)
  await reader.start()
  expect(await reader.loadNewer()).toEqual([])
  await send(client, 'first')
  expect((await reader.loadNewer()).map(({ message }) => renderText(message))).toEqual(['first'])
})

test('what is forgotten while it is loaded does not come back', async () => {
  const { client } = openShop({ seed: long })
  const reader = new ConversationReader(key, async () => client)
  await reader.start()
  const older = reader.loadOlder()
  reader.forget()
  await older
  expect([reader.started, reader.messages.length]).toEqual([false, 0])
  await reader.start()
  expect(texts(reader).at(-1)).toBe('message 449')
})

test('after more than could be asked for it begins with the newest, without a gap', async () => {
  const { client } = openShop({ seed: { ...long, conversations: [] } })
  await send(client, 'old')
  let asked = 0
  const small = new ConversationReader(key, async () => ({
    accountNames: client.accountNames.bind(client),
    groupNames: client.groupNames.bind(client),
    // Pages of one message: twenty of them are not enough.
    messages: (query, options) => {
      asked += 1
      return client.messages({ ...query, pageSize: 1 }, options)
    },
  }))
  await small.start()
  for (let index = 0; index < 25; index++) await send(client, `newer ${index}`)
  await small.loadNewer()
  expect(texts(small)).toEqual(['newer 24'])
  await small.loadOlder()
  expect(texts(small)).toEqual(['newer 23', 'newer 24'])
  expect(asked).toBe(4)
})

let random = 0

async function send(client: TimClient, text: string): Promise<void> {
  random += 1
  await client.api.openim.sendMsg({
    From_Account: 'alice',
    To_Account: 'desk',
    MsgRandom: random,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  })
}
