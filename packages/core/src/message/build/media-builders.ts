/**
 * Makes elements with a file behind them, which has to lie somewhere already: the service takes its URL.
 *
 * @module
 */

import { checkObject, outOfRange, show } from '../../check.ts'
import type * as elements from '../elements.ts'
import { checkCount, checkFilled, orDefault } from './option-checks.ts'

/** The file behind an element. */
export interface MediaElementOptions {
  /** Where it is downloaded. */
  readonly url: string
  /** Any globally unique string, usually the MD5 of the file. */
  readonly uuid: string
  /** The size in bytes. */
  readonly size: number
}

/** What a voice message is made of. */
export interface SoundElementOptions extends MediaElementOptions {
  /** The length in seconds. */
  readonly seconds: number
}

/** Makes a voice message. */
export function soundElement(options: SoundElementOptions): elements.SoundElement {
  checkObject(options, 'options')
  return {
    MsgType: 'TIMSoundElem',
    MsgContent: {
      Url: checkFilled('url', options.url),
      UUID: checkFilled('uuid', options.uuid),
      Size: checkCount('size', options.size),
      Second: checkCount('seconds', options.seconds),
      Download_Flag: 2,
    },
  }
}

/** What a file element is made of. */
export interface FileElementOptions extends MediaElementOptions {
  /** The name of the file. */
  readonly name: string
}

/** Makes a file element. */
export function fileElement(options: FileElementOptions): elements.FileElement {
  checkObject(options, 'options')
  return {
    MsgType: 'TIMFileElem',
    MsgContent: {
      Url: checkFilled('url', options.url),
      UUID: checkFilled('uuid', options.uuid),
      FileSize: checkCount('size', options.size),
      FileName: checkFilled('name', options.name),
      Download_Flag: 2,
    },
  }
}

/** One size of a picture. */
export interface ImageSizeOptions {
  /** Where it is downloaded. */
  readonly url: string
  /** The size in bytes. */
  readonly size: number
  /** The width in pixels. */
  readonly width: number
  /** The height in pixels. */
  readonly height: number
}

/** The format of a picture. */
export type ImageFormatName = 'jpg' | 'gif' | 'png' | 'bmp' | 'other'

/** What a picture element is made of. */
export interface ImageElementOptions {
  /** Any globally unique string, usually the MD5 of the file. */
  readonly uuid: string
  /** The format of the picture. @default 'other' */
  readonly format?: ImageFormatName | undefined
  /** The picture as it is. */
  readonly original: ImageSizeOptions
  /** The picture at the size of a screen. @default none */
  readonly large?: ImageSizeOptions | undefined
  /** The picture at the size of a preview. @default none */
  readonly thumbnail?: ImageSizeOptions | undefined
}

const formats: Readonly<Record<ImageFormatName, number>> = { jpg: 1, gif: 2, png: 3, bmp: 4, other: 255 }

/** Makes a picture element. */
export function imageElement(options: ImageElementOptions): elements.ImageElement {
  checkObject(options, 'options')
  const { format = 'other', original, large, thumbnail } = options
  if (typeof format !== 'string' || !Object.hasOwn(formats, format)) {
    throw outOfRange('format', `must be one of ${Object.keys(formats).join(', ')}, but is ${show(format)}`)
  }
  return {
    MsgType: 'TIMImageElem',
    MsgContent: {
      UUID: checkFilled('uuid', options.uuid),
      ImageFormat: formats[format],
      ImageInfoArray: [
        picture('original', 1, original),
        ...(large === undefined ? [] : [picture('large', 2, large)]),
        ...(thumbnail === undefined ? [] : [picture('thumbnail', 3, thumbnail)]),
      ],
    },
  }
}

function picture(name: string, type: number, options: ImageSizeOptions): elements.ImageInfo {
  checkObject(options, name)
  return {
    Type: type,
    Size: checkCount(`${name}.size`, options.size),
    Width: checkCount(`${name}.width`, options.width),
    Height: checkCount(`${name}.height`, options.height),
    URL: checkFilled(`${name}.url`, options.url),
  }
}

/** The cover picture of a video. */
export interface VideoCoverOptions extends ImageSizeOptions {
  /** Any globally unique string, usually the MD5 of the picture. */
  readonly uuid: string
  /** The format of the picture. @default 'JPG' */
  readonly format?: string | undefined
}

/** What a video element is made of. */
export interface VideoElementOptions extends MediaElementOptions {
  /** The length in seconds. */
  readonly seconds: number
  /** The format of the video. @default 'mp4' */
  readonly format?: string | undefined
  /** The cover picture. */
  readonly cover: VideoCoverOptions
}

/** Makes a video element. */
export function videoElement(options: VideoElementOptions): elements.VideoElement {
  checkObject(options, 'options')
  const { cover } = options
  checkObject(cover, 'cover')
  return {
    MsgType: 'TIMVideoFileElem',
    MsgContent: {
      VideoUrl: checkFilled('url', options.url),
      VideoUUID: checkFilled('uuid', options.uuid),
      VideoSize: checkCount('size', options.size),
      VideoSecond: checkCount('seconds', options.seconds),
      VideoFormat: checkFilled('format', orDefault(options.format, 'mp4')),
      VideoDownloadFlag: 2,
      ThumbUrl: checkFilled('cover.url', cover.url),
      ThumbUUID: checkFilled('cover.uuid', cover.uuid),
      ThumbSize: checkCount('cover.size', cover.size),
      ThumbWidth: checkCount('cover.width', cover.width),
      ThumbHeight: checkCount('cover.height', cover.height),
      ThumbFormat: checkFilled('cover.format', orDefault(cover.format, 'JPG')),
      ThumbDownloadFlag: 2,
    },
  }
}
