import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'openim_msg_ext_http_svc/set_key_values'
const parties = { From_Account: 'alice', To_Account: 'bob' }
const pair = { Key: 'tea', Value: 'alice' }

async function created() {
  const app = await createApp(['alice', 'bob', 'carol'])
  const send = async (MsgRandom: number, SupportMessageExtension: 0 | 1) =>
    (
      await app.call('openim/sendmsg', {
        ...parties,
        MsgRandom,
        MsgBody: text('tea?'),
        SupportMessageExtension,
      })
    ).MsgKey
  const message = { ...parties, MsgKey: await send(1, 1) }
  const plain = { ...parties, MsgKey: await send(2, 0) }
  const pairs = async () => {
    const answer = await app.call('openim_msg_ext_http_svc/get_key_values', message)
    return answer.ExtensionList.map(({ Key, Value, Seq }) => `${Key}=${Value}@${Seq}`)
  }
  return { ...app, message, plain, pairs }
}

test.each<[number, object]>([
  [10004, { OperateType: 4, ExtensionList: [pair] }],
  [10004, { ExtensionList: [pair] }],
  [10004, { OperateType: 1 }],
  [10004, { OperateType: 2, ExtensionList: [] }],
  [10004, { OperateType: 1, ExtensionList: [{ Value: 'x' }] }],
  [10004, { OperateType: 1, ExtensionList: [{ Key: 'x'.repeat(101) }] }],
  [10004, { OperateType: 1, ExtensionList: [{ Key: 'x', Value: '茶'.repeat(334) }] }],
  [10004, { OperateType: 1, ExtensionList: Array.from({ length: 21 }, (_, n) => ({ Key: `k${n}` })) }],
  [10004, { OperateType: 1, ExtensionList: [pair], MsgKey: '1_2_3' }],
  [10004, { OperateType: 1, ExtensionList: [pair], MsgKey: 'x' }],
  [10004, { OperateType: 1, ExtensionList: [pair], From_Account: 'bob', To_Account: 'alice' }],
  [10004, { OperateType: 1, ExtensionList: [pair], From_Account: undefined }],
  [10004, { OperateType: 1, ExtensionList: [pair], To_Account: 'nobody' }],
])('an extension is not changed: %d for %j', async (expected, body) => {
  const { code, message, pairs } = await created()
  expect(await code(path, { ...message, ...body })).toBe(expected)
  expect(await pairs()).toEqual([])
})

test('a message that was sent without extensions has none', async () => {
  const { code, plain } = await created()
  expect(await code(path, { ...plain, OperateType: 1, ExtensionList: [pair] })).toBe(23002)
})

test('the 201st change within a minute is refused, the next minute takes more', async () => {
  const { call, code, emulator, message } = await created()
  emulator.rateLimits.enabled = false
  const set = { ...message, OperateType: 1, ExtensionList: [pair] } as const
  for (let change = 0; change < 200; change += 1) await call(path, set)
  emulator.rateLimits.enabled = true
  expect(await code(path, set)).toBe(23003)
  emulator.clock.advance(60_000)
  expect(await code(path, set)).toBe(0)
})

test('a message has at most 300 pairs', async () => {
  const { call, code, message } = await created()
  const list = (from: number) => Array.from({ length: 20 }, (_, n) => ({ Key: `k${from + n}`, Value: 'x' }))
  for (let from = 0; from < 300; from += 20)
    await call(path, { ...message, OperateType: 1, ExtensionList: list(from) })
  expect(await code(path, { ...message, OperateType: 1, ExtensionList: [pair] })).toBe(10004)
  expect(await code(path, { ...message, OperateType: 1, ExtensionList: [{ Key: 'k7', Value: 'y' }] })).toBe(0)
})

test('pairs are set, changed and deleted, each with a result, and each change has a number', async () => {
  const { call, message, pairs } = await created()
  const set = await call(path, {
    ...message,
    OperateType: 1,
    ExtensionList: [pair, { Key: 'time', Value: '4 pm' }],
  })
  expect(set.ExtensionList).toEqual([
    { ErrorCode: 0, Extension: { ...pair, Seq: 1 } },
    { ErrorCode: 0, Extension: { Key: 'time', Value: '4 pm', Seq: 1 } },
  ])
  await call(path, { ...message, OperateType: 1, ExtensionList: [{ ...pair, Value: 'bob', Seq: 7 }] })
  expect(await pairs()).toEqual(['time=4 pm@1', 'tea=bob@2'])
  const deleted = await call(path, {
    ...message,
    OperateType: 2,
    ExtensionList: [{ Key: 'tea' }, { Key: 'milk' }],
  })
  expect(deleted.ExtensionList?.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 23004])
  expect(await pairs()).toEqual(['time=4 pm@1'])
})

test('an extension that is cleared is empty, and its number tells until where', async () => {
  const { call, message } = await created()
  await call(path, { ...message, OperateType: 1, ExtensionList: [pair] })
  expect(await call(path, { ...message, OperateType: 3 })).not.toHaveProperty('ExtensionList')
  const answer = await call('openim_msg_ext_http_svc/get_key_values', message)
  expect(answer).toMatchObject({ ExtensionList: [], CompleteFlag: 1, LatestSeq: 2, ClearSeq: 2 })
})

test('the message of the admin is meant where no sender is named', async () => {
  const { call, emulator } = await created()
  const sent = { To_Account: 'bob', MsgRandom: 3, MsgBody: text('hi'), SupportMessageExtension: 1 } as const
  const { MsgKey } = await call('openim/sendmsg', { ...sent, From_Account: emulator.identifier })
  const change = { To_Account: 'bob', MsgKey, OperateType: 1, ExtensionList: [pair] } as const
  expect((await call(path, change)).ExtensionList).toHaveLength(1)
})
