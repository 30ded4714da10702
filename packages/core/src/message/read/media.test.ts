import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaOf } from './media.ts'

test.each([undefined, null, 5, 'text', [], [null], [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'a' } }]])(
  '%j brings nothing along',
  (body) => {
    expect(mediaOf(body)).toEqual([])
  },
)

test('whatever came is a list, and nothing throws', () => {
  const msgType = fc.constantFrom('TIMImageElem', 'TIMSoundElem', 'TIMVideoFileElem', 'TIMFileElem')
  const element = fc.record({ MsgType: msgType, MsgContent: fc.object() })
  void fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.array(element)), (body) => {
      expect(mediaOf(body)).toBeInstanceOf(Array)
    }),
  )
})

test('the five spellings of an address are one', () => {
  const body = [
    { MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: [{ Type: 1, URL: 'https://a/1' }] } },
    { MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: [{ Type: 1, Url: 'https://a/2' }] } },
    { MsgType: 'TIMSoundElem', MsgContent: { Url: 'https://a/3' } },
    { MsgType: 'TIMFileElem', MsgContent: { URL: 'https://a/4', fileName: 'a.pdf' } },
    { MsgType: 'TIMVideoFileElem', MsgContent: { VideoUrl: 'https://a/5', ThumbUrl: 'https://a/6' } },
  ]
  expect(mediaOf(body).map(({ kind, url, name, thumbnailUrl }) => [kind, url, name, thumbnailUrl])).toEqual([
    ['image', 'https://a/1', undefined, 'https://a/1'],
    ['image', 'https://a/2', undefined, 'https://a/2'],
    ['sound', 'https://a/3', undefined, undefined],
    ['file', 'https://a/4', 'a.pdf', undefined],
    ['video', 'https://a/5', undefined, 'https://a/6'],
  ])
})

test('a picture is given in its original size, with the smallest as its thumbnail', () => {
  const size = (Type: number, edge: number) => ({
    Type,
    Size: edge * 10,
    Width: edge,
    Height: edge,
    URL: `https://a/${edge}`,
  })
  const content = { UUID: 'u', ImageFormat: 3, ImageInfoArray: [size(3, 198), size(1, 1080), size(2, 720)] }
  expect(mediaOf([{ MsgType: 'TIMImageElem', MsgContent: content }])).toEqual([
    {
      kind: 'image',
      url: 'https://a/1080',
      name: undefined,
      uuid: 'u',
      size: 10_800,
      seconds: undefined,
      width: 1080,
      height: 1080,
      format: 'png',
      thumbnailUrl: 'https://a/198',
    },
  ])
})

test('a picture whose original has no address is given in the largest size that has one', () => {
  const sizes = [{ Type: 1 }, { Type: 3, URL: 'https://a/3' }, { Type: 2, URL: 'https://a/2' }]
  const [image] = mediaOf([{ MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: sizes } }])
  expect([image?.url, image?.thumbnailUrl]).toEqual(['https://a/2', 'https://a/3'])
})

test('what an old SDK sent is listed without an address', () => {
  const content = { UUID: 'u', Size: 7, Second: 3 }
  expect(mediaOf([{ MsgType: 'TIMSoundElem', MsgContent: content }])).toMatchObject([
    { kind: 'sound', url: undefined, uuid: 'u', size: 7, seconds: 3 },
  ])
})
