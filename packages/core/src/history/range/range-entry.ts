import type { ApiError, TimError } from '../../errors.ts'
import type { Failure } from '../../failure.ts'
import type { ChatType } from '../../message/chat.ts'
import type { HistoryMessages } from '../messages/history-messages.ts'

/** What an entry of a range is about. */
export interface HistoryRangeItem<C extends ChatType = ChatType> {
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** `c2c` for one-to-one messages, `group` for those of groups. */
  readonly chatType: C
}

/** An hour with files, whose messages can be read. */
export interface HistoryRangeReady<C extends ChatType = ChatType> extends HistoryRangeItem<C> {
  /** The files are there. */
  readonly status: 'ready'
  /** The messages. Nothing is downloaded before they are iterated, and iterating throws when a file is damaged. */
  readonly messages: HistoryMessages<C>
}

/** An hour without files. */
export interface HistoryRangeAbsent<C extends ChatType = ChatType> extends HistoryRangeItem<C> {
  /** Not made yet or nothing to put into it; or deleted for good. */
  readonly status: 'not-ready-or-empty' | 'expired'
  /** The refusal of the service, code 1004 or 1005. */
  readonly error: ApiError
}

/** An hour that could not be asked for. The others go on. */
export interface HistoryRangeFailed<C extends ChatType = ChatType> extends HistoryRangeItem<C>, Failure {
  /** The service did not say whether there are files. */
  readonly status: 'failed'
  /** The same as `hour`. */
  readonly item: string
  /** What the request for the list of files failed with. */
  readonly error: TimError
}

/** One hour of one chat type; `status` tells what there is of it, and `chatType` of which kind its messages are. */
export type HistoryRangeEntry<C extends ChatType = ChatType> = C extends ChatType
  ? HistoryRangeReady<C> | HistoryRangeAbsent<C> | HistoryRangeFailed<C>
  : never
