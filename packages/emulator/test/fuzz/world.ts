import type { Seed } from '../../src/index.ts'
import { type App, createApp, noon, text } from '../app.ts'

/** The time of the app, unix seconds. */
const now = noon / 1000
/** Two hours before: the file of that hour is there. */
const then = now - 7200

const accounts = ['alice', 'bob', 'carol', 'dave']
const members = accounts.slice(1).map((Member_Account) => ({ Member_Account }))
const said = Array.from({ length: 4 }, (_, index) => ({ at: then + index, from: 'bob', text: 'hello' }))
const group = (GroupId: string, Type: 'Public' | 'Private' | 'AVChatRoom') =>
  ({ GroupId, Type, Name: GroupId, Owner_Account: 'alice', members, messages: said }) as const
const town = '@TGS#_town'
const TopicId = `${town}@TOPIC#_news`

const seed: Seed = {
  accounts: accounts.map((UserID) => ({ UserID, online: ['Web'], friends: friendsOf(UserID) })),
  conversations: [{ between: ['alice', 'bob'], messages: said }],
  groups: [
    group('tea', 'Public'),
    group('work', 'Private'),
    group('live', 'AVChatRoom'),
    {
      GroupId: town,
      Type: 'Community',
      Name: 'Town',
      Owner_Account: 'alice',
      members,
      messages: said,
      topics: [{ TopicId, TopicName: 'News', messages: said }],
    },
  ],
  officialAccounts: [
    {
      Official_Account: '@TOA#_news',
      Owner_Account: 'alice',
      Name: 'News',
      subscribers: [{ Subscriber_Account: 'bob' }],
      messages: [{ at: then, text: 'hello' }],
    },
  ],
}

function friendsOf(id: string) {
  return id === 'alice' ? [{ To_Account: 'bob' }] : []
}

/** What is there by name: values of the fields of a request that mean something in the app. */
export interface Known {
  readonly app: App
  /** What `restore` takes: the app as it was made. */
  readonly lines: readonly string[]
  /** What means something in the fields of a command's request, by their names, or by the path and the name. */
  readonly idsOf: (path: string) => Readonly<Record<string, readonly unknown[]>>
}

/** An app that has something of everything a request can name, and the names. */
export async function knownWorld(): Promise<Known> {
  // A receiver of all webhooks, so that they are made of whatever is asked.
  const webhooks = { handler: () => Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }) }
  const app = await createApp([], { seed, webhooks })
  const asking = { From_Account: 'alice', MsgBody: text('hi'), SupportMessageExtension: 1 } as const
  const sent = await Promise.all(
    [1, 2].map((MsgRandom) =>
      app.call('openim/sendmsg', { ...asking, To_Account: 'bob', MsgSeq: MsgRandom, MsgRandom }),
    ),
  )
  const receipt = { GroupId: 'tea', Random: 1, NeedReadReceipt: 1 } as const
  const { MsgSeq: asked } = await app.call('group_open_http_svc/send_group_msg', { ...asking, ...receipt })
  for (const GroupId of ['tea', 'live'])
    await app.call('group_open_http_svc/set_group_attr', {
      GroupId,
      GroupAttr: ['attr_key', 'attr_key1'].map((key) => ({ key, value: 'x' })),
    })
  const PermissionGroupId = '@PMG#_hosts'
  await app.call('group_open_http_svc/create_permission_group', {
    GroupId: town,
    PermissionGroupId,
    PermissionGroupName: 'Hosts',
    Permission: 1,
  })
  await app.call('openim_robot_http_svc/create_robot', { UserID: '@RBT#tea' })
  const names = { AttrNames: { 0: 'sex', 1: 'city', 2: 'country', 3: 'Membership Level' } }
  await app.call('all_member_push/im_set_attr_name', names)
  await app.call('timpush/set_attr_name', names)
  const { TaskId } = await app.call('timpush/push', {
    From_Account: 'administrator',
    MsgRandom: 1,
    OfflinePushInfo: { Title: 'hi', Desc: 'hi' },
  })
  await app.call('recentcontact/create_contact_group', {
    From_Account: 'alice',
    GroupContactItem: [{ GroupName: 'friends', ContactItem: [{ Type: 1, To_Account: 'bob' }] }],
  })
  const group = ['tea', 'tea', 'work', 'live', town]
  const ids = {
    account: accounts,
    From_Account: ['alice', 'alice', 'bob', 'carol'],
    To_Account: ['bob', 'bob', 'alice', 'dave'],
    Robot_Account: ['@RBT#tea'],
    Official_Account: ['@TOA#_news'],
    GroupId: group,
    GroupIdList: group,
    ToGroupId: group,
    ToGroupid: group,
    TopicId: [TopicId, ''],
    PermissionGroupId: [PermissionGroupId],
    MsgKey: sent.map(({ MsgKey }) => MsgKey),
    MsgSeq: [asked, 1],
    ReqMsgSeq: [asked],
    MsgTime: ['2026052010', '2026052012'],
    MaxTime: [now],
    MinTime: [0],
    TaskId: [TaskId],
    GroupName: ['friends'],
    OldGroupName: ['friends'],
    'group_open_http_svc/create_group GroupId': ['new', ''],
    'group_open_http_svc/import_group GroupId': ['new', ''],
    'group_open_http_svc/import_group CreateTime': [now],
    'group_open_http_svc/create_permission_group PermissionGroupId': ['@PMG#_new'],
    'group_open_http_svc/import_topic TopicId': [`${town}@TOPIC#_new`],
    'million_group_open_http_svc/create_topic TopicId': [`${town}@TOPIC#_new`],
    'openim_robot_http_svc/create_robot UserID': ['@RBT#new'],
    'openim_robot_http_svc/send_stream_msg From_Account': ['@RBT#tea'],
    'openim_robot_http_svc/send_stream_msg MsgKey': [''],
  }
  const rooms = [
    { of: /permission|topic/, ids: { ...ids, GroupId: [town], TopicId: [TopicId] } },
    { of: /avchatroom|ban_group|group_ban|online_member/, ids: { ...ids, GroupId: ['live'] } },
  ]
  const idsOf = (path: string) => rooms.find(({ of }) => of.test(path))?.ids ?? ids
  return { app, lines: [...app.emulator.snapshot()], idsOf }
}
