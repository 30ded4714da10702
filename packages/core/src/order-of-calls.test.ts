import { expect, test } from 'vitest'
import { answeringClient } from '../test/answering-client.ts'
import type { TimClient } from './client.ts'

const message = { from: 'alice', to: 'bob', body: 'Hi' }
const sent = {
  From_Account: 'alice',
  To_Account: 'bob',
  MsgSeq: 1,
  MsgRandom: 2,
  MsgTimeStamp: 1_795_000_000,
  MsgBody: [],
}

const operations: readonly [string, (client: TimClient) => Promise<unknown>][] = [
  ['send', (client) => client.send(message)],
  ['send, with an id', (client) => client.send({ ...message, id: 'order-7' })],
  [
    'send, to a group with an id',
    (client) => client.send({ from: 'alice', groupId: 'tea', body: 'Hi', id: 'a' }),
  ],
  ['send, with the id of an outcome', (client) => client.send({ ...message, id: 'tk1.1.2' })],
  ['pushToAll', (client) => client.pushToAll({ from: 'alice', body: 'Hi' })],
  ['muteUntil', (client) => client.muteUntil('tea', ['bob'], 'forever')],
  ['unmute', (client) => client.unmute('tea', ['bob'])],
  [
    'inBatches',
    (client) => client.inBatches('im_open_login_svc/account_check', { CheckItem: [{ UserID: 'bob' }] }),
  ],
  ['unreadTotal', (client) => client.unreadTotal('alice')],
  ['unreadCounts', (client) => client.unreadCounts('alice', ['bob'])],
  ['groupUnreadCounts', (client) => client.groupUnreadCounts('tea', ['bob'])],
  ['waitingSince', (client) => client.waitingSince({ account: 'alice', peer: 'bob' })],
  ['accountExists', (client) => client.accountExists('alice')],
  ['accountsExist', (client) => client.accountsExist(['alice'])],
  ['accountNames', (client) => client.accountNames(['alice'])],
  ['groupNames', (client) => client.groupNames(['tea'])],
  ['historyFiles', (client) => client.historyFiles({ chatType: 'c2c', hour: '2026112209' })],
  ['recalls', (client) => client.recalls([sent as never])],
  ['a method of a table', (client) => client.api.sns.friendGet({ From_Account: 'alice', StartIndex: 0 })],
  ['call', (client) => client.call('recentcontact/get_list', { From_Account: 'alice' } as never)],
]

test.each(operations)('%s asks before what was called right after it', async (_, operate) => {
  const { client, urls } = answeringClient([{ Complete: 1, MsgList: [], IsFinished: 1, RspMsgList: [] }])
  const first = operate(client).catch(() => undefined)
  await client.request('last_svc/last', {})
  await first
  expect(urls.length).toBeGreaterThan(1)
  expect(urls[0]?.pathname).not.toContain('last_svc')
})

test('many operations of all kinds ask in the order in which they were called', async () => {
  const { client, bodies } = answeringClient([{ Complete: 1, MsgList: [] }])
  const names = Array.from({ length: 12 }, (_, index) => `user${index}`)
  const called = names.map((name, index) => {
    if (index % 4 === 0) return client.unreadTotal(name)
    if (index % 4 === 1) return client.send({ from: name, to: 'bob', body: 'Hi' })
    if (index % 4 === 2) return client.waitingSince({ account: name, peer: 'bob' })
    return client.call('sns/friend_get', { From_Account: name, StartIndex: 0 })
  })
  await Promise.allSettled(called)
  const asked = bodies.map((body) => names.find((name) => JSON.stringify(body).includes(`"${name}"`)))
  expect([...new Set(asked)]).toEqual(names)
})
