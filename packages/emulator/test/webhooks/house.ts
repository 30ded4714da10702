import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { type App, createApp, noon, text } from '../app.ts'
import { enter } from '../live-room.ts'

/** The second at which everything in the house happens. */
export const second: number = Math.floor(noon / 1000)
/** The key of the message of bob to amy. */
export const messageKey: string = `5_6_${second}`
/** The key of the message of the official account. */
export const newsKey: string = `1_1_${second}`

const amy = { From_Account: 'amy' } as const
const tea = { GroupId: 'tea' } as const
const town = { GroupId: 'town' } as const
const hosts = { PermissionGroupId: '@PMG#_hosts' } as const

/** One of everything that commands work with: accounts, conversations, groups, a topic, an official account, a chatbot. */
async function buildHouse(): Promise<readonly string[]> {
  const app = await createApp(['amy', 'bob', 'cat', 'dan', '@RBT#helper'])
  await makeGroups(app)
  await sayThings(app)
  await makeFriends(app)
  await makeTopic(app)
  await makeNews(app)
  await nameThings(app)
  enter(app.emulator, ['bob'], 'live')
  return [...app.emulator.snapshot()]
}

async function makeGroups({ call }: App): Promise<void> {
  const make = (Type: 'Public' | 'AVChatRoom' | 'Community', GroupId: string, more: object) =>
    call('group_open_http_svc/create_group', { Type, GroupId, Name: GroupId, Owner_Account: 'amy', ...more })
  const MemberList = [{ Member_Account: 'bob' }]
  await make('Public', 'tea', { MemberList })
  await make('AVChatRoom', 'live', {})
  await make('Community', 'town', { MemberList, SupportTopic: 1 })
  const pair = { ...tea, GroupAttr: [{ key: 'open', value: 'yes' }] }
  await call('group_open_http_svc/set_group_attr', pair)
  await call('group_open_http_svc/update_group_counter', {
    ...tea,
    Mode: 'Set',
    GroupCounter: [{ Key: 'like', Value: 5 }],
  })
}

async function sayThings({ call }: App): Promise<void> {
  const common = { From_Account: 'bob', MsgBody: text('hi'), SupportMessageExtension: 1 } as const
  const old = { ...amy, To_Account: 'bob', MsgRandom: 1, MsgBody: text('old') }
  await call('openim/importmsg', { ...old, SyncFromOldSystem: 2, MsgTimeStamp: second - 7200 })
  await call('openim/sendmsg', { ...common, To_Account: 'amy', MsgSeq: 5, MsgRandom: 6 })
  await call('group_open_http_svc/send_group_msg', { ...common, ...tea, Random: 7, NeedReadReceipt: 1 })
  await call('recentcontact/create_contact_group', {
    ...amy,
    GroupContactItem: [{ GroupName: 'work', ContactItem: [{ Type: 1, To_Account: 'bob' }] }],
  })
}

async function makeFriends({ call }: App): Promise<void> {
  await call('sns/friend_add', {
    ...amy,
    AddFriendItem: [{ To_Account: 'bob', AddSource: 'AddSource_Type_Test', GroupName: 'Tea' }],
    ForceAddFlags: 1,
  })
  await call('sns/black_list_add', { ...amy, To_Account: ['dan'] })
  await call('follow/follow_add', { ...amy, FollowItem: [{ To_Account: 'bob' }] })
}

async function makeTopic({ call }: App): Promise<void> {
  const TopicId = 'town@TOPIC#_tea'
  await call('million_group_open_http_svc/create_topic', { ...town, TopicId, TopicName: 'Tea' })
  await call('group_open_http_svc/create_permission_group', {
    ...town,
    ...hosts,
    PermissionGroupName: 'Hosts',
    Permission: 5,
  })
  await call('group_open_http_svc/add_topic_permission_group', {
    ...town,
    ...hosts,
    TopicPermissionList: [{ TopicId, Permission: 1 }],
  })
}

async function makeNews({ call }: App): Promise<void> {
  const news = { Official_Account: '@TOA#_news' }
  await call('official_account_open_http_svc/create_official_account', {
    Owner_Account: 'amy',
    Name: 'News',
    OfficialAccountUserID: '@TOA#_news',
  })
  const SubscriberList = [{ Subscriber_Account: 'bob' }]
  await call('official_account_open_http_svc/add_subscriber', { ...news, SubscriberList })
  const message = { Random: 3, MsgBody: text('sale') }
  await call('official_account_open_http_svc/send_official_account_msg', { ...news, ...message })
}

async function nameThings({ call }: App): Promise<void> {
  await call('all_member_push/im_set_attr_name', { AttrNames: { 0: 'sex' } })
  await call('timpush/set_attr_name', { AttrNames: { 0: 'sex' } })
  await call('timpush/batch', {
    From_Account: 'administrator',
    To_Account: ['amy'],
    MsgRandom: 1,
    OfflinePushInfo: { Title: 'Sale' },
  })
}

const house = buildHouse()

/** Makes an emulator that begins with the house, at the same moment. */
export async function createHouse(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = createEmulator({ seed: 'empty', now: () => noon, ...options })
  await emulator.restore(await house)
  return emulator
}
