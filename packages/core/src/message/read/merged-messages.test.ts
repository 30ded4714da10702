import { expect, test } from 'vitest'
import { relayElement, textElement } from '../build/builders.ts'
import type { MessageElement, RelayedMessage } from '../elements.ts'
import { mergedMessages } from './merged-messages.ts'

function holding(seq: number, ...body: MessageElement[]): RelayedMessage {
  return { From_Account: 'a', To_Account: 'b', MsgSeq: seq, MsgRandom: 1, MsgTimeStamp: 2, MsgBody: body }
}

function nested(levels: number): MessageElement {
  let element: MessageElement = textElement('inmost')
  for (let level = levels; level > 0; level -= 1) {
    element = relayElement({ title: `${level}`, messages: [holding(level, element)] })
  }
  return element
}

test.each([
  undefined,
  null,
  textElement('a'),
  { MsgType: 'TIMRelayElem' },
  { MsgType: 'TIMRelayElem', MsgContent: { JsonMsgKey: 'k' } },
  { MsgType: 'TIMRelayElem', MsgContent: { MsgList: 'no list' } },
])('%j holds no messages', (element) => {
  expect(mergedMessages(element)).toEqual([])
})

test('odd messages in the list are read as messages that say nothing', () => {
  const element = { MsgType: 'TIMRelayElem', MsgContent: { MsgList: [null, 7, { MsgBody: {} }] } }
  expect(mergedMessages(element).map(({ message }) => message.body)).toEqual([[], [], []])
})

test.each([
  ['one message without a list', { MsgList: holding(7) }],
  ['a list as JSON text', { MsgList: JSON.stringify([holding(7)]) }],
  ['the content as JSON text', JSON.stringify({ MsgList: [holding(7)] })],
])('%s is read', (_, content) => {
  const element = { MsgType: 'TIMRelayElem', MsgContent: content }
  expect(mergedMessages(element).map(({ message }) => message.seq)).toEqual([7])
})

test('messages of a forward inside a forward follow the one that holds it', () => {
  const inner = relayElement({ title: 'in', messages: [holding(2, textElement('b')), holding(3)] })
  const outer = relayElement({ title: 'out', messages: [holding(1, inner), holding(4)] })
  expect(mergedMessages(outer).map(({ message, depth }) => [message.seq, depth])).toEqual([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 1],
  ])
})

test('forwards are opened only as deep as asked, 8 by default', () => {
  expect(mergedMessages(nested(50))).toHaveLength(8)
  expect(mergedMessages(nested(50), { maxDepth: 1 })).toHaveLength(1)
  expect(mergedMessages(nested(5000), { maxDepth: 100 })).toHaveLength(100)
})

test.each([0, 101, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a depth of %d is refused', (maxDepth) => {
  expect(() => mergedMessages(nested(1), { maxDepth })).toThrow(
    /^maxDepth must be (a whole number|from 1 to 100), but is /,
  )
})
