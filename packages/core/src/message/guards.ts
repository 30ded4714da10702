/**
 * Tells what kind of element something is, whatever it is.
 *
 * A guard looks at `MsgType`, that there is a `MsgContent`, and that a text is one. It does not look at the
 * other members: a stranger's message may still miss some.
 *
 * @module
 */

import type * as elements from './elements.ts'
import { isObject } from './wire-values.ts'

const known: Readonly<Record<elements.KnownMsgType, true>> = {
  TIMTextElem: true,
  TIMLocationElem: true,
  TIMFaceElem: true,
  TIMCustomElem: true,
  TIMSoundElem: true,
  TIMImageElem: true,
  TIMFileElem: true,
  TIMVideoFileElem: true,
  TIMRelayElem: true,
  TIMStreamElem: true,
  TIMGroupTipElem: true,
  TIMGroupSystemNoticeElem: true,
}

/** Tells whether a value is an element of one kind. */
export function isElement<Type extends elements.KnownMsgType>(
  value: unknown,
  msgType: Type,
): value is elements.ElementByMsgType[Type] {
  return (
    isObject(value) &&
    value.MsgType === msgType &&
    isObject(value.MsgContent) &&
    (msgType !== 'TIMTextElem' || typeof value.MsgContent.Text === 'string')
  )
}

/** Tells whether a value is an element of a kind that this package does not know. */
export function isUnknownElement(value: unknown): value is elements.UnknownElement {
  return isObject(value) && typeof value.MsgType === 'string' && !Object.hasOwn(known, value.MsgType)
}

/** Tells whether a value is plain text. */
export function isTextElement(value: unknown): value is elements.TextElement {
  return isElement(value, 'TIMTextElem')
}

/** Tells whether a value is a location. */
export function isLocationElement(value: unknown): value is elements.LocationElement {
  return isElement(value, 'TIMLocationElem')
}

/** Tells whether a value is a sticker or emoji. */
export function isFaceElement(value: unknown): value is elements.FaceElement {
  return isElement(value, 'TIMFaceElem')
}

/** Tells whether a value is of the app's own kind. */
export function isCustomElement(value: unknown): value is elements.CustomElement {
  return isElement(value, 'TIMCustomElem')
}

/** Tells whether a value is a voice message. */
export function isSoundElement(value: unknown): value is elements.SoundElement {
  return isElement(value, 'TIMSoundElem')
}

/** Tells whether a value is a picture. */
export function isImageElement(value: unknown): value is elements.ImageElement {
  return isElement(value, 'TIMImageElem')
}

/** Tells whether a value is a file. */
export function isFileElement(value: unknown): value is elements.FileElement {
  return isElement(value, 'TIMFileElem')
}

/** Tells whether a value is a video. */
export function isVideoElement(value: unknown): value is elements.VideoElement {
  return isElement(value, 'TIMVideoFileElem')
}

/** Tells whether a value is a merged forward. */
export function isRelayElement(value: unknown): value is elements.RelayElement {
  return isElement(value, 'TIMRelayElem')
}

/** Tells whether a value is a reply that arrives in pieces. */
export function isStreamElement(value: unknown): value is elements.StreamElement {
  return isElement(value, 'TIMStreamElem')
}
