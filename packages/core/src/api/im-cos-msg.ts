/**
 * The `im_cos_msg` service: the files of messages. No page of it was found: the fields are those of client libraries, and
 * neither codes nor rates are known.
 *
 * @module
 */

import type { EmptyResponse } from './envelope.ts'

/** A file of a message. */
export interface CosFileItem {
  /** A number of your own, by which the result is recognised. */
  readonly ResourceID: number
  /** The address of the file, as it stands in the message. */
  readonly RawURL: string
}

/** Files to open. */
export interface GetCosSigRequest {
  /** The files. How many at once is not documented; ten were seen. */
  readonly RawURLs: readonly CosFileItem[]
}

/** One file. */
export interface CosFileResult {
  /** 0, or why there is no address. */
  readonly Code: number
  /** The reason in words. */
  readonly Desc: string
  /** Its number in the request. */
  readonly ResourceID: number
  /** The address by which it can be opened for 15 minutes, also when it is banned. */
  readonly PreSigURL?: string
  /** 0: as usual; 1: banned; 2: there is no such file. */
  readonly Status?: 0 | 1 | 2
}

/** The files. */
export interface GetCosSigResponse {
  /** One result per file. */
  readonly PreSigURLs: readonly CosFileResult[]
}

/** A file of a message. */
export interface CosFile {
  /** The address of the file, as it stands in the message. */
  readonly RawURL: string
}

/** What the commands of `im_cos_msg` take and answer, by path. */
export type ImCosMsgCommands = {
  'im_cos_msg/get_cos_sig': [GetCosSigRequest, GetCosSigResponse]
  'im_cos_msg/forbid_illegal_object': [CosFile, EmptyResponse]
  'im_cos_msg/allow_banned_object': [CosFile, EmptyResponse]
}

/** The files of messages: open them, ban them. */
export const imCosMsg = {
  /**
   * Returns addresses by which files of messages can be opened for 15 minutes, banned ones included.
   *
   * Each file has its own `Code`. No page of its own was found.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  getCosSig: {
    path: 'im_cos_msg/get_cos_sig',
    repeat: 'read',
    outcomes: [{ in: 'PreSigURLs', item: 'ResourceID', code: 'Code' }],
  },

  /**
   * Bans a file: nobody can open it any more by the address that stands in the message.
   *
   * No page of its own was found. Banned once is banned.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  forbidIllegalObject: {
    path: 'im_cos_msg/forbid_illegal_object',
    repeat: 'idempotent',
  },

  /**
   * Ends the ban of a file.
   *
   * No page of its own was found. Allowed once is allowed.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  allowBannedObject: {
    path: 'im_cos_msg/allow_banned_object',
    repeat: 'idempotent',
  },
} as const
