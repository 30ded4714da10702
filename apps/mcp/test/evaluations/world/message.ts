import type { MessageBody } from '@timkit/core/wire'

/** What a message holds besides, or instead of, a text. */
export interface Content {
  readonly MsgBody: MessageBody
  /** All that people can read in it, and find it by. */
  readonly words: string
  readonly kind: 'text' | 'image' | 'file' | 'custom'
}

/** A message of the world, as its generator knows it; what tasks expect is read from these, never from the server. */
export interface WorldMessage extends Content {
  /** Unix seconds. */
  readonly at: number
  readonly from: string
  /** The other side, of a one-to-one message. */
  readonly to?: string
  readonly group?: string
  readonly recalled?: boolean
  readonly peerRead?: boolean
}

/** A text. */
export function text(words: string): Content {
  return { kind: 'text', words, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: words } }] }
}

/** A file, with the address at which it can be had. */
export function file(name: string, url: string): Content {
  const MsgContent = { Url: url, UUID: `uuid-${name}`, FileSize: 184_320, FileName: name, Download_Flag: 2 }
  return { kind: 'file', words: name, MsgBody: [{ MsgType: 'TIMFileElem', MsgContent }] }
}

/** A picture in three sizes. */
export function picture(url: string): Content {
  const ImageInfoArray = [1, 2, 3].map((size) => ({
    Type: size,
    Size: 70,
    Width: 8,
    Height: 8,
    URL: `${url}?size=${size}`,
  }))
  const MsgContent = { UUID: 'uuid-picture', ImageFormat: 3, ImageInfoArray }
  return { kind: 'image', words: '', MsgBody: [{ MsgType: 'TIMImageElem', MsgContent }] }
}

/** A card of the app's own: its description is shown, its data is not. */
export function card(description: string, data: Readonly<Record<string, string>>): Content {
  const Data = JSON.stringify(data)
  const MsgContent = { Data, Desc: description, Ext: '', Sound: '' }
  return {
    kind: 'custom',
    words: [description, ...Object.values(data)].join(' '),
    MsgBody: [{ MsgType: 'TIMCustomElem', MsgContent }],
  }
}
