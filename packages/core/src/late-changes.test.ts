import { expect, test } from 'vitest'
import { answeringClient, secretKey } from '../test/answering-client.ts'
import type { TimClientOptions } from './client-options.ts'
import { fromHistory } from './message/message.ts'
import { send } from './operations.ts'
import { decodeUserSig } from './user-sig/decode.ts'
import { signUserSig } from './user-sig/sign.ts'

/** A client whose first attempt is answered with a status and no answer of the service. */
function failingOnce(status: number, options: Partial<TimClientOptions> = {}) {
  let attempts = 0
  const { client } = answeringClient([], {
    retry: false,
    fetch: async () =>
      ++attempts === 1
        ? new Response('busy', { status })
        : new Response('{"ErrorCode":0,"AllC2CUnreadMsgNum":7}'),
    ...options,
  })
  return { client, attempts: () => attempts }
}

/** A message whose every part can be changed, and what changes all of them. */
function changeable() {
  const message = {
    from: 'alice',
    to: 'bob',
    body: [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: 'Hi' } }],
    offlinePushInfo: { Title: 'New' },
    sendMsgControl: ['NoUnread' as const],
  }
  const change = () => {
    message.from = 'mallory'
    message.to = 'carol'
    const [element] = message.body
    if (element !== undefined) element.MsgContent.Text = 'changed'
    message.offlinePushInfo.Title = 'changed'
    message.sendMsgControl.length = 0
  }
  return { message, change }
}

const asGiven = {
  From_Account: 'alice',
  To_Account: 'bob',
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hi' } }],
  OfflinePushInfo: { Title: 'New' },
  SendMsgControl: ['NoUnread'],
}

test('a message that is changed right after the call is sent as it was', async () => {
  const { client, bodies } = answeringClient()
  const { message, change } = changeable()
  const sent = client.send(message)
  change()
  await sent
  expect(bodies).toEqual([expect.objectContaining(asGiven)])
})

test('a message with an id that is changed while the id is read is sent as it was', async () => {
  const { client, bodies } = answeringClient([{ Complete: 1, MsgList: [] }])
  const { message, change } = changeable()
  const sent = send(client, { ...message, id: 'order-7' })
  change()
  await sent
  expect(bodies[1]).toMatchObject(asGiven)
})

test('a time that is set after the call is not the time of the message', async () => {
  const now = Date.UTC(2026, 10, 23, 4)
  const { client, bodies } = answeringClient([{ Complete: 1, MsgList: [] }, {}], { now: () => now })
  const since = new Date(now)
  const sent = client.send({ from: 'alice', to: 'bob', body: 'Hi', id: 'order-7', since })
  since.setTime(0)
  await sent
  // The message is looked for from a minute before the time that was given.
  expect(bodies[0]).toMatchObject({ MinTime: now / 1000 - 60 })
})

test('lists and a time that are changed after the call are those that were given', async () => {
  const now = Date.UTC(2026, 10, 23, 4)
  const { client, bodies } = answeringClient([{}], { now: () => now })
  const [accounts, until] = [['bob'], new Date(now + 60_000)]
  const calls = [
    client.muteUntil('tea', accounts, until),
    client.unmute('tea', accounts),
    client.accountNames(accounts),
    client.groupNames(accounts),
    client.unreadCounts('alice', accounts),
  ]
  accounts[0] = 'mallory'
  until.setTime(0)
  await Promise.all(calls)
  expect(bodies).toHaveLength(calls.length)
  expect(JSON.stringify(bodies)).not.toContain('mallory')
  expect(bodies).toContainEqual(expect.objectContaining({ Members_Account: ['bob'], MuteTime: 60 }))
})

test('a message that cannot be copied rejects by the name of its field, and does not throw', async () => {
  const { client, bodies } = answeringClient()
  const body: unknown[] = []
  body.push(body)
  const sent = client.send({ from: 'alice', to: 'bob', body } as never)
  await expect(sent).rejects.toMatchObject({ code: 'ERR_TIMKIT_ARGUMENT', argument: 'body' })
  expect(bodies).toEqual([])
})

test('options of a call that are changed after it change nothing', async () => {
  const { client, attempts } = failingOnce(500)
  const options = { retry: { limit: 1, delay: 0 } }
  const total = client.unreadTotal('alice', options)
  options.retry.limit = 0
  await expect(total).resolves.toBe(7)
  expect(attempts()).toBe(2)
})

test('a policy of a client that is changed after it was made changes nothing', async () => {
  const statusCodes = [418]
  const { client, attempts } = failingOnce(418, { retry: { limit: 1, delay: 0, statusCodes } })
  statusCodes[0] = 419
  await expect(client.unreadTotal('alice')).resolves.toBe(7)
  expect(attempts()).toBe(2)
})

test('an entry of a table that is changed after the call does not send it elsewhere', async () => {
  const paths: string[] = []
  const { client } = answeringClient([{}], {
    fetch: async (url) => {
      paths.push(new URL(url).pathname)
      return new Response('{"ErrorCode":0}')
    },
  })
  const entry = { path: 'some_svc/read', repeat: 'read' as const }
  const called = client.request(entry, {})
  entry.path = 'some_svc/delete_all'
  await called
  expect(paths).toEqual(['/v4/some_svc/read'])
})

test('pages of a request that is changed meanwhile are pages of the request that was made', async () => {
  const { client, bodies } = answeringClient([
    { CompleteFlag: 0, TimeStamp: 1, StartIndex: 1, TopTimeStamp: 0, TopStartIndex: 0 },
    { CompleteFlag: 1 },
  ])
  const request = { From_Account: 'alice', AssistFlags: 7, Filter: { OrderType: [1] } }
  const listing = client.paginate('recentcontact/get_list', request as never)
  request.From_Account = 'mallory'
  request.Filter.OrderType[0] = 2
  await listing.collect(10)
  expect(bodies).toHaveLength(2)
  for (const sent of bodies) expect(sent).toMatchObject({ From_Account: 'alice', Filter: { OrderType: [1] } })
})

test('peers and accounts that are changed after the call are not asked about', async () => {
  const { client, bodies } = answeringClient([{ C2CUnreadMsgNumList: [], UserProfileItem: [] }])
  const peers = ['bob']
  const asked = [client.unreadCounts('alice', peers), client.accountNames(peers)]
  peers[0] = 'mallory'
  await Promise.all(asked)
  expect(bodies).toEqual([
    { To_Account: 'alice', Peer_Account: ['bob'] },
    expect.objectContaining({ To_Account: ['bob'] }),
  ])
})

test('members and a conversation that are changed after the call are not asked about', async () => {
  const { client, bodies } = answeringClient([{ Complete: 1, MsgList: [], MemberList: [], GroupInfo: [] }])
  const accounts = ['bob']
  const query = { account: 'support', peer: 'alice', maxMessages: 5 }
  const options = { includeAnswered: true, maxMessages: 5 }
  const asked = [client.groupUnreadCounts('tea', accounts), client.waitingSince(query)]
  const listing = client.waiting('support', options)
  accounts[0] = 'mallory'
  Object.assign(query, { account: 'mallory', peer: 'mallory', maxMessages: 9 })
  Object.assign(options, { includeAnswered: 'no', maxMessages: 'no', cursor: 'no' })
  await Promise.all(asked)
  expect(bodies).toHaveLength(3)
  expect(bodies).toContainEqual(expect.objectContaining({ Member_List_Account: ['bob'] }))
  expect(bodies).toContainEqual(
    expect.objectContaining({ Operator_Account: 'support', Peer_Account: 'alice', MaxCnt: 5 }),
  )
  await expect(listing.collect(1)).rejects.toThrow(/Cannot list the conversations of "support"/)
})

test('bytes and a time that are changed after the call are not signed, also not in a Buffer', async () => {
  const userBuf = Buffer.from([1, 2, 3])
  const at = new Date(Date.UTC(2026, 0, 1))
  const signed = signUserSig({ sdkAppId: 1400000000, secretKey, userId: 'alice', userBuf, at })
  userBuf[0] = 9
  at.setTime(0)
  const claims = await decodeUserSig(await signed)
  expect([...(claims.userBuf ?? [])]).toEqual([1, 2, 3])
  expect(claims.time).toBe(Date.UTC(2026, 0, 1) / 1000)
})

test('an hour and a chat type that are changed after the call are not asked for', async () => {
  const { client, bodies } = answeringClient([{ File: [] }])
  const query = { chatType: 'c2c' as 'c2c' | 'group', hour: new Date('2026-11-22T09:30:00+08:00') }
  const asked = client.historyFiles(query)
  const listing = client.historyMessages(query)
  query.chatType = 'group'
  query.hour.setTime(0)
  await expect(asked).resolves.toMatchObject({ chatType: 'c2c', hour: '2026112209' })
  await listing.collect(1)
  const wanted = { ChatType: 'C2C', MsgTime: '2026112209' }
  expect(bodies).toEqual([wanted, wanted])
})

test.each(['as files have it', 'as it is read'])(
  'a message %s that is changed after the call is asked about as it was, and given back',
  async (form) => {
    const { client, bodies } = answeringClient([{ Complete: 1, MsgList: [] }])
    const wire = {
      From_Account: 'alice',
      To_Account: 'bob',
      MsgSeq: 1,
      MsgRandom: 2,
      MsgTimeStamp: 1_795_000_000,
      MsgBody: [],
    }
    const message = form === 'as it is read' ? fromHistory(wire as never) : (wire as never)
    const list = [message]
    const asked = client.recalls(list)
    list.length = 0
    Object.assign(message, { From_Account: 'mallory', To_Account: 'carol', from: 'mallory', to: 'carol' })
    const { unknown } = await asked
    expect(unknown.map((each) => each.message)).toEqual([message])
    expect(unknown[0]?.message).toBe(message)
    expect(bodies).toEqual([
      expect.objectContaining({ Operator_Account: 'bob', Peer_Account: 'alice' }),
      expect.objectContaining({ Operator_Account: 'alice', Peer_Account: 'bob' }),
    ])
  },
)
