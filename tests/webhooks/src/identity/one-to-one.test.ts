import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, test } from 'vitest'
import { bodies, text } from './bodies.ts'
import { createSources, differences, identities, second } from './sources.ts'

const send = 'openim/sendmsg'
const hi = { From_Account: 'bob', To_Account: 'amy', MsgSeq: 5, MsgRandom: 6, MsgBody: text('hi') }
const identity = `c|amy|bob|5|6|${second}`

describe('what is in no history is known by its webhook', () => {
  test('a message that was not delivered', async () => {
    const { emulator, told, roaming } = await createSources()
    const sample = await emulator.webhooks.sample('C2C.CallbackAfterSendMsg')
    const failed = { ...sample, ...hi, SendMsgResult: 20_006, ErrorInfo: 'refused' }
    await emulator.webhooks.send(failed)
    expect(told).toMatchObject([{ outcome: 'failed', failure: { code: 20_006, text: 'refused' } }])
    expect(await roaming()).toEqual([])
  })

  test('a message for those only who are online', async () => {
    const { call, told, roaming, inFile } = await createSources()
    await call(send, { ...hi, OnlineOnlyFlag: 1 })
    await call(send, { ...hi, MsgSeq: 7 })
    expect(told).toMatchObject([
      { outcome: 'sent', onlineOnly: true },
      { outcome: 'sent', onlineOnly: false },
    ])
    expect((await roaming()).map(({ seq }) => seq)).toEqual([7])
    expect((await inFile('C2C')).map(({ seq }) => seq)).toEqual([7])
  })
})

test.each(bodies)('a message between accounts is the same by all ways: %s', async (_, content) => {
  const { call, told, roaming, inFile } = await createSources()
  await call(send, { ...hi, ...content })
  const messages = [told[0], ...(await roaming()), ...(await inFile('C2C'))]
  expect(identities(messages)).toEqual([identity, identity, identity])
  const [webhook, listed, filed] = messages
  // Only roaming messages tell what became of a message; only the URL of a webhook tells where it came from.
  expect(differences(webhook, listed)).toEqual(['clientIp', 'peerRead', 'platform', 'recalled'])
  expect([webhook?.recalled, listed?.recalled, listed?.peerRead]).toEqual([undefined, false, false])
  // Files were never seen with the app's own data.
  const own = 'CloudCustomData' in content ? ['cloudCustomData', 'reply'] : []
  expect(differences(webhook, filed)).toEqual(['clientIp', ...own, 'platform'].sort())
  expect(webhook).toMatchObject({ platform: 'RESTAPI', outcome: 'sent', onlineOnly: false })
})

test('whichever side looks at it', async () => {
  const { call, told, roaming } = await createSources()
  await call(send, hi)
  const [amy] = await roaming('amy')
  const [bob] = await roaming('bob')
  expect(identities([amy, bob])).toEqual([identity, identity])
  expect(differences(told[0], amy)).toEqual(['chat', 'clientIp', 'peerRead', 'platform', 'recalled'])
  expect([amy?.chat, bob?.chat]).toEqual([
    { type: 'c2c', peer: 'bob' },
    { type: 'c2c', peer: 'amy' },
  ])
})

test('one without a number of its own gets one, and one without a sender is of the admin', async () => {
  const { call, told, inFile } = await createSources()
  const { From_Account, MsgSeq, ...rest } = hi
  await call(send, rest)
  const [filed] = await inFile('C2C')
  expect(told).toMatchObject([{ from: 'administrator', to: 'amy' }])
  expect(identities([filed])).toEqual(identities(told))
  expect(identities(told)[0]).toMatch(/^c\|administrator\|amy\|\d+\|6\|\d+$/)
})

test.each([
  ['batchsendmsg', { To_Account: ['amy'] }],
  ['importmsg', { SyncFromOldSystem: 2, MsgTimeStamp: second }],
])('of what %s brings no webhook tells; the others agree', async (command, more) => {
  const { call, told, roaming, inFile } = await createSources()
  await call(`openim/${command}`, { ...hi, ...more })
  const [listed] = await roaming()
  const [filed] = await inFile('C2C')
  expect(told).toEqual([])
  expect(identities([listed, filed])).toEqual([identity, identity])
  expect(differences(listed, filed)).toEqual(['peerRead', 'recalled'])
})

test('an imported message keeps the time that it says', async () => {
  const { call, roaming } = await createSources()
  await call('openim/importmsg', { ...hi, SyncFromOldSystem: 2, MsgTimeStamp: second - 7200 })
  expect(identities(await roaming())).toEqual([`c|amy|bob|5|6|${second - 7200}`])
})

describe('two messages of one second', () => {
  test('have two identities where one of their numbers differs', async () => {
    const { call, told, roaming, inFile } = await createSources()
    for (const change of [{}, { MsgSeq: 6 }, { MsgRandom: 7 }]) await call(send, { ...hi, ...change })
    const expected = [identity, `c|amy|bob|5|7|${second}`, `c|amy|bob|6|6|${second}`].sort()
    for (const messages of [told, await roaming(), await inFile('C2C')]) {
      expect(identities(messages).toSorted()).toEqual(expected)
    }
  })

  test('are one where they say the same with the same numbers, and told once', async () => {
    const { call, told, roaming, inFile } = await createSources()
    await call(send, hi)
    await call(send, hi)
    for (const messages of [told, await roaming(), await inFile('C2C')]) {
      expect(identities(messages)).toEqual([identity])
    }
  })

  test('have one identity where they have the same numbers, as they have one key; both are told', async () => {
    const { call, told, roaming } = await createSources()
    await call(send, hi)
    await call(send, { ...hi, From_Account: 'amy', To_Account: 'bob' })
    for (const messages of [told, await roaming()]) {
      expect(messages.map(({ from }) => from)).toEqual(['bob', 'amy'])
      expect(identities(messages)).toEqual([identity, identity])
      expect(new Set(messages.map(({ key }) => key)).size).toBe(1)
    }
  })
})

test('a message that is sent again later, with the same numbers, is another one', async () => {
  const { emulator, call, told, roaming } = await createSources()
  await call(send, hi)
  emulator.clock.advance(180_000)
  await call(send, hi)
  const expected = [identity, `c|amy|bob|5|6|${second + 180}`]
  expect(identities(told)).toEqual(expected)
  expect(identities(await roaming())).toEqual(expected)
})

test('a recall names its message, which keeps its identity', async () => {
  const { call, recalled, roaming, inFile } = await createSources()
  await call(send, hi)
  await call(send, { ...hi, MsgRandom: 7 })
  const MsgKey = `5_6_${second}`
  await call('openim/admin_msgwithdraw', { From_Account: 'bob', To_Account: 'amy', MsgKey })
  expect(recalled).toEqual([identity])
  const gone = (await roaming()).filter(({ status }) => status === 'recalled')
  expect(identities(gone)).toEqual([identity])
  // The file does not tell.
  const filed = (await inFile('C2C')).find((message) => messageIdentity(message) === identity)
  expect(filed).toMatchObject({ status: 'normal', recalled: undefined })
})

test('an edited message keeps its identity and has what it says now', async () => {
  const { call, told, roaming } = await createSources()
  await call(send, hi)
  const edit = { MsgKey: `5_6_${second}`, MsgBody: text('hello'), CloudCustomData: 'table 4' }
  await call('openim/modify_c2c_msg', { From_Account: 'bob', To_Account: 'amy', ...edit })
  const [listed] = await roaming()
  expect(told.map(({ outcome }) => outcome)).toEqual(['sent', 'edited'])
  expect(identities([...told, listed])).toEqual([identity, identity, identity])
  expect(differences(told[1], listed)).toEqual(['clientIp', 'peerRead', 'platform', 'recalled'])
  expect(listed).toMatchObject({ body: text('hello'), cloudCustomData: 'table 4' })
})
