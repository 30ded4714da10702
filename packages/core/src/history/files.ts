import type { HistoryFileEntry } from '../api/open-msg-svc.ts'
import { checkQuery } from '../check.ts'
import { ApiError, isTimError, ResponseError } from '../errors.ts'
import { type Skipped, separate } from '../listing/skipped.ts'
import type { ChatType } from '../message/chat.ts'
import { isObject } from '../message/wire-values.ts'
import type { CallOptions } from '../transport/caller.ts'
import { readCallOptions } from '../transport/read-call-options.ts'
import { type ChatTypeInput, readChatType, wireChatType } from './chat-type.ts'
import type { HistoryContext } from './context.ts'
import { HistoryFile } from './file.ts'
import { type HistoryHourInput, toHistoryHour } from './hour.ts'

/** Which hour of which conversations. */
export interface HistoryHourQuery<C extends ChatTypeInput = ChatTypeInput> {
  /** One-to-one (`c2c`) or group messages (`group`): each has its own files. */
  readonly chatType: C
  /** Any moment inside the hour, as a `Date` or ISO 8601 text, or `yyyyMMddHH` in Beijing time. */
  readonly hour: HistoryHourInput
}

/** What an outcome is about. */
export interface HistoryOutcomeOf<C extends ChatType> {
  /** `c2c` for one-to-one messages, `group` for those of groups. */
  readonly chatType: C
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly hour: string
}

/** The files of the hour are there. */
export interface HistoryReady<C extends ChatType = ChatType> extends HistoryOutcomeOf<C> {
  /** The files are there. */
  readonly status: 'ready'
  /** The files, usually one. */
  readonly files: readonly HistoryFile<C>[]
  /**
   * What was listed as a file but cannot be one, with the reason; mostly nothing. What it would have held is missing
   * from the hour, so that reading the messages ends with an error after those of the other files.
   */
  readonly skipped: readonly Skipped[]
}

/**
 * The service has no file for the hour: it is not made yet, or no message was sent in that hour.
 *
 * The service has one code (1004) for both, so that nobody can tell them apart from an answer. Files are
 * typically there within an hour after the hour is over, later when there are many messages.
 */
export interface HistoryNotReady<C extends ChatType = ChatType> extends HistoryOutcomeOf<C> {
  /** Not made yet, or nothing to put into it. */
  readonly status: 'not-ready-or-empty'
  /** The refusal of the service, code 1004. */
  readonly error: ApiError
}

/** The files of the hour are deleted: the service keeps them for seven days and cannot make them again. */
export interface HistoryExpired<C extends ChatType = ChatType> extends HistoryOutcomeOf<C> {
  /** Deleted for good. */
  readonly status: 'expired'
  /** The refusal of the service, code 1005. */
  readonly error: ApiError
}

/** What asking for the files of an hour leads to; `status` tells which. */
export type HistoryOutcome<C extends ChatType = ChatType> =
  | HistoryReady<C>
  | HistoryNotReady<C>
  | HistoryExpired<C>

/**
 * Asks for the files of one hour.
 *
 * An hour whose files are not there (yet, any more, or because nothing was sent) is an outcome, no error.
 * Every other refusal throws.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34885
 * @throws {TypeError | RangeError} `chatType`, `hour` or an option is wrong; nothing was sent.
 */
export async function historyFiles<C extends ChatTypeInput>(
  context: Pick<HistoryContext, 'caller' | 'sdkAppId'>,
  query: HistoryHourQuery<C>,
  options: CallOptions = {},
): Promise<HistoryOutcome<Lowercase<C>>> {
  checkQuery(query)
  const chatType = readChatType(query.chatType)
  const hour = toHistoryHour(query.hour)
  const callOptions = readCallOptions(options)
  const act = `read the ${chatType} history of ${hour}`
  try {
    const request = { ChatType: wireChatType(chatType), MsgTime: hour }
    const answer = await context.caller.call('open_msg_svc/get_history', request, {
      ...callOptions,
      act,
      operation: 'historyFiles',
    })
    if (!Array.isArray(answer.File)) {
      const command = 'open_msg_svc/get_history'
      throw new ResponseError(`Cannot ${act}: the answer has no list of files`, { status: 200, command })
    }
    const { files, skipped } = readEntries(answer.File, { sdkAppId: context.sdkAppId, chatType, hour })
    return { status: 'ready', chatType, hour, files, skipped }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 1004) return { status: 'not-ready-or-empty', chatType, hour, error: named(act, error) }
    if (error.code === 1005) return { status: 'expired', chatType, hour, error: named(act, error) }
    throw error
  }
}

/** Takes the files out of a list. When none of its entries is one, the first says why. */
function readEntries<C extends ChatType>(
  list: readonly HistoryFileEntry[],
  which: { readonly sdkAppId: number; readonly chatType: C; readonly hour: string },
): { files: HistoryFile<C>[]; skipped: Skipped[] } {
  const files: HistoryFile<C>[] = []
  const skipped: Skipped[] = []
  let first: unknown
  for (const [index, entry] of list.entries()) {
    const odd = separate([entry]).skipped[0]
    try {
      files.push(new HistoryFile({ ...which, index, entry }))
    } catch (error) {
      if (!isTimError(error)) throw error
      first ??= error
      skipped.push({ reason: odd?.reason ?? error.message, value: withoutAddress(entry) })
    }
  }
  if (files.length === 0 && first !== undefined) throw first
  return { files, skipped }
}

/** Whoever has the address of a file can read it: it is not told, whatever else came. */
function withoutAddress(entry: unknown): unknown {
  if (!isObject(entry)) return entry === null ? null : undefined
  const { URL: _, ...rest } = entry
  return rest
}

const reasons: Readonly<Record<number, string>> = {
  1004: 'there is no file yet, or no message was sent in that hour',
  1005: 'its files are deleted, as all are after seven days',
}

/** Waiting helps a file that is not there yet, and never one that is deleted. */
function named(act: string, error: ApiError): ApiError {
  const { code, errorInfo, requestId, command, operation } = error
  const details = { errorCode: code, errorInfo, requestId, command, operation, retryable: code === 1004 }
  return new ApiError(`Cannot ${act}: ${reasons[code]} (${code})`, details)
}
