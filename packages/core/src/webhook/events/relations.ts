/**
 * Friends, blocklists and who follows whom.
 *
 * @module
 */

import type { EventTime } from './event-time.ts'

/** A client asks to be somebody's friend. */
export interface PrevFriendAddEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Sns.CallbackPrevFriendAdd'
  /** Who sent the request. */
  readonly Requester_Account: string
  /** Whose friends shall become more. */
  readonly From_Account: string
  /** Whom it asks. */
  readonly FriendItem: readonly {
    /** The account that is asked. */
    readonly To_Account: string
    /** What the asking account would call it. */
    readonly Remark?: string | undefined
    /** The friend group it would be put into. */
    readonly GroupName?: string | undefined
    /** Such as `AddSource_Type_Web`. */
    readonly AddSource?: string | undefined
    /** The words that come with the request. */
    readonly AddWording?: string | undefined
  }[]
  /** Whether both would have the other. */
  readonly AddType?: 'Add_Type_Single' | 'Add_Type_Both' | (string & {}) | undefined
  /** 1: without asking the other side. */
  readonly ForceAddFlags?: number | undefined
}

/** A client answers requests to be friends. */
export interface PrevFriendResponseEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Sns.CallbackPrevFriendResponse'
  /** Who sent the answer. */
  readonly Requester_Account: string
  /** Who was asked. */
  readonly From_Account: string
  /** What it answers to whom. */
  readonly ResponseFriendItem: readonly {
    /** The account that asked. */
    readonly To_Account: string
    /** What the answering account would call it. */
    readonly Remark?: string | undefined
    /** The friend group it would be put into. Called `GroupName` everywhere else. */
    readonly TagName?: string | undefined
    /** Whether it agrees, and then whether it adds the other one, too. */
    readonly ResponseAction:
      | 'Response_Action_AgreeAndAdd'
      | 'Response_Action_Agree'
      | 'Response_Action_Reject'
      | (string & {})
  }[]
}

/** Two accounts, of which the list of one was changed. */
export interface AccountPair {
  /** Whose list. */
  readonly From_Account: string
  /** Who is in it now, or no longer. */
  readonly To_Account: string
}

/** Friends were added. It has no time. */
export interface FriendAddEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Sns.CallbackFriendAdd'
  /** One for each list that has one more: two for friends in both directions. */
  readonly PairList: readonly (AccountPair & {
    /** Who asked. */
    readonly Initiator_Account?: string | undefined
  })[]
  /** The command that did it, in either spelling. */
  readonly ClientCmd?:
    | 'friend_add'
    | 'FriendAdd'
    | 'friend_response'
    | 'FriendResponse'
    | (string & {})
    | undefined
  /** The admin where a server did it, empty otherwise. */
  readonly Admin_Account?: string | undefined
  /** 1: without asking the other side. */
  readonly ForceFlag?: number | undefined
}

/** Friends were deleted. It has no time. */
export interface FriendDeleteEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Sns.CallbackFriendDelete'
  /** One for each list that has one less. */
  readonly PairList: readonly AccountPair[]
}

/** Accounts were blocked. It has no time. */
export interface BlackListAddEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Sns.CallbackBlackListAdd'
  /** Who blocked whom. */
  readonly PairList: readonly AccountPair[]
}

/** Accounts are no longer blocked. It has no time. */
export interface BlackListDeleteEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Sns.CallbackBlackListDelete'
  /** Who no longer blocks whom. */
  readonly PairList: readonly AccountPair[]
}

/** An account follows others. */
export interface FollowAddEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Follow.CallbackAfterFollowAdd'
  /** Who follows. */
  readonly From_Account: string
  /** Whom, each in an object. */
  readonly FollowList: readonly {
    /** Who is followed. */
    readonly To_Account: string
  }[]
}

/** An account no longer follows others. */
export interface FollowDeleteEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Follow.CallbackAfterFollowDelete'
  /** Who followed. */
  readonly From_Account: string
  /** Whom: a list of texts, not of objects. */
  readonly To_Account: readonly string[]
}

/** The bodies of these events, by command. */
export type RelationEvents = {
  'Sns.CallbackPrevFriendAdd': PrevFriendAddEvent
  'Sns.CallbackPrevFriendResponse': PrevFriendResponseEvent
  'Sns.CallbackFriendAdd': FriendAddEvent
  'Sns.CallbackFriendDelete': FriendDeleteEvent
  'Sns.CallbackBlackListAdd': BlackListAddEvent
  'Sns.CallbackBlackListDelete': BlackListDeleteEvent
  'Follow.CallbackAfterFollowAdd': FollowAddEvent
  'Follow.CallbackAfterFollowDelete': FollowDeleteEvent
}

/** What is known of them. */
export const relations = {
  /**
   * A client asks to be somebody's friend; servers that ask are not judged.
   *
   * The answer decides about each account in `ResultItem`; a code of the answer as a whole says that the receiver failed, and lets
   * all of them pass.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/43468}
   */
  'Sns.CallbackPrevFriendAdd': { kind: 'before', codes: [38000, 39000], changes: ['ResultItem'] },
  /**
   * A client answers requests to be friends; servers that answer are not judged.
   *
   * Decided like requests, about each account.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/43467}
   */
  'Sns.CallbackPrevFriendResponse': { kind: 'before', codes: [38000, 39000], changes: ['ResultItem'] },
  /**
   * Friends were added, by a client or a server. Imported friends are not told.
   *
   * It has no time and is handled each time: friends that were deleted may be added again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34359}
   */
  'Sns.CallbackFriendAdd': { kind: 'after' },
  /**
   * Friends were deleted.
   *
   * It has no time and is handled each time: friends that were added again may be deleted again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34360}
   */
  'Sns.CallbackFriendDelete': { kind: 'after' },
  /**
   * Accounts were blocked.
   *
   * It has no time and is handled each time: who is no longer blocked may be blocked again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34361}
   */
  'Sns.CallbackBlackListAdd': { kind: 'after' },
  /**
   * Accounts are no longer blocked.
   *
   * It has no time and is handled each time: who was blocked again may be let go again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34362}
   */
  'Sns.CallbackBlackListDelete': { kind: 'after' },
  /**
   * An account follows others.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/70355}
   */
  'Follow.CallbackAfterFollowAdd': { kind: 'after' },
  /**
   * An account no longer follows others.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/70356}
   */
  'Follow.CallbackAfterFollowDelete': { kind: 'after' },
} as const
