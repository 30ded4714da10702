import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'openim_msg_ext_http_svc/get_key_values'
const parties = { From_Account: 'alice', To_Account: 'bob' }

async function created() {
  const app = await createApp(['alice', 'bob'])
  const draft = { ...parties, MsgRandom: 1, MsgBody: text('tea?'), SupportMessageExtension: 1 } as const
  const { MsgKey } = await app.call('openim/sendmsg', draft)
  return { ...app, message: { ...parties, MsgKey } }
}

test.each<[number, object]>([
  [10004, { MsgKey: undefined }],
  [10004, { MsgKey: '1_2_3' }],
  [10004, { From_Account: 'bob', To_Account: 'alice' }],
  [10004, { To_Account: undefined }],
  [10004, { StartSeq: -1 }],
  [10004, { StartSeq: '1' }],
])('an extension is not read: %d for %j', async (expected, change) => {
  const { code, message } = await created()
  expect(await code(path, { ...message, ...change })).toBe(expected)
})

test('a message that nobody extended has no pairs', async () => {
  const { call, message } = await created()
  expect(await call(path, message)).toMatchObject({
    ExtensionList: [],
    CompleteFlag: 1,
    LatestSeq: 0,
    ClearSeq: 0,
  })
})

test('pages have at most 200 pairs, and every pair is on exactly one, also where a change has many', async () => {
  const { call, client, message } = await created()
  const set = (from: number, length: number) =>
    call('openim_msg_ext_http_svc/set_key_values', {
      ...message,
      OperateType: 1,
      ExtensionList: Array.from({ length }, (_, n) => ({ Key: `k${from + n}`, Value: 'x' })),
    })
  for (let from = 0; from < 190; from += 19) await set(from, 19)
  for (let from = 190; from < 290; from += 20) await set(from, 20)
  const first = await call(path, message)
  expect([first.ExtensionList.length, first.CompleteFlag, first.LatestSeq]).toEqual([190, 0, 15])
  const keys = (await client.paginate(path, message).collect(1000)).map(({ Key }) => Key)
  expect(keys).toHaveLength(290)
  expect(new Set(keys).size).toBe(290)
})

test('only pairs from a number on are given, and they are kept', async () => {
  const { call, emulator, message } = await created()
  for (const Key of ['a', 'b'])
    await call('openim_msg_ext_http_svc/set_key_values', {
      ...message,
      OperateType: 1,
      ExtensionList: [{ Key }],
    })
  await emulator.restore([...emulator.snapshot()])
  const { ExtensionList } = await call(path, { ...message, StartSeq: 2 })
  expect(ExtensionList).toEqual([{ Key: 'b', Value: '', Seq: 2 }])
})
