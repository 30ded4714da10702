import type { GroupEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'

const group = { GroupId: 'tea_lovers', Type: 'Public' }

/** A sample of each event about a group and its members. */
export function groups(moment: Moment): GroupEvents {
  const byLin = { ...group, Operator_Account: 'shop_lin', EventTime: moment.time }
  return {
    'Group.CallbackBeforeCreateGroup': {
      CallbackCommand: 'Group.CallbackBeforeCreateGroup',
      Operator_Account: 'shop_lin',
      Owner_Account: 'shop_lin',
      Type: 'Public',
      Name: '新茶试喝',
      CreateGroupNum: 2,
      MemberList: [{ Member_Account: 'alice' }, { Member_Account: 'bob' }],
      EventTime: moment.time,
    },
    'Group.CallbackAfterCreateGroup': {
      CallbackCommand: 'Group.CallbackAfterCreateGroup',
      ...byLin,
      Owner_Account: 'shop_lin',
      Name: '茶友会 Tea Lovers',
      MemberList: [{ Member_Account: 'alice' }, { Member_Account: 'bob' }],
      UserDefinedDataList: [{ Key: 'city', Value: '杭州' }],
    },
    'Group.CallbackBeforeApplyJoinGroup': {
      CallbackCommand: 'Group.CallbackBeforeApplyJoinGroup',
      ...group,
      Requestor_Account: 'li_na',
      EventTime: moment.time,
    },
    'Group.CallbackBeforeInviteJoinGroup': {
      CallbackCommand: 'Group.CallbackBeforeInviteJoinGroup',
      ...byLin,
      DestinationMembers: [{ Member_Account: 'li_na' }, { Member_Account: 'wang_wei' }],
    },
    'Group.CallbackAfterNewMemberJoin': {
      CallbackCommand: 'Group.CallbackAfterNewMemberJoin',
      ...byLin,
      JoinType: 'Invited',
      NewMemberList: [{ Member_Account: 'li_na' }, { Member_Account: 'wang_wei' }],
    },
    'Group.CallbackAfterMemberExit': {
      CallbackCommand: 'Group.CallbackAfterMemberExit',
      ...byLin,
      ExitType: 'Kicked',
      ExitMemberList: [{ Member_Account: 'wang_wei' }],
    },
    'Group.CallbackAfterGroupFull': {
      CallbackCommand: 'Group.CallbackAfterGroupFull',
      GroupId: 'tea_lovers',
      EventTime: moment.time,
    },
    'Group.CallbackAfterGroupDestroyed': {
      CallbackCommand: 'Group.CallbackAfterGroupDestroyed',
      ...group,
      Owner_Account: 'shop_lin',
      Name: '茶友会 Tea Lovers',
      MemberList: [{ Member_Account: 'alice' }, { Member_Account: 'bob' }],
      EventTime: moment.time,
    },
    'Group.CallbackAfterGroupInfoChanged': {
      CallbackCommand: 'Group.CallbackAfterGroupInfoChanged',
      ...byLin,
      Notification: '周六下午三点试喝新茶',
    },
    'Group.CallbackAfterMemberFieldChanged': {
      CallbackCommand: 'Group.CallbackAfterMemberFieldChanged',
      ...byLin,
      Modified_Account: 'alice',
      Role: 'Admin',
      NameCard: '爱丽丝',
    },
    'Group.CallbackAfterGroupAttrChanged': {
      CallbackCommand: 'Group.CallbackAfterGroupAttrChanged',
      ...byLin,
      OptionType: 'set',
      GroupAttr: [{ key: 'season', value: '春茶' }],
    },
    'Group.CallbackAfterChangeGroupOwner': {
      CallbackCommand: 'Group.CallbackAfterChangeGroupOwner',
      ...byLin,
      OldOwner_Account: 'shop_lin',
      NewOwner_Account: 'shop_amy',
    },
    'Group.CallbackOnMemberStateChange': {
      CallbackCommand: 'Group.CallbackOnMemberStateChange',
      GroupId: 'tea_live',
      EventType: 'Offline',
      MemberList: [{ Member_Account: 'alice' }],
    },
    'Group.CallbackOnDailyGroupQuotaAlarm': {
      CallbackCommand: 'Group.CallbackOnDailyGroupQuotaAlarm',
      QuotaUsed: 7_000,
      Quota: 10_000,
      EventTime: moment.time,
    },
  }
}
