import { expect, test } from 'vitest'
import { answeringCaller } from '../../../../test/answering-caller.ts'
import { writeCursor } from '../../../listing/write-cursor.ts'
import { type JoinedGroupsOptions, joinedGroups } from './joined-groups.ts'

const path = 'group_open_http_svc/get_joined_group_list'

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ GroupId: `g${index}` }))

function service(list: readonly unknown[], { total = list.length as number | undefined } = {}) {
  return answeringCaller({
    [path]: ({ Limit = 0, Offset = 0 }) => ({
      TotalCount: total,
      GroupIdList: list.slice(Offset, Offset + Limit),
    }),
  })
}

async function read(caller: ReturnType<typeof service>['caller'], options?: JoinedGroupsOptions) {
  const pages = []
  for await (const page of joinedGroups(caller, 'alice', options).pages()) pages.push(page)
  return { pages, ids: pages.flatMap(({ items }) => items.map(({ groupId }) => groupId)) }
}

test('what is not a group is set apart with the reason, and counts as a place of the list', async () => {
  const list = [null, { Name: 'Tea' }, { GroupId: 7 }, ...many(3)]
  const { caller, calls } = service(list)
  const { pages, ids } = await read(caller, { pageSize: 2 })
  expect(ids).toEqual(['g0', 'g1', 'g2'])
  expect(pages.flatMap(({ skipped }) => skipped.map(({ reason }) => reason))).toEqual([
    'it is null, not an object',
    'it has no GroupId',
    'its GroupId is 7, a number and not a text',
  ])
  expect(calls.map(({ request }) => request.Offset)).toEqual([0, 2, 4])
})

test('no group comes twice when places move meanwhile', async () => {
  const answers = [
    { TotalCount: 3, GroupIdList: many(2) },
    { TotalCount: 4, GroupIdList: many(3).slice(1) },
  ]
  const { caller } = answeringCaller({ [path]: () => answers.shift() ?? {} })
  expect((await read(caller, { pageSize: 2 })).ids).toEqual(['g0', 'g1', 'g2'])
})

test.each([{}, { TotalCount: 0, GroupIdList: [] }, { TotalCount: 0, GroupIdList: null }])(
  'an account without groups has one page, and it is empty: %j',
  async (answer) => {
    const { caller, calls } = answeringCaller({ [path]: () => answer })
    expect((await read(caller)).pages).toMatchObject([{ items: [], skipped: [], done: true }])
    expect(calls).toHaveLength(1)
  },
)

test('a list that gives the same group for ever is an error that says what was read', async () => {
  const { caller, calls } = answeringCaller({ [path]: () => ({ TotalCount: 1e9, GroupIdList: many(1) }) })
  await expect(read(caller)).rejects.toThrow(
    'Cannot list the groups of "alice": the service says that there is more, but its last 100 pages',
  )
  expect(calls).toHaveLength(101)
})

test('a list that does not say how many there are ends with a page that is not full', async () => {
  const { caller, calls } = service(many(5), { total: undefined })
  expect((await read(caller, { pageSize: 2 })).ids).toHaveLength(5)
  expect(calls).toHaveLength(3)
})

const question = {
  account: 'alice',
  type: undefined,
  includeInactive: true,
  includeRooms: true,
  withTopics: false,
}

test.each([
  ['of another account', { ...question, account: 'carol' }, 'belongs to account "carol", not "alice"'],
  ['of a type', { ...question, type: 'Public' }, 'belongs to type "Public", not undefined'],
  ['of another choice', { ...question, includeRooms: false }, 'belongs to includeRooms false, not true'],
  ['of topics', { ...question, withTopics: true }, 'belongs to withTopics true, not false'],
  ['without a place', { ...question, place: undefined }, 'is damaged'],
  ['with a place of a half', { ...question, place: { Offset: 0.5 } }, 'is damaged'],
  ['with an account for a place', { ...question, place: { Member_Account: 'carol' } }, 'is damaged'],
])('a cursor %s is refused before anything is sent', (_, values, cause) => {
  const { caller, calls } = service([])
  const cursor = writeCursor('joined-groups', { place: { Offset: 2 }, ...values })
  expect(() => joinedGroups(caller, 'alice', { cursor })).toThrow(`cursor ${cause}`)
  expect(calls).toEqual([])
})

test('every cursor goes on after its page, also with another page size, and the last one stays at the end', async () => {
  const list = many(40)
  const { caller, calls } = service(list)
  let given = 0
  for await (const { items, cursor, done } of joinedGroups(caller, 'alice', { pageSize: 7 }).pages()) {
    given += items.length
    const before = calls.length
    const rest = await read(caller, { cursor, pageSize: 3 })
    expect(rest.ids).toEqual(list.slice(given).map(({ GroupId }) => GroupId))
    if (done) expect(calls).toHaveLength(before)
  }
  expect(given).toBe(40)
})

test.each<[JoinedGroupsOptions, object]>([
  [{}, { WithNoActiveGroups: 1, WithHugeGroups: 1 }],
  [{ includeInactive: false, includeRooms: false }, {}],
  [
    { type: 'AVChatRoom', includeInactive: false },
    { GroupType: 'AVChatRoom', WithHugeGroups: 1 },
  ],
  [
    { type: undefined, includeRooms: undefined },
    { WithNoActiveGroups: 1, WithHugeGroups: 1 },
  ],
  [
    { withTopics: true, includeInactive: false, includeRooms: false },
    { GroupType: 'Community', SupportTopic: 1 },
  ],
  [
    { withTopics: true, type: 'Community' },
    { GroupType: 'Community', SupportTopic: 1, WithNoActiveGroups: 1, WithHugeGroups: 1 },
  ],
])('%j is asked for in the words of the service', async (options, expected) => {
  const { caller, calls } = service([])
  await read(caller, options)
  const { ResponseFilter, ...request } = calls[0]?.request ?? {}
  expect(request).toEqual({ Member_Account: 'alice', Limit: 100, Offset: 0, ...expected })
  expect(ResponseFilter).toMatchObject({ SelfInfoFilter: ['Role', 'JoinTime', 'MsgFlag', 'MsgSeq'] })
  expect(calls[0]?.options).toMatchObject({
    act: 'list the groups of "alice"',
    operation: 'joinedGroups',
  })
})

test('a group has our words, and what came', async () => {
  const raw = {
    GroupId: 'tea',
    Type: 'Public',
    Name: 'Tea 🍵',
    Introduction: 'All about tea',
    Notification: 'No coffee',
    FaceUrl: 'https://example.com/tea.png',
    Owner_Account: 'lin',
    CreateTime: 1_000,
    LastInfoTime: 2_000,
    LastMsgTime: 3_000,
    NextMsgSeq: 11,
    MemberNum: 3,
    MaxMemberNum: 200,
    ApplyJoinOption: 'NeedPermission',
    MuteAllMember: 'On',
    SelfInfo: { Role: 'Admin', JoinTime: 1_500, MsgFlag: 'Discard', MsgSeq: 4 },
  }
  expect(await joinedGroups(service([raw]).caller, 'alice').first()).toEqual({
    groupId: 'tea',
    type: 'Public',
    name: 'Tea 🍵',
    introduction: 'All about tea',
    notification: 'No coffee',
    faceUrl: 'https://example.com/tea.png',
    owner: 'lin',
    createdAt: new Date(1_000_000),
    changedAt: new Date(2_000_000),
    lastMessageAt: new Date(3_000_000),
    memberCount: 3,
    maxMemberCount: 200,
    applyJoinOption: 'NeedPermission',
    allMuted: true,
    role: 'admin',
    joinedAt: new Date(1_500_000),
    messageFlag: 'Discard',
    nextSeq: 11,
    readSeq: 4,
    raw,
  })
})

test.each<[string, object]>([
  ['nothing else', {}],
  ['odd fields', { Name: 7, LastMsgTime: 0, MemberNum: -1, MuteAllMember: 'Perhaps', SelfInfo: null }],
  ['an odd role', { SelfInfo: { Role: 'Chief', JoinTime: 'long ago', MsgSeq: {} } }],
])('a group with %s is a group, of which nothing else is known', async (_, fields) => {
  const raw = { GroupId: 'tea', ...fields }
  const entry = await joinedGroups(service([raw]).caller, 'alice').first()
  const { groupId, raw: came, ...rest } = entry ?? {}
  expect([groupId, came]).toEqual(['tea', raw])
  expect(Object.values(rest).filter((value) => value !== undefined)).toEqual([])
})

test('a signal that was aborted before fetches nothing', async () => {
  const { caller, calls } = service(many(2))
  const signal = AbortSignal.abort(new Error('too late'))
  await expect(read(caller, { signal })).rejects.toThrow('too late')
  expect(calls).toEqual([])
})
