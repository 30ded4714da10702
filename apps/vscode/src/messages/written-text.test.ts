import { fromRoaming, type Message } from '@timkit/core'
import { expect, test } from 'vitest'
import { writtenText } from './written-text.ts'

function message(elements: readonly object[], more: object = {}): Message {
  return fromRoaming({ MsgSeq: 1, MsgBody: elements, ...more } as never)
}
const said = (Text: unknown): object => ({ MsgType: 'TIMTextElem', MsgContent: { Text } })

test.each([
  ['tabs and line breaks', 'a\tb\r\n\r\n  c\u2028d '],
  ['marks of direction and what has no width', '\u202eabc\u202c \u200fשלום\u200b'],
  ['joined emoji and halves of characters', '👩‍👩‍👧 \ud83d'],
])('%s stay as they were written', (_, text) => {
  expect(writtenText(message([said(text)]))).toBe(text)
})

test('what is no text is told in words, beside the texts', () => {
  const face = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'tt00' } }
  expect(writtenText(message([said('so\thappy'), face]))).toBe('so\thappy [face 1, tt00]')
})

test.each([
  ['a recalled message', message([said('secret')], { MsgFlagBits: 8 }), '[message recalled]'],
  ['a message without anything', message([]), '[empty message]'],
  ['a text that is none', message([said({ toString: 1 })]), '[empty message]'],
])('%s says that it is one', (_, one, expected) => {
  expect(writtenText(one)).toBe(expected)
})
