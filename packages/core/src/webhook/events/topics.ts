/**
 * Topics of communities: made, changed, gone. None of these events has a time.
 *
 * @module
 */

import type { ChangedInfo, UserDefinedData } from './groups.ts'

/** A topic is about to be made. Neither it nor its community is named. */
export interface BeforeCreateTopicEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackBeforeCreateTopic'
  /** Who asked for it. */
  readonly Operator_Account: string
  /** `Community`. */
  readonly Type?: string | undefined
  /** Its name. */
  readonly Name?: string | undefined
}

/** A topic was made. */
export interface AfterCreateTopicEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterCreateTopic'
  /** The community. */
  readonly GroupId: string
  /** The topic. */
  readonly TopicId: string
  /** Who asked for it. */
  readonly Operator_Account: string
  /** Who owns it. */
  readonly Owner_Account?: string | undefined
  /** `Community`. */
  readonly Type?: string | undefined
  /** Its name. */
  readonly Name?: string | undefined
  /** Its fields of the app's own. */
  readonly UserDefinedDataList?: readonly UserDefinedData[] | undefined
}

/** Topics were deleted. */
export interface AfterTopicDestroyedEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterTopicDestroyed'
  /** The community. */
  readonly GroupId: string
  /** `Community`. */
  readonly Type?: string | undefined
  /** Which ones: a list in the sample, a text in the table of the page. */
  readonly TopicIdList: readonly string[] | string
}

/** Name, introduction, notice or picture of a topic was changed. Of which one is not documented. */
export interface AfterTopicInfoChangedEvent extends ChangedInfo {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterTopicInfoChanged'
  /** The community. */
  readonly GroupId: string
  /** `Community`. */
  readonly Type?: string | undefined
  /** Who changed it. */
  readonly Operator_Account: string
}

/** The bodies of these events, by command. */
export type TopicEvents = {
  'Group.CallbackBeforeCreateTopic': BeforeCreateTopicEvent
  'Group.CallbackAfterCreateTopic': AfterCreateTopicEvent
  'Group.CallbackAfterTopicDestroyed': AfterTopicDestroyedEvent
  'Group.CallbackAfterTopicInfoChanged': AfterTopicInfoChangedEvent
}

/** What is known of them. */
export const topics = {
  /**
   * A topic is about to be made. A refusal with 1 is 10016 for who asked.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49463}
   */
  'Group.CallbackBeforeCreateTopic': { kind: 'before', codes: [10100, 10200] },
  /**
   * A topic was made.
   *
   * It has no time and is handled each time: the app may choose the `TopicId`, and make a topic that was deleted again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49464}
   */
  'Group.CallbackAfterCreateTopic': { kind: 'after' },
  /**
   * Topics were deleted.
   *
   * It has no time and is handled each time: a topic that was made again may be deleted again.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49465}
   */
  'Group.CallbackAfterTopicDestroyed': { kind: 'after' },
  /**
   * Name, introduction, notice or picture of a topic was changed.
   *
   * It has no time, names no topic, and is handled each time: a name may be changed back and forth.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/49466}
   */
  'Group.CallbackAfterTopicInfoChanged': { kind: 'after' },
} as const
