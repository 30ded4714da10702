import { countOf, isObject, objectsOf, textOf, type WireObject } from '../wire-values.ts'
import { readBody } from './read-body.ts'

/** A file that a message brings along. */
export interface Media {
  /** By the type of its element. */
  readonly kind: 'image' | 'sound' | 'video' | 'file'
  /** Where it is downloaded; `undefined` of what old SDKs sent. */
  readonly url: string | undefined
  /** The name of a file; the others have none. */
  readonly name: string | undefined
  /** Any globally unique string, usually the MD5: tells whether two are the same. */
  readonly uuid: string | undefined
  /** In bytes; of a picture that of its original. */
  readonly size: number | undefined
  /** The length of a sound or video in seconds; 0 when a video was sent from the web. */
  readonly seconds: number | undefined
  /** The width of a picture in pixels. */
  readonly width: number | undefined
  /** The height of a picture in pixels. */
  readonly height: number | undefined
  /** The format as the message has it, such as `mp4`; of pictures `jpg`, `gif`, `png` or `bmp`. */
  readonly format: string | undefined
  /** Where a small picture of it is downloaded: the cover of a video, the smallest size of a picture. */
  readonly thumbnailUrl: string | undefined
}

const imageFormats: Readonly<Record<number, string>> = { 1: 'jpg', 2: 'gif', 3: 'png', 4: 'bmp' }

/**
 * Lists the files that a message brings along, in the order of its elements: pictures in their original size, voice
 * messages, videos and files, whatever their element calls the address. What is inside merged forwards is not among them:
 * see `mergedMessages`. Never throws.
 *
 * @param body a message body, as it came
 */
export function mediaOf(body: unknown): Media[] {
  return readBody(body).flatMap(({ MsgType: msgType, MsgContent: content }) => {
    const read = readers[msgType]
    return read === undefined || !isObject(content) ? [] : [{ ...nothing, ...read(content) }]
  })
}

const nothing = {
  url: undefined,
  name: undefined,
  uuid: undefined,
  size: undefined,
  seconds: undefined,
  width: undefined,
  height: undefined,
  format: undefined,
  thumbnailUrl: undefined,
}

type Read = Partial<Media> & Pick<Media, 'kind'>

const readers: Readonly<Partial<Record<string, (content: WireObject) => Read>>> = {
  TIMImageElem: readImage,
  TIMSoundElem: (content) => ({
    kind: 'sound',
    url: textOf(content.Url),
    uuid: textOf(content.UUID),
    size: countOf(content.Size),
    seconds: countOf(content.Second),
  }),
  TIMVideoFileElem: (content) => ({
    kind: 'video',
    url: textOf(content.VideoUrl),
    uuid: textOf(content.VideoUUID),
    size: countOf(content.VideoSize),
    seconds: countOf(content.VideoSecond),
    format: textOf(content.VideoFormat),
    thumbnailUrl: textOf(content.ThumbUrl),
  }),
  TIMFileElem: (content) => ({
    kind: 'file',
    url: textOf(content.Url),
    name: textOf(content.FileName),
    uuid: textOf(content.UUID),
    size: countOf(content.FileSize),
  }),
}

function readImage(content: WireObject): Read {
  // The original has the smallest `Type`: 1 original, 2 large, 3 thumbnail. Those with an address come first.
  const sizes = objectsOf(content.ImageInfoArray).toSorted(
    (a, b) =>
      Number(textOf(a.URL) === undefined) - Number(textOf(b.URL) === undefined) ||
      (countOf(a.Type) ?? Infinity) - (countOf(b.Type) ?? Infinity) ||
      0,
  )
  const [best] = sizes
  const smallest = sizes.findLast(({ URL: url }) => textOf(url) !== undefined)
  return {
    kind: 'image',
    url: textOf(best?.URL),
    uuid: textOf(content.UUID),
    size: countOf(best?.Size),
    width: countOf(best?.Width),
    height: countOf(best?.Height),
    format: imageFormats[countOf(content.ImageFormat) ?? 0],
    thumbnailUrl: textOf(smallest?.URL),
  }
}
