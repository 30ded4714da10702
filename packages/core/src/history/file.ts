import type { HistoryFileEntry } from '../api/open-msg-svc.ts'
import { checkObject } from '../check.ts'
import { ResponseError } from '../errors.ts'
import type { ChatType } from '../message/chat.ts'
import { type ChatTypeInput, readChatType } from './chat-type.ts'
import { fileName, isMd5 } from './file-facts.ts'

/** Which file it is, and what the service said about it. */
export interface HistoryFileInit<C extends ChatType = ChatType> {
  /** The SDKAppID, which the file is named after. */
  readonly sdkAppId: number
  /** `c2c` for one-to-one messages, `group` for those of groups. */
  readonly chatType: C | ChatTypeInput
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** The position among the files of this hour, from 0. The service documents a list and shows one. @default 0 */
  readonly index?: number | undefined
  /** The entry in the answer of the service. */
  readonly entry: HistoryFileEntry
}

/**
 * A history file: the messages of one hour, gzipped, and what the service says about their sizes and MD5s.
 *
 * Its `url` lets anybody download it until it expires, so that it is left out wherever a file is printed or
 * turned into JSON.
 */
export class HistoryFile<C extends ChatType = ChatType> {
  /** A name to save it under, as the documentation shows it: `1104620500_Group_2015120121.gz`. */
  readonly name: string
  /** The SDKAppID, which the file is named after. */
  readonly sdkAppId: number
  /** `c2c` for one-to-one messages, `group` for those of groups. */
  readonly chatType: C
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** The position among the files of this hour, from 0. */
  readonly index: number
  /** Bytes of the text inside. */
  readonly size: number
  /** MD5 of the text inside, as 32 lower-case hex digits. */
  readonly md5: string
  /** Bytes to download. */
  readonly gzipSize: number
  /** MD5 of the bytes to download, as 32 lower-case hex digits. */
  readonly gzipMd5: string
  /**
   * When the URL stops working. The service documents no zone for it; Beijing time is assumed, as for the hours.
   * `undefined` when it is not in the documented form.
   */
  readonly expiresAt: Date | undefined
  readonly #url: string

  /**
   * Makes a file from an entry of the service.
   *
   * @throws {RangeError} `chatType` is not a chat type.
   * @throws {ResponseError} The entry lacks a documented field, or has one of another form.
   */
  constructor(init: HistoryFileInit<C>) {
    checkObject(init, 'init')
    const { sdkAppId, hour, index = 0, entry } = init
    const chatType = readChatType(init.chatType) as C
    this.name = fileName(sdkAppId, chatType, hour, index)
    this.sdkAppId = sdkAppId
    this.chatType = chatType
    this.hour = hour
    this.index = index
    this.#url = typeof entry?.URL === 'string' && entry.URL !== '' ? entry.URL : wrong(this.name, 'URL')
    this.size = checkSize(this.name, 'FileSize', entry.FileSize)
    this.md5 = checkMd5(this.name, 'FileMD5', entry.FileMD5)
    this.gzipSize = checkSize(this.name, 'GzipSize', entry.GzipSize)
    this.gzipMd5 = checkMd5(this.name, 'GzipMD5', entry.GzipMD5)
    this.expiresAt = parseExpireTime(entry.ExpireTime)
  }

  /** Where to download it. Whoever has this address can read the messages: do not log it. */
  get url(): string {
    return this.#url
  }

  /** Whether another file has the same sizes and MD5s, which is all that the service reports of its content. */
  hasSameContent(other: HistoryFile): boolean {
    const { size, md5, gzipSize, gzipMd5 } = this
    return (
      size === other.size && md5 === other.md5 && gzipSize === other.gzipSize && gzipMd5 === other.gzipMd5
    )
  }
}

function checkSize(name: string, field: string, value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong(name, field)
}

function checkMd5(name: string, field: string, value: unknown): string {
  return isMd5(value) ? value.toLowerCase() : wrong(name, field)
}

function wrong(name: string, field: string): never {
  throw new ResponseError(`Cannot use the history file ${name}: the service gave no valid ${field}`, {
    status: 200,
    command: 'open_msg_svc/get_history',
  })
}

function parseExpireTime(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value)) return undefined
  const date = new Date(`${value.replace(' ', 'T')}+08:00`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
