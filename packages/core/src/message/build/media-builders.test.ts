import { describe, expect, test } from 'vitest'
import { outOfRange, wrongType } from '../../check.ts'
import { fileElement, imageElement, soundElement, videoElement } from './media-builders.ts'

const media = { url: 'https://files.example/a', uuid: 'd41d8cd98f00b204e9800998ecf8427e', size: 1024 }
const size = { url: 'https://files.example/a', size: 10, width: 4, height: 3 }

describe('what a caller gets wrong is refused with the option', () => {
  test.each([
    [
      () => soundElement({ ...media, seconds: 1.5 }),
      wrongType('seconds', 'must be a whole number, but is 1.5'),
    ],
    [
      () => soundElement({ ...media, url: '', seconds: 1 }),
      outOfRange('url', 'must not be empty, but is ""'),
    ],
    [() => fileElement({ ...media, name: '' }), outOfRange('name', 'must not be empty, but is ""')],
    [
      () => fileElement({ ...media, name: 'a', size: '1 KB' as never }),
      wrongType('size', 'must be a whole number, but is "1 KB"'),
    ],
    [
      () => imageElement({ uuid: 'u', original: { ...size, width: -4 } }),
      outOfRange('original.width', 'must be from 0 to 9007199254740991, but is -4'),
    ],
    [
      () => imageElement({ uuid: 'u', original: size, format: 'webp' as never }),
      outOfRange('format', 'must be one of jpg, gif, png, bmp, other, but is "webp"'),
    ],
    [
      () => videoElement({ ...media, seconds: 1, cover: { ...size, uuid: '' } }),
      outOfRange('cover.uuid', 'must not be empty, but is ""'),
    ],
  ])('%o', (build, error) => {
    expect(build).toThrow(error)
  })
})

test('every file is flagged as downloadable from its URL', () => {
  expect(soundElement({ ...media, seconds: 12 }).MsgContent).toEqual({
    Url: media.url,
    UUID: media.uuid,
    Size: 1024,
    Second: 12,
    Download_Flag: 2,
  })
  expect(fileElement({ ...media, name: 'a.pdf' }).MsgContent).toEqual({
    Url: media.url,
    UUID: media.uuid,
    FileSize: 1024,
    FileName: 'a.pdf',
    Download_Flag: 2,
  })
  expect(videoElement({ ...media, seconds: 3, cover: { ...size, uuid: 'u' } }).MsgContent).toEqual({
    VideoUrl: media.url,
    VideoUUID: media.uuid,
    VideoSize: 1024,
    VideoSecond: 3,
    VideoFormat: 'mp4',
    VideoDownloadFlag: 2,
    ThumbUrl: size.url,
    ThumbUUID: 'u',
    ThumbSize: 10,
    ThumbWidth: 4,
    ThumbHeight: 3,
    ThumbFormat: 'JPG',
    ThumbDownloadFlag: 2,
  })
})

test('a picture lists the sizes it has, with the URL in capitals', () => {
  const info = { Size: 10, Width: 4, Height: 3, URL: size.url }
  expect(imageElement({ uuid: 'u', format: 'png', original: size, thumbnail: size })).toEqual({
    MsgType: 'TIMImageElem',
    MsgContent: {
      UUID: 'u',
      ImageFormat: 3,
      ImageInfoArray: [
        { Type: 1, ...info },
        { Type: 3, ...info },
      ],
    },
  })
  expect(imageElement({ uuid: 'u', original: size, large: size }).MsgContent).toMatchObject({
    ImageFormat: 255,
    ImageInfoArray: [{ Type: 1 }, { Type: 2 }],
  })
})
