import { describe, expect, test } from 'vitest'
import { relayElement, textElement } from '../build/builders.ts'
import type { MessageElement } from '../elements.ts'
import { fromRoaming } from '../message.ts'
import { renderText } from './render-text.ts'
import { searchText } from './search-text.ts'

function custom(content: object): MessageElement {
  return { MsgType: 'TIMCustomElem', MsgContent: content } as MessageElement
}

function sent(from: string, ...MsgBody: MessageElement[]) {
  return { From_Account: from, To_Account: 'b', MsgSeq: 1, MsgRandom: 1, MsgTimeStamp: 2, MsgBody }
}

describe('what is not searched', () => {
  test('the words of a recalled message are not searched', () => {
    const message = fromRoaming({ ...sent('a', textElement('secret')), MsgFlagBits: 8, MsgKey: 'k' })
    expect(searchText(message)).toBe('[message recalled]')
    expect(searchText(message, { locale: 'zh' })).toBe('[消息已撤回]')
  })

  test('addresses and digests of files are not searched', () => {
    const file = {
      UUID: 'd41d8',
      Url: 'https://a.example/f',
      FileName: 'tea.pdf',
      FileSize: 5,
      Download_Flag: 2,
    }
    expect(searchText([{ MsgType: 'TIMFileElem', MsgContent: file }])).toBe('[file tea.pdf, 5 B]')
  })

  test('a language that is not known is refused', () => {
    expect(() => searchText([], { locale: 'fr' as never })).toThrow(RangeError)
  })
})

describe('what is searched', () => {
  test('the line that is shown comes first', () => {
    const body = [textElement('hello'), custom({ Data: '{"order":"T-2041"}', Desc: 'New order' })]
    expect(searchText(body)).toBe(`${renderText(body)} {"order":"T-2041"}`)
  })

  test('data behind a Desc, its texts without escapes, and the extension are searched', () => {
    const inner = '{"note":"\\u676d\\u5dde"}'
    const text = searchText([
      custom({ Data: JSON.stringify({ inner }), Desc: 'New order', Ext: 'extension', Sound: 's' }),
    ])
    for (const wanted of ['New order', '杭州', 'extension', '"inner"']) expect(text).toContain(wanted)
  })

  test('messages inside merged forwards are searched, also inside those inside them', () => {
    const inmost = relayElement({
      title: 'inmost',
      messages: [sent('eve', custom({ Data: 'deep', Desc: 'd' }))],
    })
    const inner = relayElement({ title: 'inner', messages: [sent('dan', textElement('hidden'), inmost)] })
    const outer = relayElement({
      title: 'outer',
      summary: ['eve: …'],
      messages: [sent('carol', textElement('hi'), inner)],
    })
    const text = searchText([outer])
    for (const wanted of ['outer', 'carol', 'hi', 'inner', 'dan', 'hidden', 'inmost', 'eve', 'deep']) {
      expect(text).toContain(wanted)
    }
  })

  test('what a message answers is searched', () => {
    const CloudCustomData = JSON.stringify({
      messageReply: { messageID: 'm', messageAbstract: 'Where from?', messageSender: 'bob' },
    })
    const message = fromRoaming({
      ...sent('a', textElement('Hangzhou')),
      MsgFlagBits: 0,
      MsgKey: 'k',
      CloudCustomData,
    })
    expect(searchText(message)).toBe('Hangzhou bob Where from?')
  })

  test('names of members in group tips, and texts of elements that are not known, are searched', () => {
    const tip = {
      OpType: 3,
      Operator_Account: 'bob',
      MsgMemberExtraInfo: [{ UserId: 'alice', NickName: '小爱' }],
    }
    expect(searchText(tip)).toBe('[group tip: bob removed alice from the group] 小爱')
    const foo = { MsgType: 'TIMFooElem', MsgContent: { a: ['x'.repeat(300), { b: 'end' }] } }
    expect(searchText([foo] as never)).toContain('end')
  })

  test('what is searched stays one line', () => {
    expect(searchText([custom({ Data: 'a\nb\u202e\u001b[2J', Desc: 'd' })])).toBe('[custom: d] a⏎b␛[2J')
  })
})

describe('with its lines kept', () => {
  test('a text stays in its lines, whatever breaks them, and nothing else leaves one', () => {
    const body = [textElement('a\r\nb\n\nc\u2028d\u0085e\u001b[2J\u202e')]
    expect(searchText(body, { keepLines: true })).toBe('a\nb\n\nc\nd\ne␛[2J')
    expect(searchText(body)).toBe('a⏎b⏎⏎c⏎d⏎e␛[2J')
  })

  test('so do data, and what is not said twice', () => {
    const body = [textElement('one\ntwo'), custom({ Data: 'x\ny', Desc: 'd' })]
    expect(searchText(body, { keepLines: true })).toBe('one\ntwo [custom: d] x\ny')
  })

  test('anything else than true and false is refused', () => {
    expect(() => searchText([], { keepLines: 1 as never })).toThrow(TypeError)
  })
})
