import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

test.each([undefined, null, 0, 'text', {}, { length: 2 }])(
  '%j as a body is read as an empty one',
  (value) => {
    expect(readBody(value)).toEqual([])
  },
)

test('what is no element is left out and the rest stays in order', () => {
  const text = { MsgType: 'TIMTextElem', MsgContent: { Text: 'a' } }
  const foo = { MsgType: 'TIMFooElem', MsgContent: { Bar: [1] } }
  expect(readBody([null, text, 3, 'x', [], {}, { MsgType: 7 }, foo])).toEqual([text, foo])
})

test.each([undefined, null, 'x', 4, []])('the content %j becomes an empty one', (content) => {
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
