import type { NextStreamChunk, SendC2CStreamMsgRequest } from '@timkit/core/wire'
import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'stream_msg/send_c2c_stream_msg'

/** A request with the pieces of a message. */
function pieces(
  texts: readonly string[],
  { IsLast = false, StreamMsgID }: { IsLast?: boolean; StreamMsgID?: string } = {},
): SendC2CStreamMsgRequest {
  const Chunks = texts.map(
    (Markdown, Index): NextStreamChunk => ({ EventType: 'data', Index, Markdown, IsLast }),
  )
  return {
    From_Account: 'bot',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks, ...(StreamMsgID && { StreamMsgID }) } }],
  }
}

const right = pieces(['Hel'])
const element = { MsgType: 'TIMStreamElem' }
const chunk = { EventType: 'data', Index: 0, Markdown: 'x', IsLast: false }

test.each<[object]>([
  [{ ...right, To_Account: 'nobody' }],
  [{ ...right, From_Account: 'nobody' }],
  [{ ...right, MsgRandom: '1' }],
  [{ ...right, MsgBody: [] }],
  [{ ...right, MsgBody: [...right.MsgBody, ...right.MsgBody] }],
  [{ ...right, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } }] }],
  [{ ...right, MsgBody: [element] }],
  [{ ...right, MsgBody: [{ ...element, MsgContent: { Chunks: [] } }] }],
  [{ ...right, MsgBody: [{ ...element, MsgContent: { Chunks: [{ ...chunk, IsLast: 1 }] } }] }],
  [{ ...right, MsgBody: [{ ...element, MsgContent: { Chunks: [{ ...chunk, Markdown: undefined }] } }] }],
  [pieces(['x'], { StreamMsgID: 'stream-9' })],
])('pieces are refused in %j, and nothing is written', async (body) => {
  const { code, emulator } = await createApp(['alice', 'bot'])
  expect(await code(path, body)).toBe(90001)
  expect(emulator.world.stores.streams.size).toBe(0)
})

test('a message grows by its pieces until the last one, and is one message', async () => {
  const { call, code, client } = await createApp(['alice', 'bot'])
  const { StreamMsgID } = await call(path, right)
  await call(path, pieces(['lo', '!'], { StreamMsgID, IsLast: true }))
  expect(await code(path, pieces(['more'], { StreamMsgID }))).toBe(90001)
  const [message, ...others] = await client
    .roamingMessages({ operatorAccount: 'alice', peerAccount: 'bot' })
    .collect(9)
  expect(others).toEqual([])
  expect(message?.MsgBody[0]).toMatchObject({
    MsgType: 'TIMStreamElem',
    MsgContent: {
      StreamMsgID,
      Chunks: [{ Markdown: 'Hel' }, { Markdown: 'lo' }, { Markdown: '!', IsLast: true }],
    },
  })
})

test('nobody else can go on with it', async () => {
  const { call, code } = await createApp(['alice', 'bot', 'eve'])
  const { StreamMsgID } = await call(path, right)
  expect(await code(path, { ...pieces(['x'], { StreamMsgID }), From_Account: 'eve' })).toBe(90001)
})
