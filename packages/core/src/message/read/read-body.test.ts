import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

test.each([undefined, null, 0, '', {}, { MsgType: 7 }, { MsgContent: null }, '[]'])(
  '%j as a body is read as an empty one',
  (value) => {
    expect(readBody(value)).toEqual([])
  },
)

const text = { MsgType: 'TIMTextElem', MsgContent: { Text: 'a' } }

test('what holds nothing is left out and the rest stays in order', () => {
  const foo = { MsgType: 'TIMFooElem', MsgContent: { Bar: [1] } }
  expect(readBody([null, text, 3, [], {}, { MsgType: 7 }, { MsgContent: null }, foo])).toEqual([text, foo])
})

test.each([
  ['an element without a list', text],
  ['an element as JSON text', JSON.stringify(text)],
  ['a list as JSON text', JSON.stringify([text])],
  ['a text', 'a'],
  ['a text in a list', ['a']],
])('%s is read as a list of elements', (_, value) => {
  expect(readBody(value)).toEqual([text])
})

test('a text that only looks like JSON stays a text', () => {
  expect(readBody('[smile] {ok}')).toEqual([{ MsgType: 'TIMTextElem', MsgContent: { Text: '[smile] {ok}' } }])
})

test('what says something without naming its kind is kept, with an empty kind', () => {
  const content = { Text: 'a' }
  const nameless = { MsgType: '', MsgContent: content }
  expect(readBody([{ MsgContent: content }, { MsgType: null, MsgContent: 'a' }])).toEqual([
    nameless,
    nameless,
  ])
  expect(readBody({ GroupWithdrawInfoArray: [1] })).toMatchObject([
    { MsgType: '', MsgContent: { GroupWithdrawInfoArray: [1] } },
  ])
})

test('what the system says in a group becomes a tip or a notice', () => {
  const tip = { OpType: 1, Operator_Account: 'bob' }
  const notice = { ReportType: 5 }
  expect(readBody(tip)).toEqual([{ MsgType: 'TIMGroupTipElem', MsgContent: tip }])
  expect(readBody([notice])).toEqual([{ MsgType: 'TIMGroupSystemNoticeElem', MsgContent: notice }])
})

test.each([
  ['TIMTextElem', 'hi', { Text: 'hi' }],
  ['TIMTextElem', 12, { Text: '12' }],
  ['TIMTextElem', '{"Text":"hi"}', { Text: 'hi' }],
  ['TIMTextElem', '{"a":1}', { Text: '{"a":1}' }],
  ['TIMTextElem', [{ Text: 'hi' }], { Text: 'hi' }],
  ['TIMCustomElem', '{"businessID":"order"}', { Data: '{"businessID":"order"}' }],
  ['TIMCustomElem', '{"Data":"d","Desc":"e"}', { Data: 'd', Desc: 'e' }],
  ['TIMLocationElem', 'Bay', { Desc: 'Bay' }],
  ['TIMFaceElem', 'smile', { Data: 'smile' }],
  ['TIMFileElem', 'a.pdf', { FileName: 'a.pdf' }],
  ['TIMFileElem', '{"fileName":"a.pdf"}', { FileName: 'a.pdf', fileName: 'a.pdf' }],
  ['TIMRelayElem', 'Chat', { Title: 'Chat' }],
  ['TIMStreamElem', 'Hello', { CompatibleText: 'Hello' }],
  ['TIMFooElem', 'x', { Text: 'x' }],
])('of %s the content %j is read as %j', (msgType, content, read) => {
  expect(readBody([{ MsgType: msgType, MsgContent: content }])).toEqual([
    { MsgType: msgType, MsgContent: read },
  ])
})

test.each([
  ['22.5', 22.5],
  [' -1 ', -1],
  ['+0.00', 0],
  ['30°N', '30°N'],
  ['', ''],
  ['1e3', '1e3'],
  [null, null],
])('the latitude %j is read as %j', (came, read) => {
  const body = readBody([{ MsgType: 'TIMLocationElem', MsgContent: { Latitude: came } }])
  expect(body).toEqual([{ MsgType: 'TIMLocationElem', MsgContent: { Latitude: read } }])
})

test('data of an app that came as an object becomes JSON text', () => {
  expect(readBody([{ MsgType: 'TIMCustomElem', MsgContent: { Data: { order: 1 } } }])).toEqual([
    { MsgType: 'TIMCustomElem', MsgContent: { Data: '{"order":1}' } },
  ])
})

test('one size of a picture without a list becomes a list of one', () => {
  expect(readBody([{ MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: { Type: 1 } } }])).toEqual([
    { MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: [{ Type: 1 }] } },
  ])
})

test.each([undefined, null, [], [1, 2], false])('the content %j becomes an empty one', (content) => {
  expect(readBody([{ MsgType: 'TIMFaceElem', MsgContent: content }])).toEqual([
    { MsgType: 'TIMFaceElem', MsgContent: {} },
  ])
})

test.each([
  [undefined, ''],
  [null, ''],
  [{ a: 1 }, ''],
  [12, '12'],
])('the text %j becomes the string "%s"', (text, read) => {
  expect(readBody([{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }])).toEqual([
    { MsgType: 'TIMTextElem', MsgContent: { Text: read } },
  ])
})

test('a name in the wrong case is added as documented', () => {
  const body = readBody([
    { MsgType: 'TIMFileElem', MsgContent: { fileName: 'a.pdf', URL: 'https://a.example/a' } },
    { MsgType: 'TIMSoundElem', MsgContent: { URL: 'https://a.example/b' } },
    { MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: [{ Url: 'https://a.example/c' }, null] } },
  ])
  expect(body).toMatchObject([
    { MsgContent: { FileName: 'a.pdf', Url: 'https://a.example/a' } },
    { MsgContent: { Url: 'https://a.example/b' } },
    { MsgContent: { ImageInfoArray: [{ URL: 'https://a.example/c' }] } },
  ])
})

test('the documented name wins over one in the wrong case', () => {
  const body = readBody([{ MsgType: 'TIMFileElem', MsgContent: { fileName: 'b', FileName: 'a' } }])
  expect(body).toMatchObject([{ MsgContent: { FileName: 'a' } }])
})

test('a picture without sizes has an empty list of them', () => {
  const body = readBody([{ MsgType: 'TIMImageElem', MsgContent: { UUID: 'u' } }])
  expect(body).toEqual([{ MsgType: 'TIMImageElem', MsgContent: { UUID: 'u', ImageInfoArray: [] } }])
})

test('a body as documented is returned as it is, and nothing that came is changed', () => {
  const good = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'a' } }]
  expect(readBody(good)).toBe(good)
  const odd = Object.freeze([
    Object.freeze({ MsgType: 'TIMFileElem', MsgContent: Object.freeze({ fileName: 'a' }) }),
  ])
  expect(readBody(odd)).not.toBe(odd)
  expect(odd[0]).toEqual({ MsgType: 'TIMFileElem', MsgContent: { fileName: 'a' } })
})
