import { ApiError, NetworkError, TimClient, type TimClientOptions } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { createEmulator, type FaultRule } from '../index.ts'

const seed = {
  accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
  groups: [
    { GroupId: 'shop', Type: 'Public', Name: 'Shop', Owner_Account: 'alice', members: [] },
    { GroupId: 'live', Type: 'AVChatRoom', Name: 'Live', Owner_Account: 'alice', members: [] },
  ],
} as const

function createApp(options: Partial<TimClientOptions> = {}) {
  const emulator = createEmulator({ seed, now: () => Date.UTC(2026, 10, 23, 4) })
  const client = new TimClient({ ...emulator, sleep: async () => undefined, ...options })
  const pair = () =>
    client.roamingMessages({ operatorAccount: 'bob', peerAccount: 'alice' }).collect(Number.POSITIVE_INFINITY)
  const group = () => client.groupMessages({ groupId: 'shop' }).collect(Number.POSITIVE_INFINITY)
  const commands = () => emulator.log.records.map(({ command }) => command)
  return { emulator, client, pair, group, commands }
}

const toBob = { from: 'alice', to: 'bob', body: 'Paid' } as const
const toShop = { from: 'alice', groupId: 'shop', body: 'Paid' } as const
const lost = { command: 'openim/sendmsg', reset: true } as const
const lostInGroup = { command: 'group_open_http_svc/send_group_msg', reset: true } as const

describe('a refusal', () => {
  test('a refusal of the service is thrown, and nothing is looked up', async () => {
    const { client, commands } = createApp()
    const refused = client.send({ ...toBob, to: 'nobody' })
    await expect(refused).rejects.toThrow('Cannot send a message from "alice" to "nobody"')
    await expect(refused).rejects.toBeInstanceOf(ApiError)
    expect(commands()).toEqual(['openim/sendmsg'])
  })

  test('a refusal after a failure inside the service is thrown when the message is not there', async () => {
    const { client, emulator, commands } = createApp({ retry: false })
    emulator.faults.add({ command: 'openim/sendmsg', errorCode: 91000 })
    await expect(client.send(toBob)).rejects.toMatchObject({ code: 91000 })
    expect(commands()).toEqual(['openim/sendmsg', 'openim/admin_getroammsg'])
  })

  test('a refusal of a connection that never came to be is thrown: nothing was sent', async () => {
    const refused = async () => {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      })
    }
    const { client } = createApp({ fetch: refused })
    await expect(client.send(toBob)).rejects.toBeInstanceOf(NetworkError)
  })

  test('a refusal after an answer that was lost does not say that the message is not there', async () => {
    const { client, emulator, pair } = createApp()
    emulator.faults.set([
      { ...lost, carriedOut: true, times: 1 },
      { command: 'openim/sendmsg', errorCode: 20006, times: 1 },
    ])
    expect(await client.send(toBob)).toMatchObject({ status: 'sent', found: true })
    expect(await pair()).toHaveLength(1)
  })

  test('a refusal of a group with too many messages is an outcome', async () => {
    const { client, emulator } = createApp({ rateLimiter: false })
    emulator.rateLimits.enabled = true
    for (let count = 0; count < 40; count += 1) await client.send(toShop)
    const { id } = await client.send({ ...toShop, id: 'one too many' })
    expect(await client.send({ ...toShop, id })).toEqual({ status: 'dropped', id, reason: 'MsgFreqCtrl' })
  })
})

describe('an answer that is lost', () => {
  const inPair: FaultRule[] = [{ ...lost, carriedOut: true }]
  const inGroup: FaultRule[] = [{ ...lostInGroup, carriedOut: true }]

  test('an answer that is lost is made up for by the repeat that the service recognises', async () => {
    const { client, emulator, pair, group } = createApp()
    emulator.faults.set([...inPair, ...inGroup].map((rule) => ({ ...rule, times: 1 })))
    expect(await client.send(toBob)).toMatchObject({ status: 'sent', found: false })
    expect(await client.send(toShop)).toMatchObject({ status: 'sent', found: false, seq: 1 })
    expect([(await pair()).length, (await group()).length]).toEqual([1, 1])
  })

  test('an answer that is lost every time is made up for by the message itself', async () => {
    const { client, emulator, pair, group } = createApp()
    emulator.faults.set([...inPair, ...inGroup])
    const sent = await client.send(toBob)
    const [message] = await pair()
    expect(sent).toMatchObject({
      status: 'sent',
      found: true,
      key: message?.MsgKey,
      time: new Date(emulator.now()),
    })
    expect(await client.send(toShop)).toMatchObject({ status: 'sent', found: true, seq: 1 })
    expect([(await pair()).length, (await group()).length]).toEqual([1, 1])
  })

  test('a lost answer about a message that is not in the history of its sender is made up for by that of the recipient', async () => {
    const { client, emulator } = createApp()
    emulator.faults.set(inPair)
    expect(await client.send({ ...toBob, syncToSender: false })).toMatchObject({
      status: 'sent',
      found: true,
    })
  })

  test('an answer that is lost is "perhaps" where the message is not found, and then it is sent by its id, once', async () => {
    const { client, emulator, pair, group } = createApp()
    emulator.faults.set([lost, lostInGroup])
    const outcomes = [await client.send(toBob), await client.send(toShop)]
    expect(outcomes).toMatchObject([
      { status: 'perhaps', error: { code: 'network' }, lookUp: { result: 'not-found' } },
      { status: 'perhaps', error: { code: 'network' }, lookUp: { result: 'not-found' } },
    ])
    emulator.faults.clear()
    for (const _ of [1, 2]) {
      await client.send({ ...toBob, id: outcomes[0]?.id })
      await client.send({ ...toShop, id: outcomes[1]?.id })
    }
    expect([(await pair()).length, (await group()).length]).toEqual([1, 1])
  })

  test('an answer that is lost is "perhaps" with the reason where looking failed, too', async () => {
    const { client, emulator } = createApp()
    emulator.faults.set([{ reset: true }])
    expect(await client.send(toBob)).toMatchObject({
      status: 'perhaps',
      error: { command: 'openim/sendmsg' },
      lookUp: { result: 'failed', error: { command: 'openim/admin_getroammsg' } },
    })
  })

  test.each([
    ['only for who is online', { ...toBob, onlineOnly: true }],
    ['to a group and only for who is online', { ...toShop, onlineOnly: true }],
    ['to an AVChatRoom', { ...toShop, groupId: 'live' }],
  ])('a lost answer about a message %s is "perhaps": nothing of it is kept', async (_, message) => {
    const { client, emulator } = createApp()
    emulator.faults.set([...inPair, ...inGroup])
    expect(await client.send(message)).toMatchObject({ status: 'perhaps', lookUp: { result: 'not-kept' } })
  })

  test('an answer that is lost ends with the reason of the signal where the caller ends it', async () => {
    const { client, emulator } = createApp()
    emulator.faults.set([{ hang: true }])
    const reason = new Error('enough')
    const controller = new AbortController()
    const sending = client.send(toBob, { signal: controller.signal })
    controller.abort(reason)
    await expect(sending).rejects.toBe(reason)
  })
})

describe('the same id', () => {
  test('the same id is the same message within the time of the service, from another client', async () => {
    const { client, emulator, pair, group } = createApp()
    const other = new TimClient(emulator)
    for (const each of [client, other]) {
      expect(await each.send({ ...toBob, id: 'order 7' })).toMatchObject({ status: 'sent', id: 'order 7' })
      await each.send({ ...toShop, id: 'order 7' })
    }
    expect([(await pair()).length, (await group()).length]).toEqual([1, 1])
  })

  test.each([0, 119, 121, 299, 301, 86_400])(
    'the same id is the same message %d seconds later',
    async (seconds) => {
      const { client, emulator, pair, group } = createApp()
      await client.send({ ...toBob, id: 'order 7' })
      await client.send({ ...toShop, id: 'order 7' })
      emulator.clock.advance(seconds * 1000)
      expect(await client.send({ ...toBob, id: 'order 7' })).toMatchObject({ status: 'sent', found: true })
      expect(await client.send({ ...toShop, id: 'order 7' })).toMatchObject({ status: 'sent', found: true })
      expect([(await pair()).length, (await group()).length]).toEqual([1, 1])
    },
  )

  test('the same id is not looked up while the service recognises all since then', async () => {
    const { client, emulator, pair, commands } = createApp()
    // Before its first answer a client does not know the time of the service, and looks in any case.
    await client.unreadTotal('bob')
    const since = new Date(emulator.now())
    for (const seconds of [0, 60]) {
      emulator.clock.advance(seconds * 1000)
      await client.send({ ...toBob, id: 'order 7', since })
    }
    expect(commands().slice(1)).toEqual(['openim/sendmsg', 'openim/sendmsg'])
    emulator.clock.advance(1000)
    expect(await client.send({ ...toBob, id: 'order 7', since })).toMatchObject({ found: true })
    expect(await pair()).toHaveLength(1)
  })

  test('the same id with another body is another message, which is sent too', async () => {
    const { client, pair, group } = createApp()
    for (const body of ['Paid', 'Paid in full']) {
      expect(await client.send({ ...toBob, body, id: 'order 7' })).toMatchObject({ found: false })
      expect(await client.send({ ...toShop, body, id: 'order 7' })).toMatchObject({ found: false })
      expect(await client.send({ ...toBob, body, id: 'order 7' })).toMatchObject({ found: true })
    }
    expect([(await pair()).length, (await group()).length]).toEqual([2, 2])
  })

  test('the same id for another receiver is another message', async () => {
    const { client, pair, group } = createApp()
    await client.send({ ...toBob, id: 'order 7' })
    await client.send({ ...toShop, id: 'order 7' })
    await client.send({ from: 'bob', to: 'alice', body: 'Paid', id: 'order 7' })
    expect([(await pair()).length, (await group()).length]).toEqual([2, 1])
  })

  test('the same id is sent by nobody who could not look for it first', async () => {
    const { client, emulator, commands } = createApp({ retry: false })
    emulator.faults.add({ command: 'openim/admin_getroammsg', reset: true })
    await expect(client.send({ ...toBob, id: 'order 7' })).rejects.toBeInstanceOf(NetworkError)
    expect(commands()).not.toContain('openim/sendmsg')
  })

  test('the same id in an AVChatRoom is sent without looking', async () => {
    const { client } = createApp()
    expect(await client.send({ ...toShop, groupId: 'live', id: 'order 7' })).toMatchObject({ status: 'sent' })
  })
})

test('messages without an id are messages of their own, in the order in which they were sent', async () => {
  const { client, pair } = createApp()
  for (let count = 0; count < 5; count += 1) await client.send({ ...toBob, body: `${count}` })
  const texts = (await pair()).map(({ MsgBody: [element] }) =>
    element?.MsgType === 'TIMTextElem' ? element.MsgContent.Text : '',
  )
  expect(texts.reverse()).toEqual(['0', '1', '2', '3', '4'])
})
