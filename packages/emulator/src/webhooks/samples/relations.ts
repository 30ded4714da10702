import type { RelationEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'

/** A sample of each event about friends, blocklists and who follows whom. */
export function relations(moment: Moment): RelationEvents {
  return {
    'Sns.CallbackPrevFriendAdd': {
      CallbackCommand: 'Sns.CallbackPrevFriendAdd',
      Requester_Account: 'alice',
      From_Account: 'alice',
      FriendItem: [
        {
          To_Account: 'bob',
          Remark: '老同学',
          GroupName: '同学',
          AddSource: 'AddSource_Type_Android',
          AddWording: '我是爱丽丝',
        },
      ],
      AddType: 'Add_Type_Both',
      ForceAddFlags: 0,
      EventTime: moment.time,
    },
    'Sns.CallbackPrevFriendResponse': {
      CallbackCommand: 'Sns.CallbackPrevFriendResponse',
      Requester_Account: 'bob',
      From_Account: 'bob',
      ResponseFriendItem: [
        {
          To_Account: 'alice',
          Remark: '同桌',
          TagName: '同学',
          ResponseAction: 'Response_Action_AgreeAndAdd',
        },
      ],
      EventTime: moment.time,
    },
    'Sns.CallbackFriendAdd': {
      CallbackCommand: 'Sns.CallbackFriendAdd',
      PairList: [
        { From_Account: 'alice', To_Account: 'bob', Initiator_Account: 'alice' },
        { From_Account: 'bob', To_Account: 'alice', Initiator_Account: 'alice' },
      ],
      ClientCmd: 'friend_add',
      Admin_Account: '',
      ForceFlag: 1,
    },
    'Sns.CallbackFriendDelete': {
      CallbackCommand: 'Sns.CallbackFriendDelete',
      PairList: [{ From_Account: 'alice', To_Account: 'bob' }],
    },
    'Sns.CallbackBlackListAdd': {
      CallbackCommand: 'Sns.CallbackBlackListAdd',
      PairList: [{ From_Account: 'alice', To_Account: 'wang_wei' }],
    },
    'Sns.CallbackBlackListDelete': {
      CallbackCommand: 'Sns.CallbackBlackListDelete',
      PairList: [{ From_Account: 'alice', To_Account: 'wang_wei' }],
    },
    'Follow.CallbackAfterFollowAdd': {
      CallbackCommand: 'Follow.CallbackAfterFollowAdd',
      From_Account: 'alice',
      FollowList: [{ To_Account: 'li_na' }, { To_Account: 'bob' }],
      EventTime: moment.time,
    },
    'Follow.CallbackAfterFollowDelete': {
      CallbackCommand: 'Follow.CallbackAfterFollowDelete',
      From_Account: 'alice',
      To_Account: ['li_na'],
      EventTime: moment.time,
    },
  }
}
