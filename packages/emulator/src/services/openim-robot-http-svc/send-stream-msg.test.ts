import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'openim_robot_http_svc/send_stream_msg'
const first = { From_Account: '@RBT#a', To_Account: 'alice', Chunk: 'Hel' }

test.each<[object]>([
  [{ ...first, From_Account: undefined }],
  [{ ...first, From_Account: 'alice' }],
  [{ ...first, From_Account: '@RBT#none' }],
  [{ ...first, To_Account: 'nobody' }],
  [{ ...first, Chunk: undefined }],
  [{ ...first, Chunk: 7 }],
  [{ ...first, Finish: 2 }],
  [{ ...first, MsgKey: '1_2_3' }],
])('a piece is refused in %j, and nothing is written', async (body) => {
  const { code, emulator } = await createApp(['alice', '@RBT#a'])
  expect(await code(path, body)).toBe(10004)
  expect(emulator.world.stores.streams.size).toBe(0)
})

test('a message grows by its pieces until it is finished', async () => {
  const { call, code, client } = await createApp(['alice', '@RBT#a'])
  const { MsgKey } = await call(path, first)
  expect(await call(path, { ...first, Chunk: 'lo', MsgKey, Finish: 1 })).toMatchObject({ MsgKey })
  expect(await code(path, { ...first, MsgKey })).toBe(10004)
  const messages = await client
    .roamingMessages({ operatorAccount: 'alice', peerAccount: '@RBT#a' })
    .collect(9)
  expect(messages.map((message) => message.MsgBody)).toEqual([
    [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
  ])
  expect(messages[0]?.MsgKey).toBe(MsgKey)
})
