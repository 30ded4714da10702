/**
 * What a message body is made of: one element per kind of content, told apart by `MsgType`.
 *
 * Wire names are kept. Fields that only newer SDKs send are optional: a message of a 2.X or 3.X SDK has no
 * `Url` and no `Download_Flag`. Types say what is documented; the wire promises nothing, so code that reads
 * strangers' messages should use the guards of `guards.ts` or `renderText`.
 *
 * @see https://www.tencentcloud.com/document/product/1047/33527
 * @see https://cloud.tencent.com/document/product/269/2720
 * @module
 */

import type { GroupSystemNoticeContent, GroupTipContent } from './group-elements.ts'

/** What an element of every known kind has. */
export interface ElementOf<MsgType extends string, MsgContent> {
  /** Compare it: that narrows a `MessageElement` to this kind. */
  readonly MsgType: MsgType
  /** Under the names of the wire, which differ from kind to kind: the address is `Url` of a file, `URL` of a picture. */
  readonly MsgContent: MsgContent
}

/** Plain text. */
export interface TextElement extends ElementOf<'TIMTextElem', TextContent> {}

/** The content of a {@link TextElement}. */
export interface TextContent {
  /** The text, which is also the push text. */
  readonly Text: string
}

/** A place on the map. */
export interface LocationElement extends ElementOf<'TIMLocationElem', LocationContent> {}

/** The content of a {@link LocationElement}. */
export interface LocationContent {
  /** What the place is called. */
  readonly Desc: string
  /** Degrees north. */
  readonly Latitude: number
  /** Degrees east. */
  readonly Longitude: number
}

/** A sticker or emoji of the app's own set. */
export interface FaceElement extends ElementOf<'TIMFaceElem', FaceContent> {}

/** The content of a {@link FaceElement}. */
export interface FaceContent {
  /** Which one; the app decides what the number means. */
  readonly Index: number
  /** Whatever the app needs to know besides, often its name. */
  readonly Data?: string
}

/** Anything that the app defines itself. A message may hold only one. */
export interface CustomElement extends ElementOf<'TIMCustomElem', CustomContent> {}

/** The content of a {@link CustomElement}. */
export interface CustomContent {
  /** The app's own data; often, but not always, JSON. */
  readonly Data: string
  /** The push text. */
  readonly Desc?: string
  /** The app's own extension, sent along with a push. */
  readonly Ext?: string
  /** The ringtone of an APNs push. */
  readonly Sound?: string
}

/** A voice message. */
export interface SoundElement extends ElementOf<'TIMSoundElem', SoundContent> {}

/** The content of a {@link SoundElement}. */
export interface SoundContent {
  /** Where it is downloaded; absent from old SDKs. */
  readonly Url?: string
  /** Any globally unique string, usually the MD5 of the file. */
  readonly UUID: string
  /** The size in bytes. */
  readonly Size: number
  /** The length in seconds. */
  readonly Second: number
  /** 2: it is downloaded from `Url`. Absent from old SDKs. */
  readonly Download_Flag?: number
}

/** A picture, in up to three sizes. */
export interface ImageElement extends ElementOf<'TIMImageElem', ImageContent> {}

/** The content of an {@link ImageElement}. */
export interface ImageContent {
  /** Any globally unique string, usually the MD5 of the file. */
  readonly UUID: string
  /** 1 JPG, 2 GIF, 3 PNG, 4 BMP, 255 anything else. */
  readonly ImageFormat: number
  /** The same picture in several sizes. */
  readonly ImageInfoArray: readonly ImageInfo[]
}

/** One size of a picture. */
export interface ImageInfo {
  /** 1 original, 2 large, 3 thumbnail. */
  readonly Type: number
  /** The size in bytes. */
  readonly Size: number
  /** The width in pixels. */
  readonly Width: number
  /** The height in pixels. */
  readonly Height: number
  /** Where it is downloaded (capitals here, `Url` in the other elements); absent from old SDKs. */
  readonly URL?: string
}

/** A file. */
export interface FileElement extends ElementOf<'TIMFileElem', FileContent> {}

/** The content of a {@link FileElement}. */
export interface FileContent {
  /** Where it is downloaded; absent from old SDKs. */
  readonly Url?: string
  /** Any globally unique string, usually the MD5 of the file. */
  readonly UUID: string
  /** The size in bytes. */
  readonly FileSize: number
  /** The name of the file. One table of the documentation writes `fileName`; readers here take both. */
  readonly FileName: string
  /** 2: it is downloaded from `Url`. Absent from old SDKs. */
  readonly Download_Flag?: number
}

/** A short video with its cover picture. */
export interface VideoElement extends ElementOf<'TIMVideoFileElem', VideoContent> {}

/** The content of a {@link VideoElement}. */
export interface VideoContent {
  /** Where the video is downloaded; absent from old SDKs. */
  readonly VideoUrl?: string
  /** Any globally unique string, usually the MD5 of the video. */
  readonly VideoUUID: string
  /** The size of the video in bytes. */
  readonly VideoSize: number
  /** The length in seconds; 0 when it was sent from the web. */
  readonly VideoSecond: number
  /** The format, such as `mp4`. */
  readonly VideoFormat: string
  /** 2: it is downloaded from `VideoUrl`. Absent from old SDKs. */
  readonly VideoDownloadFlag?: number
  /** Where the cover is downloaded; absent from old SDKs. */
  readonly ThumbUrl?: string
  /** Any globally unique string, usually the MD5 of the cover. */
  readonly ThumbUUID: string
  /** The size of the cover in bytes. */
  readonly ThumbSize: number
  /** The width of the cover in pixels. */
  readonly ThumbWidth: number
  /** The height of the cover in pixels. */
  readonly ThumbHeight: number
  /** The format of the cover, such as `JPG`. */
  readonly ThumbFormat: string
  /** 2: it is downloaded from `ThumbUrl`. Absent from old SDKs. */
  readonly ThumbDownloadFlag?: number
}

/** Several messages forwarded as one. Needs a native SDK of 5.2.210 or a web SDK of 2.10.1 to be shown. */
export interface RelayElement extends ElementOf<'TIMRelayElem', RelayContent> {}

/** The content of a {@link RelayElement}. It has `MsgList` or, when that would exceed 12 KB, `JsonMsgKey`. */
export interface RelayContent {
  /** The headline, such as whose chat it is. */
  readonly Title: string
  /** How many messages were forwarded. */
  readonly MsgNum: number
  /** What an SDK shows that does not know this element. */
  readonly CompatibleText: string
  /** A few lines that sum the messages up. */
  readonly AbstractList: readonly string[]
  /** The messages; absent when there is a `JsonMsgKey`. */
  readonly MsgList?: readonly RelayedMessage[]
  /** Names the messages where they are too large to be sent along. */
  readonly JsonMsgKey?: string
}

/** A message inside a {@link RelayElement}. */
export interface RelayedMessage {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient; of a one-to-one message only. */
  readonly To_Account?: string
  /** The GroupID; of a group message only. */
  readonly GroupId?: string
  /** Its sequence number, a uint32. */
  readonly MsgSeq: number
  /** Its random number, a uint32. */
  readonly MsgRandom: number
  /** When it was sent, in unix seconds. */
  readonly MsgTimeStamp: number
  /** What it says; may hold merged forwards again. */
  readonly MsgBody: MessageBody
  /** The app's own data about the message. */
  readonly CloudCustomData?: string
}

/** A reply that arrives in pieces, as an AI gives it. */
export interface StreamElement extends ElementOf<'TIMStreamElem', StreamContent> {}

/** The content of a {@link StreamElement}. */
export interface StreamContent {
  /** The pieces, to be put together by `Index`. */
  readonly Chunks: readonly StreamChunk[]
  /** What an SDK shows that does not know this element. */
  readonly CompatibleText?: string
  /** Which stream it continues; the service names it in its answer to the first piece. */
  readonly StreamMsgID?: string
}

/** A piece of a {@link StreamElement}. */
export interface StreamChunk {
  /** `data` for text. */
  readonly EventType: 'data' | (string & {})
  /** Its place among the pieces, counted up. */
  readonly Index: number
  /** The text, in Markdown. */
  readonly Markdown?: string
  /** Whether the stream ends with it. */
  readonly IsLast?: boolean
}

/** A change in a group, such as a new member. */
export interface GroupTipElement extends ElementOf<'TIMGroupTipElem', GroupTipContent> {}

/** A notice of a group to some of its members. */
export interface GroupSystemNoticeElement
  extends ElementOf<'TIMGroupSystemNoticeElem', GroupSystemNoticeContent> {}

/**
 * The `MsgType` of an element that is not listed here; in truth any other string.
 *
 * The pattern exists for the compiler only: it overlaps with no known `MsgType`, so that comparing `MsgType`
 * narrows a {@link MessageElement} to one kind. Use `unknownElement` to make such an element.
 */
export type UnknownMsgType = `${string} (unknown)`

/** An element that is not listed here: newer than this package or the app's own. It is kept as it came. */
export interface UnknownElement {
  /** What the wire says. */
  readonly MsgType: UnknownMsgType
  /** What the wire says. */
  readonly MsgContent: Readonly<Record<string, unknown>>
}

/** The elements that are known, by their `MsgType`. */
export interface ElementByMsgType {
  /** Plain text. */
  readonly TIMTextElem: TextElement
  /** A place on the map. */
  readonly TIMLocationElem: LocationElement
  /** A sticker or emoji of the app's own set. */
  readonly TIMFaceElem: FaceElement
  /** Anything that the app defines itself. */
  readonly TIMCustomElem: CustomElement
  /** A voice message. */
  readonly TIMSoundElem: SoundElement
  /** A picture. */
  readonly TIMImageElem: ImageElement
  /** A file. */
  readonly TIMFileElem: FileElement
  /** A video. */
  readonly TIMVideoFileElem: VideoElement
  /** Several messages forwarded as one. */
  readonly TIMRelayElem: RelayElement
  /** A reply that arrives in pieces. */
  readonly TIMStreamElem: StreamElement
  /** A change in a group. */
  readonly TIMGroupTipElem: GroupTipElement
  /** A notice of a group. */
  readonly TIMGroupSystemNoticeElem: GroupSystemNoticeElement
}

/** A `MsgType` that is known. */
export type KnownMsgType = keyof ElementByMsgType

/** An element whose `MsgType` is known. */
export type KnownElement = ElementByMsgType[KnownMsgType]

/** One element of a message body. Compare `MsgType` to narrow it. */
export type MessageElement = KnownElement | UnknownElement

/** What a message says: its elements in order. */
export type MessageBody = readonly MessageElement[]

/** What a group message says on the wire: a message of the system may be the content of a tip or notice, without a list. */
export type GroupMessageBody = MessageBody | GroupTipContent | GroupSystemNoticeContent
