/**
 * The `openim_robot_http_svc` service: accounts of chatbots, and what they write piece by piece. Since 2023.
 *
 * @module
 */

import type { EmptyResponse } from './envelope.ts'

/** A chatbot to make. */
export interface CreateRobotRequest {
  /** Its id, which begins with `@RBT#`, at most 32 bytes. */
  readonly UserID: string
  /** The name that others see. */
  readonly Nick?: string | undefined
  /** The address of the picture that others see. */
  readonly FaceUrl?: string | undefined
  /** What it says about itself, at most 500 bytes. */
  readonly SelfSignature?: string | undefined
}

/** A chatbot to delete. */
export interface DeleteRobotRequest {
  /** Its id; `createRobot` calls the same thing `UserID`. */
  readonly Robot_Account: string
}

/** The chatbots of the app. */
export interface GetAllRobotsResponse {
  /** Their UserIDs, which begin with `@RBT#`. */
  readonly Robot_Account: readonly string[]
}

/** A piece of a message that a chatbot is still writing. */
export interface SendStreamMsgRequest {
  /** The UserID of the chatbot, which begins with `@RBT#`. */
  readonly From_Account: string
  /** The UserID of who reads it. */
  readonly To_Account: string
  /** What is added to the text. */
  readonly Chunk: string
  /** Which message goes on: the key of the first answer. A new one begins, when absent. */
  readonly MsgKey?: string | undefined
  /** 1 with the last piece. @default 0 */
  readonly Finish?: 0 | 1 | undefined
}

/** The message that is being written. */
export interface SendStreamMsgResponse {
  /** Its key, for all pieces that follow. */
  readonly MsgKey: string
}

/** What the commands of `openim_robot_http_svc` take and answer, by path. */
export type OpenimRobotHttpSvcCommands = {
  'openim_robot_http_svc/create_robot': [CreateRobotRequest, EmptyResponse]
  'openim_robot_http_svc/delete_robot': [DeleteRobotRequest, EmptyResponse]
  'openim_robot_http_svc/get_all_robots': [Readonly<Record<never, never>>, GetAllRobotsResponse]
  'openim_robot_http_svc/send_stream_msg': [SendStreamMsgRequest, SendStreamMsgResponse]
}

/** Chatbots: their accounts, and messages that they write piece by piece. */
export const openimRobotHttpSvc = {
  /**
   * Makes the account of a chatbot, of which an app has at most 20.
   *
   * What is written to it arrives by webhook. The same id twice is one account.
   *
   * Errors worth knowing: 70402 (the id does not begin with `@RBT#`, or a text is too long). Its own table of codes was
   * not read: those of other accounts.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/55281}
   */
  createRobot: {
    path: 'openim_robot_http_svc/create_robot',
    repeat: 'idempotent',
  },

  /**
   * Deletes the account of a chatbot. Deleted once is deleted.
   *
   * Errors worth knowing: 70107 (there is no such chatbot).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/55282}
   */
  deleteRobot: {
    path: 'openim_robot_http_svc/delete_robot',
    repeat: 'idempotent',
  },

  /**
   * Lists the chatbots of the app. The request is an empty object.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/55280}
   */
  getAllRobots: {
    path: 'openim_robot_http_svc/get_all_robots',
    repeat: 'read',
  },

  /**
   * Sends the next piece of a one-to-one message that a chatbot is still writing.
   *
   * The first piece goes without `MsgKey`, all others with that of its answer, the last one with `Finish` 1. A repeat
   * adds its piece once more. TUIKit shows it as it grows, from 7.7.5282 on.
   *
   * Errors worth knowing: 10004 (not a valid request), the only one that is documented besides 10002.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/71131}
   */
  sendStreamMsg: {
    path: 'openim_robot_http_svc/send_stream_msg',
    repeat: 'unsafe',
  },
} as const
