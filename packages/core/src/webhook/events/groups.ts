/**
 * Groups: made, changed, full, gone; who came, who left.
 *
 * @module
 */

import type { EventTime } from './event-time.ts'
import type { OfGroup } from './group-messages.ts'

/** A member of a group. */
export interface MemberAccount {
  /** The account. */
  readonly Member_Account: string
}

/** A field of the app's own. */
export interface UserDefinedData {
  /** Its name. */
  readonly Key: string
  /** Its value. */
  readonly Value: string
}

/** A group is about to be made. It has no id yet. */
export interface BeforeCreateGroupEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackBeforeCreateGroup'
  /** Who asked for it. */
  readonly Operator_Account: string
  /** Who will own it. */
  readonly Owner_Account?: string | undefined
  /** Such as `Public`. */
  readonly Type: string
  /** Its name. */
  readonly Name?: string | undefined
  /** How many groups of this type the operator has made. Gone from the newest page. */
  readonly CreateGroupNum?: number | undefined
  /** How many it has made, by type. Not documented, but seen. */
  readonly CreatedGroupNum?: Readonly<Record<string, number>> | undefined
  /** How members are invited, such as `DisableInvite`. Not documented, but seen. */
  readonly InviteOption?: string | undefined
  /** Who will be in it. */
  readonly MemberList?: readonly MemberAccount[] | undefined
}

/** A group was made. */
export interface AfterCreateGroupEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterCreateGroup'
  /** Who asked for it. */
  readonly Operator_Account: string
  /** Who owns it. */
  readonly Owner_Account?: string | undefined
  /** Its name. */
  readonly Name?: string | undefined
  /** Who is in it. */
  readonly MemberList?: readonly MemberAccount[] | undefined
  /** Its fields of the app's own. */
  readonly UserDefinedDataList?: readonly UserDefinedData[] | undefined
}

/** A client asks to join a group. */
export interface BeforeApplyJoinGroupEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackBeforeApplyJoinGroup'
  /** Who asks. Spelt like this here only. */
  readonly Requestor_Account: string
}

/** Accounts are about to be taken into a group. */
export interface BeforeInviteJoinGroupEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackBeforeInviteJoinGroup'
  /** Who invites. */
  readonly Operator_Account: string
  /** Who is invited. */
  readonly DestinationMembers: readonly MemberAccount[]
}

/** Accounts came into a group. */
export interface AfterNewMemberJoinEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterNewMemberJoin'
  /** `Apply`: they asked. `Invited`: they were taken in. */
  readonly JoinType: 'Apply' | 'Invited' | (string & {})
  /** Who did it. */
  readonly Operator_Account: string
  /** Who came. */
  readonly NewMemberList: readonly MemberAccount[]
}

/** Members left a group. */
export interface AfterMemberExitEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterMemberExit'
  /** `Kicked`: they were removed. `Quit`: they left. */
  readonly ExitType: 'Kicked' | 'Quit' | (string & {})
  /** Who did it. */
  readonly Operator_Account: string
  /** Who left. */
  readonly ExitMemberList: readonly MemberAccount[]
}

/** A group is full, or somebody could not join because it is. */
export interface AfterGroupFullEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterGroupFull'
  /** The group. Its type is not told. */
  readonly GroupId: string
}

/** A group was disbanded. */
export interface AfterGroupDestroyedEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterGroupDestroyed'
  /** Who owned it. */
  readonly Owner_Account?: string | undefined
  /** Its name. In the sample only. */
  readonly Name?: string | undefined
  /** Who was in it. Not told of communities. */
  readonly MemberList?: readonly MemberAccount[] | undefined
}

/** What a group or a topic is called, says and shows, as far as it was changed. */
export interface ChangedInfo {
  /** Its name. */
  readonly Name?: string | undefined
  /** What it is about. */
  readonly Introduction?: string | undefined
  /** Its notice. */
  readonly Notification?: string | undefined
  /** The URL of its picture. */
  readonly FaceUrl?: string | undefined
}

/** Name, introduction, notice or picture of a group was changed. Other fields are not told. */
export interface AfterGroupInfoChangedEvent extends OfGroup, ChangedInfo {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterGroupInfoChanged'
  /** Who changed it. */
  readonly Operator_Account: string
}

/** Role or name card of a member was changed. */
export interface AfterMemberFieldChangedEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterMemberFieldChanged'
  /** Who changed it. */
  readonly Operator_Account: string
  /** Whose it is, on newer pages. */
  readonly Modified_Account?: string | undefined
  /** Whose it is, on older pages. */
  readonly Member_Account?: string | undefined
  /** The role now, where it was changed. */
  readonly Role?: 'Admin' | 'Member' | (string & {}) | undefined
  /** The name in the group now, where it was changed. */
  readonly NameCard?: string | undefined
}

/** Attributes of a group were changed. */
export interface AfterGroupAttrChangedEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterGroupAttrChanged'
  /** Who changed them. */
  readonly Operator_Account: string
  /** What was done. */
  readonly OptionType: 'set' | 'modify' | 'clear' | 'delete' | (string & {})
  /** Which ones. Their names are written small here. */
  readonly GroupAttr?:
    | readonly {
        /** Its name. */
        readonly key: string
        /** Its value. */
        readonly value?: string | undefined
      }[]
    | undefined
}

/** A group has another owner. */
export interface AfterChangeGroupOwnerEvent extends OfGroup {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackAfterChangeGroupOwner'
  /** Who did it. */
  readonly Operator_Account: string
  /** Who owned it. */
  readonly OldOwner_Account: string
  /** Who owns it now. */
  readonly NewOwner_Account: string
}

/** Members of an AVChatRoom came online or went. It has no time. */
export interface OnMemberStateChangeEvent {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackOnMemberStateChange'
  /** The group. */
  readonly GroupId: string
  /** `AVChatRoom`. In code only. */
  readonly Type?: string | undefined
  /** `Offline`: for more than 20 s, on all devices. */
  readonly EventType: 'Online' | 'Offline' | (string & {})
  /** Who. */
  readonly MemberList: readonly MemberAccount[]
}

/** The app has made at least 70 % of the groups that it may have more each day. */
export interface OnDailyGroupQuotaAlarmEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Group.CallbackOnDailyGroupQuotaAlarm'
  /** How many it has more today. */
  readonly QuotaUsed: number
  /** How many it may have more. */
  readonly Quota: number
}

/** The bodies of these events, by command. */
export type GroupEvents = {
  'Group.CallbackBeforeCreateGroup': BeforeCreateGroupEvent
  'Group.CallbackAfterCreateGroup': AfterCreateGroupEvent
  'Group.CallbackBeforeApplyJoinGroup': BeforeApplyJoinGroupEvent
  'Group.CallbackBeforeInviteJoinGroup': BeforeInviteJoinGroupEvent
  'Group.CallbackAfterNewMemberJoin': AfterNewMemberJoinEvent
  'Group.CallbackAfterMemberExit': AfterMemberExitEvent
  'Group.CallbackAfterGroupFull': AfterGroupFullEvent
  'Group.CallbackAfterGroupDestroyed': AfterGroupDestroyedEvent
  'Group.CallbackAfterGroupInfoChanged': AfterGroupInfoChangedEvent
  'Group.CallbackAfterMemberFieldChanged': AfterMemberFieldChangedEvent
  'Group.CallbackAfterGroupAttrChanged': AfterGroupAttrChangedEvent
  'Group.CallbackAfterChangeGroupOwner': AfterChangeGroupOwnerEvent
  'Group.CallbackOnMemberStateChange': OnMemberStateChangeEvent
  'Group.CallbackOnDailyGroupQuotaAlarm': OnDailyGroupQuotaAlarmEvent
}

/** What is known of them. */
export const groups = {
  /**
   * A group is about to be made. A refusal with 1 is 10016 for who asked.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34368}
   */
  'Group.CallbackBeforeCreateGroup': { kind: 'before', codes: [10100, 10200] },
  /**
   * A group was made.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34369}
   */
  'Group.CallbackAfterCreateGroup': { kind: 'after' },
  /**
   * A client asks to join a group. Allowed, it may still have to wait for an admin of the group; a refusal with 1 is 10016.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34370}
   */
  'Group.CallbackBeforeApplyJoinGroup': { kind: 'before', codes: [10100, 10200] },
  /**
   * Accounts are about to be taken into a group. A code refuses all of them, 1 with 10016; `RefusedMembers_Account` refuses some.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34371}
   */
  'Group.CallbackBeforeInviteJoinGroup': {
    kind: 'before',
    codes: [10100, 10200],
    changes: ['RefusedMembers_Account'],
  },
  /**
   * Accounts came into a group.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34372}
   */
  'Group.CallbackAfterNewMemberJoin': { kind: 'after' },
  /**
   * Members left a group.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34373}
   */
  'Group.CallbackAfterMemberExit': { kind: 'after' },
  /**
   * A group is full, or somebody could not join because it is.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34376}
   */
  'Group.CallbackAfterGroupFull': { kind: 'after' },
  /**
   * A group was disbanded.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34377}
   */
  'Group.CallbackAfterGroupDestroyed': { kind: 'after' },
  /**
   * Name, introduction, notice or picture of a group was changed.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34378}
   */
  'Group.CallbackAfterGroupInfoChanged': { kind: 'after' },
  /**
   * Role or name card of a member was changed.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60393}
   */
  'Group.CallbackAfterMemberFieldChanged': { kind: 'after' },
  /**
   * Attributes of a group were changed.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60394}
   */
  'Group.CallbackAfterGroupAttrChanged': { kind: 'after' },
  /**
   * A group has another owner.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60396}
   */
  'Group.CallbackAfterChangeGroupOwner': { kind: 'after' },
  /**
   * Members of an AVChatRoom came online or went. Needs the switch for it in the console.
   *
   * It has no time and is handled each time: members come and go.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/48734}
   */
  'Group.CallbackOnMemberStateChange': { kind: 'after' },
  /**
   * The app has made at least 70 % of the groups that it may have more each day.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/57455}
   */
  'Group.CallbackOnDailyGroupQuotaAlarm': { kind: 'after' },
} as const
