import { imports, nothing, reads, silent, type Triggers, triggers } from '../trigger.ts'

const amy = { From_Account: 'amy' }
const friend = { To_Account: 'cat', AddSource: 'AddSource_Type_Test' }
const list = 'There are no webhooks for lists of conversations.'
const kicked = 'No page says that a kick by the REST API is a change of state.'
const online = { From_Account: 'amy', To_Account: 'bob' }

/** Accounts, profiles, friends, followers and lists of conversations. */
export const people: Triggers = {
  'im_open_login_svc/account_import': nothing({ UserID: 'eve', Nick: 'Eve' }, imports),
  'im_open_login_svc/multiaccount_import': nothing({ AccountList: [{ UserID: 'eve' }] }, imports),
  'im_open_login_svc/account_check': nothing({ CheckItem: [{ UserID: 'amy' }] }, reads),
  'im_open_login_svc/account_delete': nothing({ DeleteItem: [{ UserID: 'amy' }] }, silent),
  'im_open_login_svc/kick': nothing({ UserID: 'bob' }, kicked),
  'profile/portrait_set': triggers(
    { ...amy, ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Amy' }] },
    'A profile that is changed, by a client or the REST API.',
    'Profile.CallbackPortraitSet',
  ),
  'profile/portrait_get': nothing({ To_Account: ['amy'], TagList: ['Tag_Profile_IM_Nick'] }, reads),
  'sns/friend_add': triggers(
    { ...amy, AddFriendItem: [friend], ForceAddFlags: 1 },
    'A new friend, told of. Only clients are asked about before.',
    'Sns.CallbackFriendAdd',
  ),
  'sns/friend_import': nothing({ ...amy, AddFriendItem: [friend] }, imports),
  'sns/friend_update': nothing(
    { ...amy, UpdateItem: [{ To_Account: 'bob', SnsItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: 'Bo' }] }] },
    silent,
  ),
  'sns/friend_delete': triggers(
    { ...amy, To_Account: ['bob'], DeleteType: 'Delete_Type_Both' },
    'A friend less.',
    'Sns.CallbackFriendDelete',
  ),
  'sns/friend_delete_all': nothing({ ...amy, DeleteType: 'Delete_Type_Both' }, silent),
  'sns/friend_check': nothing({ ...amy, To_Account: ['bob'], CheckType: 'CheckResult_Type_Both' }, reads),
  'sns/friend_get': nothing({ ...amy, StartIndex: 0, StandardSequence: 0, CustomSequence: 0 }, reads),
  'sns/friend_get_list': nothing({ ...amy, To_Account: ['bob'], TagList: ['Tag_SNS_IM_Remark'] }, reads),
  'sns/black_list_add': triggers(
    { ...amy, To_Account: ['bob'] },
    'An account that is blocked. That it ends a friendship is told by no webhook of its own.',
    'Sns.CallbackBlackListAdd',
  ),
  'sns/black_list_delete': triggers(
    { ...amy, To_Account: ['dan'] },
    'An account that is not blocked any more.',
    'Sns.CallbackBlackListDelete',
  ),
  'sns/black_list_get': nothing({ ...amy, StartIndex: 0, MaxLimited: 10, LastSequence: 0 }, reads),
  'sns/black_list_check': nothing(
    { ...amy, To_Account: ['dan'], CheckType: 'BlackCheckResult_Type_Both' },
    reads,
  ),
  'sns/group_add': nothing({ ...amy, GroupName: ['Milk'], To_Account: ['bob'] }, silent),
  'sns/group_delete': nothing({ ...amy, GroupName: ['Tea'] }, silent),
  'sns/group_get': nothing({ ...amy, LastSequence: 0 }, reads),
  'follow/follow_add': triggers(
    { ...amy, FollowItem: [{ To_Account: 'cat' }] },
    'Somebody is followed.',
    'Follow.CallbackAfterFollowAdd',
  ),
  'follow/follow_delete': triggers(
    { ...amy, To_Account: ['bob'] },
    'Somebody is not followed any more.',
    'Follow.CallbackAfterFollowDelete',
  ),
  'follow/follow_check': nothing({ ...amy, To_Account: ['bob'] }, reads),
  'follow/follow_get': nothing({ ...amy, FollowType: 2 }, reads),
  'follow/follow_get_info': nothing({ ...amy, To_Account: ['bob'] }, reads),
  'user_search/search': nothing({ Keywords: ['amy'], Count: 1 }, reads),
  'recentcontact/get_list': nothing(
    { ...amy, TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 15 },
    reads,
  ),
  'recentcontact/delete': nothing({ ...online, Type: 1 }, list),
  'recentcontact/create_contact_group': nothing(
    { ...amy, GroupContactItem: [{ GroupName: 'home', ContactItem: [{ Type: 1, To_Account: 'bob' }] }] },
    list,
  ),
  'recentcontact/del_contact_group': nothing({ ...amy, GroupName: ['work'] }, list),
  'recentcontact/update_contact_group': nothing(
    {
      ...amy,
      UpdateType: 1,
      UpdateGroup: { UpdateGroupType: 1, OldGroupName: 'work', NewGroupName: 'jobs' },
    },
    list,
  ),
  'recentcontact/search_contact_group': nothing(
    { ...amy, ContactItem: [{ Type: 1, To_Account: 'bob' }] },
    reads,
  ),
  'recentcontact/get_contact_group': nothing({ ...amy, StartIndex: 0 }, reads),
  'recentcontact/mark_contact': nothing(
    { ...amy, MarkItem: [{ OptType: 1, ContactItem: { Type: 1, To_Account: 'bob' }, SetMark: [1] }] },
    list,
  ),
  'recentcontact/top': nothing(
    { ...amy, OperationType: 1, RecentContactItem: [{ Type: 1, To_Account: 'bob' }] },
    list,
  ),
}
