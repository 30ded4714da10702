import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'stream_msg/send_group_stream_msg'
const chunk = { EventType: 'data', Index: 0, Markdown: 'Hi', IsLast: false }
const request = {
  GroupId: 'tea',
  From_Account: 'bot',
  Random: 1,
  MsgBody: [{ MsgType: 'TIMStreamElem' as const, MsgContent: { Chunks: [chunk] } }],
}

async function withGroup() {
  const app = await createApp(['alice', 'bot'])
  await app.call('group_open_http_svc/create_group', { Type: 'Public', Name: 'Tea', GroupId: 'tea' })
  return app
}

test.each<[number, object]>([
  [10010, { ...request, GroupId: 'nope' }],
  [10004, { ...request, Random: undefined }],
  [10004, { ...request, MsgBody: [] }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await withGroup()
  expect(await code(path, body)).toBe(expected)
})

test('a message grows by its pieces, and is one message of the group', async () => {
  const { call, client } = await withGroup()
  const { StreamMsgID } = await call(path, request)
  const MsgContent = { Chunks: [{ ...chunk, Markdown: ' there', IsLast: true }], StreamMsgID }
  await call(path, { ...request, MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent }] })
  const messages = await client.groupMessages({ groupId: 'tea' }).collect(9)
  expect(messages).toHaveLength(1)
  expect(messages[0]?.MsgBody).toMatchObject([
    { MsgContent: { StreamMsgID, Chunks: [{ Markdown: 'Hi' }, { Markdown: ' there' }] } },
  ])
})
