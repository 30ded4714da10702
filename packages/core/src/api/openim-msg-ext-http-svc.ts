/**
 * The `openim_msg_ext_http_svc` service: pairs of key and value that people add to a message.
 *
 * @module
 */

/** Names a one-to-one message. */
export interface ExtendedC2CMessage {
  /** Who sent the message; the calling admin, when absent. */
  readonly From_Account?: string | undefined
  /** The UserID of who received it. */
  readonly To_Account: string
  /** The key of the message, as `sendMsg` and `adminGetRoamMsg` give it. */
  readonly MsgKey: string
}

/** Names a message of a group. */
export interface ExtendedGroupMessage {
  /** The group: Private, Public or ChatRoom. Pages disagree about communities; an AVChatRoom has no extensions. */
  readonly GroupId: string
  /** The `MsgSeq` of the message. */
  readonly MsgSeq: number
}

/** From where on the pairs of a message are read. */
export interface ExtensionRange {
  /** Only pairs with this `Seq` or a larger one: the largest one that is known, and 1. Absent means all. */
  readonly StartSeq?: number | undefined
}

/** A pair of the extension of a message. */
export interface MessageExtension {
  /** The key, at most 100 bytes. */
  readonly Key: string
  /** The value, at most 1000 bytes. */
  readonly Value: string
  /** The version of the pair: it grows with each change of the extension. */
  readonly Seq: number
}

/** A page of the pairs of a message. */
export interface MessageExtensions {
  /** At most 200 of the 300 pairs that a message may have, by `Seq`. */
  readonly ExtensionList: readonly MessageExtension[]
  /** 1 on the last page. */
  readonly CompleteFlag: 0 | 1
  /** The largest `Seq` that there is. */
  readonly LatestSeq: number
  /** Pairs up to this `Seq` have been cleared: drop those that you kept. */
  readonly ClearSeq: number
}

/** A pair to set or to delete. */
export interface MessageExtensionChange {
  /** The key, at most 100 bytes. */
  readonly Key: string
  /** The value, at most 1000 bytes. A pair to delete needs none. */
  readonly Value?: string | undefined
  /** The version that the caller knows. It is not checked for an admin, so that nobody else's change is noticed. */
  readonly Seq?: number | undefined
}

/** What is done with the pairs of a message. */
export interface ExtensionChanges {
  /** 1 sets the pairs of the list, 2 deletes them, 3 clears all of the message. */
  readonly OperateType: 1 | 2 | 3
  /** The pairs, at most 20; a message has at most 300. Absent only with `OperateType` 3. */
  readonly ExtensionList?: readonly MessageExtensionChange[] | undefined
}

/** What became of a pair. */
export interface MessageExtensionResult {
  /** 0 when it went well; 23001 where somebody else had changed the pair. */
  readonly ErrorCode: number
  /** The pair as it is now, also where the change failed. */
  readonly Extension: MessageExtension
}

/** What became of the pairs. */
export interface SetKeyValuesResponse {
  /** One result per pair. */
  readonly ExtensionList?: readonly MessageExtensionResult[]
}

/** Asks for the extension of a one-to-one message. */
export interface GetKeyValuesRequest extends ExtendedC2CMessage, ExtensionRange {}

/** Changes the extension of a one-to-one message. */
export interface SetKeyValuesRequest extends ExtendedC2CMessage, ExtensionChanges {}

/** Asks for the extension of a group message. */
export interface GroupGetKeyValuesRequest extends ExtendedGroupMessage, ExtensionRange {}

/** Changes the extension of a group message. */
export interface GroupSetKeyValuesRequest extends ExtendedGroupMessage, ExtensionChanges {}

/** What the commands of `openim_msg_ext_http_svc` take and answer, by path. */
export type OpenimMsgExtHttpSvcCommands = {
  'openim_msg_ext_http_svc/get_key_values': [GetKeyValuesRequest, MessageExtensions]
  'openim_msg_ext_http_svc/set_key_values': [SetKeyValuesRequest, SetKeyValuesResponse]
  'openim_msg_ext_http_svc/group_get_key_values': [GroupGetKeyValuesRequest, MessageExtensions]
  'openim_msg_ext_http_svc/group_set_key_values': [GroupSetKeyValuesRequest, SetKeyValuesResponse]
}

/** Extensions of messages: pairs of key and value that people add, as for polls. */
export const openimMsgExtHttpSvc = {
  /**
   * Returns the extension of a one-to-one message, at most 200 pairs at a time.
   *
   * The message has to be sent with `SupportMessageExtension` 1. Needs a larger edition and a switch in the console.
   *
   * Errors worth knowing: 10004 (a parameter), 10008 (the edition or the switch), 23004 (no such extension).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/51194}
   */
  getKeyValues: {
    path: 'openim_msg_ext_http_svc/get_key_values',
    repeat: 'read',
    paging: 'seq',
    itemsIn: 'ExtensionList',
  },

  /**
   * Sets, deletes or clears pairs of the extension of a one-to-one message, at most 20 at a time.
   *
   * A message takes 200 changes a minute and keeps 300 pairs. Each pair has its own result, in an answer that is a
   * success on the whole.
   *
   * Errors worth knowing: 10008 (the edition or the switch), 23002 (the message was sent without extensions), 23003 (too
   * many changes).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/51195}
   */
  setKeyValues: {
    path: 'openim_msg_ext_http_svc/set_key_values',
    // A judgement: the versions of an admin are not checked, so the same pairs are there after a repeat, with a higher Seq.
    repeat: 'idempotent',
    outcomes: [{ in: 'ExtensionList', item: 'Extension.Key', code: 'ErrorCode' }],
    batch: { in: 'ExtensionList', most: 20 },
  },

  /**
   * Returns the extension of a group message, at most 200 pairs at a time.
   *
   * The message has to be sent with `SupportMessageExtension` 1. Needs a larger edition and a switch in the console.
   *
   * Errors worth knowing: 10004 (a parameter), 10008 (the edition or the switch), 23004 (no such extension).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/52169}
   */
  groupGetKeyValues: {
    path: 'openim_msg_ext_http_svc/group_get_key_values',
    repeat: 'read',
    paging: 'seq',
    itemsIn: 'ExtensionList',
  },

  /**
   * Sets, deletes or clears pairs of the extension of a group message, at most 20 at a time.
   *
   * A message takes 200 changes a minute and keeps 300 pairs. Each pair has its own result, in an answer that is a
   * success on the whole.
   *
   * Errors worth knowing: 10008 (the edition or the switch), 23002 (the message was sent without extensions), 23003 (too
   * many changes).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/52170}
   */
  groupSetKeyValues: {
    path: 'openim_msg_ext_http_svc/group_set_key_values',
    // A judgement, as for setKeyValues.
    repeat: 'idempotent',
    outcomes: [{ in: 'ExtensionList', item: 'Extension.Key', code: 'ErrorCode' }],
    batch: { in: 'ExtensionList', most: 20 },
  },
} as const
