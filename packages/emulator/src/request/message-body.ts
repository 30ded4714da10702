import { isObject } from '../values/json-object.ts'
import type { FieldReader } from './fields.ts'
import { Refusal } from './refusal.ts'

/**
 * A request with a message may have this many bytes.
 * @see https://www.tencentcloud.com/document/product/1047/34919
 */
export const messageBytes: number = 12 * 1024

type FieldType = 'string' | 'number' | 'array'

/** The fields of each element that can be sent, by `MsgType`; `!` marks the ones that must be there. */
const elements: Readonly<Record<string, Readonly<Record<string, FieldType | `${FieldType}!`>>>> = {
  TIMTextElem: { Text: 'string!' },
  TIMLocationElem: { Desc: 'string', Latitude: 'number!', Longitude: 'number!' },
  TIMFaceElem: { Index: 'number!', Data: 'string' },
  TIMCustomElem: { Data: 'string', Desc: 'string', Ext: 'string', Sound: 'string' },
  TIMSoundElem: { Url: 'string', UUID: 'string!', Size: 'number', Second: 'number', Download_Flag: 'number' },
  TIMImageElem: { UUID: 'string!', ImageFormat: 'number', ImageInfoArray: 'array!' },
  TIMFileElem: {
    Url: 'string',
    UUID: 'string!',
    FileSize: 'number',
    FileName: 'string',
    Download_Flag: 'number',
  },
  TIMVideoFileElem: {
    VideoUrl: 'string',
    VideoUUID: 'string!',
    VideoSize: 'number',
    VideoSecond: 'number',
    VideoFormat: 'string',
    VideoDownloadFlag: 'number',
    ThumbUrl: 'string',
    ThumbUUID: 'string',
    ThumbSize: 'number',
    ThumbWidth: 'number',
    ThumbHeight: 'number',
    ThumbFormat: 'string',
    ThumbDownloadFlag: 'number',
  },
  TIMRelayElem: {
    Title: 'string',
    MsgNum: 'number',
    CompatibleText: 'string',
    AbstractList: 'array',
    MsgList: 'array',
    JsonMsgKey: 'string',
  },
}

/** Error codes for what can be wrong with a message; they differ between one-to-one and group messages. */
export interface MessageBodyCodes {
  /** The body is missing or has no element. */
  readonly missing: number
  /** The body is not an array. */
  readonly notArray: number
  /** An element is not as documented. */
  readonly badElement: number
}

/** Checks a `MsgBody` and returns it as JSON text, the way it is stored. */
export function readMessageBody({ raw }: FieldReader, codes: MessageBodyCodes): string {
  const body = raw.MsgBody
  if (body === undefined) throw new Refusal(codes.missing, 'MsgBody is missing')
  if (!Array.isArray(body)) throw new Refusal(codes.notArray, 'MsgBody must be an array')
  if (body.length === 0) throw new Refusal(codes.missing, 'MsgBody has no element')
  const fault = messageBodyFault(body)
  if (fault !== undefined) throw new Refusal(codes.badElement, fault)
  return JSON.stringify(body)
}

/** What is wrong with the elements of a message; `undefined` when they are as documented. */
export function messageBodyFault(body: readonly unknown[]): string | undefined {
  for (const [index, element] of body.entries()) {
    const fault = elementFault(element)
    if (fault !== undefined) return `MsgBody[${index}]${fault}`
  }
  const custom = body.filter((element) => isObject(element) && element.MsgType === 'TIMCustomElem')
  return custom.length > 1 ? 'MsgBody may have one TIMCustomElem only' : undefined
}

function elementFault(element: unknown): string | undefined {
  if (!isObject(element)) return ' must be an object'
  const type = element.MsgType
  if (typeof type !== 'string') return '.MsgType must be a text'
  const content = element.MsgContent
  if (!isObject(content)) return '.MsgContent must be an object'
  const fields = Object.hasOwn(elements, type) ? elements[type] : undefined
  if (fields === undefined) return `.MsgType is "${type}", which cannot be sent`
  for (const [name, kind] of Object.entries(fields)) {
    const value = content[name]
    const required = kind.endsWith('!')
    const wanted = required ? kind.slice(0, -1) : kind
    if (value === undefined ? required : (Array.isArray(value) ? 'array' : typeof value) !== wanted) {
      return `.MsgContent.${name} of a ${type} must be ${wanted === 'array' ? 'an array' : `a ${wanted}`}`
    }
  }
  return undefined
}
