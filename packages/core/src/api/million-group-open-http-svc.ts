/**
 * The `million_group_open_http_svc` service: topics, the rooms of a community. Importing one is
 * `group_open_http_svc/import_topic`.
 *
 * @module
 */

import type { EmptyResponse } from './envelope.ts'

/** What a topic says about itself. */
export interface TopicTexts {
  /** Text of your own, at most 3,000 bytes. */
  readonly CustomString?: string | undefined
  /** The address of its picture, at most 100 bytes. */
  readonly FaceUrl?: string | undefined
  /** What is announced in it, at most 300 bytes. */
  readonly Notification?: string | undefined
  /** What it is about, at most 240 bytes. */
  readonly Introduction?: string | undefined
}

/** A topic to make. */
export interface CreateTopicRequest extends TopicTexts {
  /** The community, which has to be made with `SupportTopic` 1. */
  readonly GroupId: string
  /** An id of your own, at most 96 bytes: that of the community, `@TOPIC#_`, and a name. The service makes one, when absent. */
  readonly TopicId?: string | undefined
  /** At most 30 bytes. */
  readonly TopicName: string
  /** The UserID of who makes it. The page calls it a number, and shows a text. */
  readonly From_Account?: string | undefined
}

/** A topic that was made. */
export interface CreateTopicResponse {
  /** The id that was asked for, or else that the service made, at most 96 bytes. */
  readonly TopicId: string
}

/** Topics to delete. */
export interface DestroyTopicRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** Their ids; how many is not documented. */
  readonly TopicIdList: readonly string[]
}

/** What became of one topic. */
export interface TopicResult {
  /** 0, or why not: 110003 says that it was deleted before. */
  readonly ErrorCode: number
  /** The reason in words; `ok` when there is none. */
  readonly ErrorInfo: string
  /** As in the request. */
  readonly TopicId: string
}

/** What became of each topic. */
export interface DestroyTopicResponse {
  /** One result per id of the request. */
  readonly DestroyResultItem: readonly TopicResult[]
}

/** A field of a topic. */
export type TopicField =
  | 'TopicName'
  | 'FaceUrl'
  | 'NextMsgSeq'
  | 'Notification'
  | 'Introduction'
  | 'CreateTime'
  | 'LastMsgTime'
  | 'MuteAllMember'
  | 'CustomString'

/** Asks for topics. */
export interface GetTopicRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** Whose `SelfInfo` comes. The page calls it a number, and shows a text. */
  readonly From_Account: string
  /** Only these topics; all of the community, when absent. */
  readonly TopicIdList?: readonly string[] | undefined
  /** Which fields come: a plain list here. @default all */
  readonly ResponseFilter?: readonly TopicField[] | undefined
}

/** What an account has in a topic. */
export interface TopicSelfInfo {
  /** How the account is muted in it; whether that is a length or a moment in time is not documented. */
  readonly ShutUpTime?: number
  /** The number of the last message that the account has read. */
  readonly MsgSeq?: number
  /** How messages reach the account. */
  readonly MsgFlag?: 'AcceptAndNotify' | 'AcceptNotNotify' | 'Discard' | (string & {})
}

/** A topic, as far as it was asked for. */
export interface TopicInfo {
  /** That of its community, `@TOPIC#_` and a name; at most 96 bytes. */
  readonly TopicId: string
  /** At most 30 bytes. */
  readonly TopicName?: string
  /** The community, with a capital D here. */
  readonly GroupID?: string
  /** The address of its picture. */
  readonly FaceUrl?: string
  /** The number of the next message. */
  readonly NextMsgSeq?: number
  /** What is announced in it, at most 300 bytes. */
  readonly Notification?: string
  /** What it is about, at most 240 bytes. */
  readonly Introduction?: string
  /** When it was made, in unix seconds. */
  readonly CreateTime?: number
  /** When the last message came, in unix seconds; 0 for never. */
  readonly LastMsgTime?: number
  /** Whether only owner and admins may write. */
  readonly MuteAllMember?: 'On' | 'Off' | (string & {})
  /** An older name of `MuteAllMember`, which a client library knows; its values are not documented. */
  readonly ShutUpAllFlag?: number
  /** Text of your own. */
  readonly CustomString?: string
}

/** One topic that was asked for. */
export interface TopicAndSelfInfo {
  /** 0, or why nothing is told of this one. */
  readonly ErrorCode: number
  /** The reason in words; `ok` when there is none. */
  readonly ErrorInfo: string
  /** Its state for the account `From_Account` of the request. */
  readonly SelfInfo?: TopicSelfInfo
  /** The fields that were asked for. */
  readonly TopicInfo?: TopicInfo
}

/** The topics. */
export interface GetTopicResponse {
  /** One entry per topic. */
  readonly TopicAndSelfInfo: readonly TopicAndSelfInfo[]
}

/** A topic to change; what is absent stays. */
export interface ModifyTopicRequest extends TopicTexts {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** Its id, which stays. */
  readonly TopicId: string
  /** At most 30 bytes. */
  readonly TopicName?: string | undefined
  /** The UserID of who changes it. The page calls it a number, and shows a text. */
  readonly From_Account?: string | undefined
  /** Whether only owner and admins may write. */
  readonly MuteAllMember?: 'On' | 'Off' | undefined
}

/** What the commands of `million_group_open_http_svc` take and answer, by path. */
export type MillionGroupOpenHttpSvcCommands = {
  'million_group_open_http_svc/create_topic': [CreateTopicRequest, CreateTopicResponse]
  'million_group_open_http_svc/destroy_topic': [DestroyTopicRequest, DestroyTopicResponse]
  'million_group_open_http_svc/get_topic': [GetTopicRequest, GetTopicResponse]
  'million_group_open_http_svc/modify_topic': [ModifyTopicRequest, EmptyResponse]
}

/** Topics: the rooms of a community. */
export const millionGroupOpenHttpSvc = {
  /**
   * Makes a topic in a community that was made with `SupportTopic` 1.
   *
   * The community has to be made with `SupportTopic` 1. Needs an edition with communities and the switch in the console, else 11000.
   * Without an id of your own each call makes another one; with it the second call is refused with 10025.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10025 (the id is taken), 10037 (too many
   * topics), 11000 (communities are not enabled for the app).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49471}
   */
  createTopic: {
    path: 'million_group_open_http_svc/create_topic',
    repeat: 'unsafe',
  },

  /**
   * Deletes topics of a community; there is no way back.
   *
   * Each topic has its own `ErrorCode`. What is deleted stays deleted: a repeat answers 110003 for it.
   *
   * Errors worth knowing: 10007 (no right to), 110002 (it could not be deleted), 110003 (it was deleted before).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49470}
   */
  destroyTopic: {
    path: 'million_group_open_http_svc/destroy_topic',
    repeat: 'idempotent',
    outcomes: [{ in: 'DestroyResultItem', item: 'TopicId', code: 'ErrorCode' }],
  },

  /**
   * Returns topics of a community, and what one account has in them.
   *
   * The `ErrorCode` of the answer as a whole means nothing here: each topic has its own.
   *
   * Errors worth knowing: 10010 (no such group), 110003 (the topic was deleted).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49469}
   */
  getTopic: {
    path: 'million_group_open_http_svc/get_topic',
    repeat: 'read',
    outcomes: [{ in: 'TopicAndSelfInfo', item: 'TopicInfo.TopicId', code: 'ErrorCode', decides: true }],
  },

  /**
   * Changes a topic of a community; fields that are left out stay.
   *
   * The same values twice are the same as once.
   *
   * Errors worth knowing: 10007 (no right to), 10010 (no such group), 80001 (a text was refused).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49468}
   */
  modifyTopic: {
    path: 'million_group_open_http_svc/modify_topic',
    repeat: 'idempotent',
  },
} as const
