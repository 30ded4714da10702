/**
 * What the service itself reports: pushes, moderation, calls near their limit.
 *
 * @module
 */

/** What became of a push on its way to a device. Up to 100 come in one request, under `Events`; older ones come alone. */
export interface PushReport {
  /** When, in unix seconds: not milliseconds, as elsewhere. */
  readonly EventTime: number | string
  /** Whose device. */
  readonly To_Account: string
  /** 0 unknown, 1 APNs, 2 Xiaomi, 3 Huawei, 4 FCM, 5 Meizu, 6 OPPO, 7 vivo, 8 Honor. Found in code only. */
  readonly PushPlatform?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | (number & {}) | undefined
  /** 1 sent, 2 arrived, 3 clicked. Found in code only. */
  readonly PushStage?: 1 | 2 | 3 | (number & {}) | undefined
  /** 0 when it went well. */
  readonly ErrCode?: number | undefined
  /** The same in words. */
  readonly ErrInfo?: string | undefined
}

/** What became of the push for a message. */
export interface OfflinePushEvent extends PushReport {
  /** Which event it is. */
  readonly CallbackCommand: 'Push.OfflinePush'
  /** 1: of a one-to-one message. 2: of a group message. */
  readonly EventType?: 1 | 2 | (number & {}) | undefined
  /** The UserID of the sender. */
  readonly From_Account?: string | undefined
  /** Which one-to-one message. */
  readonly MsgKey?: string | undefined
  /** The group. Spelt with a capital `ID` here only. */
  readonly GroupID?: string | undefined
  /** The sequence number of the message. */
  readonly MsgSeq?: number | undefined
  /** The random number of a one-to-one message. */
  readonly MsgRandom?: number | undefined
  /** When the message was sent, in unix seconds. */
  readonly MsgTime?: number | undefined
  /** Names the push. */
  readonly PushID?: string | undefined
}

/** What became of a push to all, to those with a tag, or to one account. */
export interface AllMemberPushEvent extends PushReport {
  /** Which event it is. */
  readonly CallbackCommand: 'Push.AllMemberPush'
  /** 1: to a device that was offline. 2: online. */
  readonly EventType?: 1 | 2 | (number & {}) | undefined
  /** Names the push. */
  readonly TaskId: string
  /** When it was asked for, in unix seconds. */
  readonly TaskTime?: number | undefined
}

/** Whether a text, a picture, a sound or a video may be shown. */
export interface ResultNotifyEvent {
  /** Not in the body as it arrives: the query has it, and the handler puts it in. */
  readonly CallbackCommand: 'ContentCallback.ResultNotify'
  /** Where it was. */
  readonly Scene:
    | 'C2C'
    | 'C2CCustom'
    | 'Group'
    | 'GroupCustom'
    | 'GroupInfo'
    | 'GroupMemberInfo'
    | 'RelationChain'
    | 'UserInfo'
    | (string & {})
  /** The app. */
  readonly SdkAppId?: number | undefined
  /** Whose it is. */
  readonly From_Account: string
  /** The conversation it was in. */
  readonly ContactItem?:
    | {
        /** 1: one-to-one. 2: a group. */
        readonly ContactType: 1 | 2 | (number & {})
        /** The other side. */
        readonly To_Account?: string | undefined
        /** The group. */
        readonly ToGroupId?: string | undefined
      }
    | undefined
  /** What it is. */
  readonly ContentType: 'Text' | 'Image' | 'Audio' | 'Video' | (string & {})
  /** The texts. */
  readonly TextContent?: readonly string[] | undefined
  /** Where the file is. */
  readonly FileURL?: string | undefined
  /** Which message: the `MsgKey` of a one-to-one message, the `MsgSeq` of a group message; absent of one that was not sent. */
  readonly MsgID?: string | undefined
  /** 1: blocked. 0: passed. */
  readonly CtxcbResult: 0 | 1 | (number & {})
  /** Names the request to the moderation. */
  readonly CtxcbRequestId?: string | undefined
  /** The words that were found. */
  readonly CtxcbKeywords?: readonly string[] | undefined
  /** What to do. */
  readonly CtxcbSuggestion?: 'Block' | 'Review' | 'Normal' | (string & {}) | undefined
  /** Why. */
  readonly CtxcbLabel?:
    | 'Normal'
    | 'Illegal'
    | 'Abuse'
    | 'Polity'
    | 'Ad'
    | 'Porn'
    | 'Sexy'
    | 'Terror'
    | 'Composite'
    | (string & {})
    | undefined
  /** Why, more exactly. */
  readonly CtxcbSubLabel?: string | undefined
  /** The same in words. */
  readonly CtxcbSubLabelDesc?: string | undefined
  /** The list of words that it was found by. */
  readonly CtxcbLibName?: string | undefined
  /** The app's own data about the message. */
  readonly CloudCustomData?: string | undefined
}

/** A command was called at more than 80 % of its limit. */
export interface RequestOverLimitEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Alert.RequestOverLimit'
  /** Such as `openim`. */
  readonly ServiceName: string
  /** Such as `batchsendmsg`. */
  readonly Command: string
  /** How many calls there were. */
  readonly Request: number
  /** How many there may be. */
  readonly Limit: number
}

/** The bodies of these events, by command. */
export type OperationsEvents = {
  'Push.OfflinePush': OfflinePushEvent
  'Push.AllMemberPush': AllMemberPushEvent
  'ContentCallback.ResultNotify': ResultNotifyEvent
  'Alert.RequestOverLimit': RequestOverLimitEvent
}

/** What is known of them. */
export const operations = {
  /**
   * What became of the push for a message. At most 1000 requests come in a second; what is more comes later.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/67552}
   */
  'Push.OfflinePush': {
    kind: 'after',
    key: ['To_Account', 'PushID', 'PushPlatform', 'PushStage', 'ErrCode', 'EventTime'],
  },
  /**
   * What became of a push to all, to those with a tag, or to one account. At most 1000 requests come in a second.
   *
   * Two devices of one account on the same platform that do the same in one second are told by equal events, of which one is handled
   * where events are handled once: pushes are what Tencent documents to send again, a whole batch for one that failed.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/67551}
   */
  'Push.AllMemberPush': {
    kind: 'after',
    key: ['To_Account', 'TaskId', 'EventType', 'PushPlatform', 'PushStage', 'ErrCode', 'EventTime'],
  },
  /**
   * Whether a text, a picture, a sound or a video may be shown. Only of what may not, unless the console says otherwise.
   *
   * Two pictures of one message may have one `CtxcbRequestId`: all of the body tells them apart. It has no time: without that id it is handled each time it comes, for the same text may be sent again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/78240}
   */
  'ContentCallback.ResultNotify': { kind: 'after' },
  /**
   * A command was called at more than 80 % of its limit. Comes as soon as the app has a URL, and needs no switch.
   *
   * It has no time and no id, and is handled each time: as many calls may be counted again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60256}
   */
  'Alert.RequestOverLimit': { kind: 'after' },
} as const
