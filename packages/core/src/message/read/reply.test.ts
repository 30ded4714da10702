import { expect, test } from 'vitest'
import { readReplies, readReply } from './reply.ts'

const note = {
  messageID: '144115217363870632-1700000000-12345',
  messageAbstract: 'Is it in stock?',
  messageSender: 'alice',
  messageType: 1,
  messageTime: 1700000000,
  messageSequence: 12345,
  version: 1,
}

test.each([
  undefined,
  null,
  7,
  '',
  'messageReply',
  '{"messageReply":',
  '"messageReply"',
  '["messageReply"]',
  '{"messageReply":null}',
  '{"messageReply":"x"}',
  '{"messageReply":{}}',
  '{"messageReply":{"messageID":7}}',
])('%j says nothing about a reply', (data) => {
  expect(readReply(data)).toBeUndefined()
})

test.each([
  ['only quotes it', { messageAbstract: 'Where?', messageSender: 'bob' }],
  ['only numbers it', { messageSequence: 5 }],
  ['is JSON text itself', JSON.stringify(note)],
])('a note that %s is a reply', (_, messageReply) => {
  expect(readReply(JSON.stringify({ messageReply }))).toMatchObject({ abstract: expect.any(String) })
})

test('a reply says which message it answers', () => {
  expect(readReply(JSON.stringify({ shop: 1, messageReply: { ...note, messageRootID: 'root' } }))).toEqual({
    messageId: note.messageID,
    abstract: 'Is it in stock?',
    sender: 'alice',
    type: 1,
    time: new Date(1_700_000_000_000),
    seq: 12345,
    rootId: 'root',
  })
})

test('members of a reply that are missing or of another type are left out', () => {
  const data = '{"messageReply":{"messageID":"m","messageAbstract":5,"messageTime":"soon"}}'
  expect(readReply(data)).toEqual({ messageId: 'm', abstract: '', sender: '' })
})

test.each([-1, 1e300, 1_700_000_000_000, 'soon', null])(
  'the time %j is none that a message can have',
  (messageTime) => {
    const reply = readReply(JSON.stringify({ messageReply: { ...note, messageTime } }))
    expect([reply?.messageId, reply?.time]).toEqual([note.messageID, undefined])
  },
)

test('the replies noted on the message that began the thread are listed', () => {
  const replies = [
    { messageID: 'a', messageAbstract: 'yes', messageSender: 'bob' },
    null,
    {},
    { messageID: 'b' },
  ]
  expect(readReplies(JSON.stringify({ messageReplies: { replies } }))).toEqual([
    { messageId: 'a', abstract: 'yes', sender: 'bob' },
    { messageId: 'b', abstract: '', sender: '' },
  ])
})

test.each([
  '',
  '{"messageReplies":{}}',
  '{"messageReplies":[]}',
  '{"messageReplies":{"replies":{}}}',
  undefined,
])('%j lists no replies', (data) => {
  expect(readReplies(data)).toEqual([])
})
