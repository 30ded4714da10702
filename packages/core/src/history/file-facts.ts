import { checkInteger, checkObject, checkText, outOfRange, show } from '../check.ts'
import type { ChatType } from '../message/chat.ts'
import { type ChatTypeInput, readChatType, wireChatType } from './chat-type.ts'
import { toHistoryHour } from './hour.ts'

/**
 * Which history file it is, and what the service said of its content: a `HistoryFile` without its address, as plain data to be
 * kept beside the file.
 */
export interface HistoryFileFacts<C extends ChatTypeInput = ChatTypeInput> {
  /** The SDKAppID of the app that the file is of. */
  readonly sdkAppId: number
  /** `c2c` for one-to-one messages, `group` for those of groups. */
  readonly chatType: C
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** How errors call it. @default the name that a `HistoryFile` of the hour has, `1104620500_Group_2015120121.gz` */
  readonly name?: string | undefined
  /** Bytes of the text inside. */
  readonly size: number
  /** MD5 of the text inside, as 32 hex digits. */
  readonly md5: string
  /** Bytes of the gzip. */
  readonly gzipSize: number
  /** MD5 of the gzip, as 32 hex digits. */
  readonly gzipMd5: string
}

/** Facts that were checked, as a `HistoryFile` has them too. */
export interface FileFacts<C extends ChatType = ChatType> extends HistoryFileFacts<C> {
  readonly name: string
}

/**
 * Reads what somebody kept of a file.
 *
 * @throws {TypeError | RangeError} Something is missing, or cannot be.
 */
export function readFileFacts<C extends ChatTypeInput>(
  about: HistoryFileFacts<C>,
  argument: string = 'about',
): FileFacts<Lowercase<C> & ChatType> {
  checkObject(about, argument)
  const { sdkAppId, size, gzipSize } = about
  checkInteger(sdkAppId, `${argument}.sdkAppId`, 1, Number.MAX_SAFE_INTEGER)
  const chatType = readChatType(about.chatType, `${argument}.chatType`)
  const hour = toHistoryHour(about.hour, `${argument}.hour`)
  const { name = fileName(sdkAppId, chatType, hour) } = about
  checkText(name, `${argument}.name`, 'the name of the file')
  checkInteger(size, `${argument}.size`, 0, Number.MAX_SAFE_INTEGER)
  checkInteger(gzipSize, `${argument}.gzipSize`, 0, Number.MAX_SAFE_INTEGER)
  const md5 = readMd5(about.md5, `${argument}.md5`)
  const gzipMd5 = readMd5(about.gzipMd5, `${argument}.gzipMd5`)
  return { name, sdkAppId, chatType, hour, size, md5, gzipSize, gzipMd5 }
}

/** The name of a file, as the documentation shows it. @param index its position among the files of the hour */
export function fileName(sdkAppId: number, chatType: ChatType, hour: string, index: number = 0): string {
  return `${sdkAppId}_${wireChatType(chatType)}_${hour}${index === 0 ? '' : `_${index + 1}`}.gz`
}

/** Whether a value is an MD5 as hex digits, of either case. */
export function isMd5(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/i.test(value)
}

function readMd5(value: unknown, name: string): string {
  if (!isMd5(value)) throw outOfRange(name, `must be an MD5 as 32 hex digits, but is ${show(value)}`)
  return value.toLowerCase()
}
