/**
 * The `open_msg_svc` service: the hourly files with all messages of the app.
 *
 * @module
 */

/** Asks for the message files of one hour. */
export interface GetHistoryRequest {
  /** One-to-one messages (`C2C`) or group messages (`Group`). */
  readonly ChatType: 'C2C' | 'Group'
  /** The hour in Beijing time (UTC+8), as `yyyyMMddHH`: `2015120121` is 21:00 to 21:59 on 1 December 2015. */
  readonly MsgTime: string
}

/** One message file: a gzip of JSON with one message per line. */
export interface HistoryFileEntry {
  /** Where to download it, until `ExpireTime`. Whoever has it can read the messages: treat it as a secret. */
  readonly URL: string
  /** When the URL stops working, as `YYYY-MM-DD HH:mm:ss`; a new call gives a new URL. No time zone is documented. */
  readonly ExpireTime: string
  /** The size of the text in the gzip, in bytes. */
  readonly FileSize: number
  /** The MD5 of the text in the gzip, 32 hexadecimal digits in lower case. */
  readonly FileMD5: string
  /** The size of the gzip, in bytes. */
  readonly GzipSize: number
  /** The MD5 of the gzip, 32 hexadecimal digits in lower case. */
  readonly GzipMD5: string
}

/** The message files of one hour. */
export interface GetHistoryResponse {
  /** The files, in the order of the service. */
  readonly File: readonly HistoryFileEntry[]
}

/** What the commands of `open_msg_svc` take and answer, by path. */
export type OpenMsgSvcCommands = {
  'open_msg_svc/get_history': [GetHistoryRequest, GetHistoryResponse]
}

/** The hourly files with all messages of the app. */
export const openMsgSvc = {
  /**
   * Returns the download addresses of the files with all messages that the app delivered in one hour.
   *
   * An hour's files are made in the hour after it, later when there is much, and are kept for 7 days. For backup
   * and statistics, not for work in real time.
   *
   * Errors worth knowing: 1002 (also for a caller that is not an admin), 1004 (the file is not there yet, or
   * nobody wrote in that hour: the two cannot be told apart), 1005 (older than 7 days).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34885}
   */
  getHistory: {
    path: 'open_msg_svc/get_history',
    repeat: 'read',
    rate: 10,
  },
} as const
