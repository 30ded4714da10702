import { expect, test } from 'vitest'
import { answeringCaller } from '../../../../test/answering-caller.ts'
import { writeCursor } from '../../../listing/write-cursor.ts'
import { groupMembers } from './group-members.ts'

const path = 'group_open_http_svc/get_group_member_info'

const member = (index: number) => ({ Member_Account: `m${index}`, Role: 'Member' })
const many = (count: number) => Array.from({ length: count }, (_, index) => member(index))

/** A group that pages by `Offset`, or a community, which pages by `Next`. */
function service(members: readonly object[], { community = false, fewer = 0 } = {}) {
  return answeringCaller({
    [path]: ({ Limit = 0, Offset = 0, Next = '' }) => {
      const from = community ? Number(Next) : Offset
      const MemberList = members.slice(from, from + Limit - fewer)
      const end = from + MemberList.length
      return {
        MemberNum: members.length,
        MemberList,
        ...(community ? { Next: end < members.length ? `${end}` : '' } : {}),
      }
    },
  })
}

const accountsOf = async (listing: ReturnType<typeof groupMembers>) =>
  (await listing.collect(Number.POSITIVE_INFINITY)).map(({ account }) => account)

test.each([{ community: false }, { community: true }, { fewer: 3 }])(
  'all members come once, %j',
  async (kind) => {
    const members = many(250)
    const { caller, calls } = service(members, kind)
    const found = await accountsOf(groupMembers(caller, 'tea'))
    expect(found).toEqual(members.map(({ Member_Account }) => Member_Account))
    expect(calls).toHaveLength(3)
    expect(calls[0]?.request).toEqual({ GroupId: 'tea', Limit: 100, Next: '' })
  },
)

test.each([{ community: false }, { community: true }])(
  'every cursor goes on after its page, also with another page size, %j',
  async (kind) => {
    const members = many(40)
    const { caller } = service(members, kind)
    let given = 0
    for await (const { items, cursor } of groupMembers(caller, 'tea', { pageSize: 7 }).pages()) {
      given += items.length
      const rest = await accountsOf(groupMembers(caller, 'tea', { cursor, pageSize: 3 }))
      expect(rest).toEqual(members.slice(given).map(({ Member_Account }) => Member_Account))
    }
    expect(given).toBe(40)
  },
)

test('a member has our words, and what came beside them', async () => {
  const raw = {
    Member_Account: 'lin',
    Role: 'Owner',
    NameCard: 'Lin 🍵',
    JoinTime: 1_000,
    LastSendMsgTime: 0,
    MuteUntil: 2_000,
  }
  const odd = { Member_Account: 'amy', Role: 'Chief', JoinTime: 'long ago', NameCard: '' }
  const { caller } = service([raw, odd])
  expect(await groupMembers(caller, 'tea').collect(2)).toEqual([
    {
      account: 'lin',
      role: 'owner',
      nameCard: 'Lin 🍵',
      joinedAt: new Date(1_000_000),
      lastSentAt: undefined,
      mutedUntil: new Date(2_000_000),
      raw,
    },
    {
      account: 'amy',
      role: undefined,
      nameCard: undefined,
      joinedAt: undefined,
      lastSentAt: undefined,
      mutedUntil: undefined,
      raw: odd,
    },
  ])
})

test('what is not a member is set apart, and nobody comes twice when places move', async () => {
  const answers = [
    { MemberNum: 4, MemberList: [member(0), member(1), null] },
    { MemberNum: 4, MemberList: [member(1), { Role: 'Member' }] },
  ]
  const { caller } = answeringCaller({ [path]: () => answers.shift() ?? { MemberList: [] } })
  const pages = []
  for await (const page of groupMembers(caller, 'tea', { pageSize: 3 }).pages()) pages.push(page)
  expect(pages.flatMap(({ items }) => items.map(({ account }) => account))).toEqual(['m0', 'm1'])
  expect(pages.flatMap(({ skipped }) => skipped.map(({ reason }) => reason))).toEqual([
    'it is null, not an object',
    'it has no Member_Account',
  ])
})

test('only some roles are asked for in the words of the service, and bind the cursor', async () => {
  const { caller, calls } = service(many(20))
  const listing = groupMembers(caller, 'tea', { roles: ['owner', 'admin', 'owner'], pageSize: 5 })
  const { value: page } = await listing.pages().next()
  expect(calls[0]?.request).toMatchObject({ MemberRoleFilter: ['Admin', 'Owner'] })
  const cursor = page?.cursor
  expect(await groupMembers(caller, 'tea', { roles: ['admin', 'owner'], cursor }).first()).toBeDefined()
  expect(() => groupMembers(caller, 'tea', { cursor })).toThrow('cursor belongs to roles "Admin,Owner"')
  expect(() => groupMembers(caller, 'milk', { roles: ['admin', 'owner'], cursor })).toThrow('groupId "tea"')
})

test('no roles at all are refused, not taken for all of them', () => {
  const { caller, calls } = service(many(2))
  expect(() => groupMembers(caller, 'tea', { roles: [] })).toThrow('roles must hold at least one of "owner"')
  expect(calls).toEqual([])
})

test('the last cursor stays at the end', async () => {
  const { caller, calls } = service(many(2))
  const pages = []
  for await (const page of groupMembers(caller, 'tea').pages()) pages.push(page)
  const cursor = pages.at(-1)?.cursor
  expect(pages.at(-1)?.done).toBe(true)
  const again = []
  for await (const page of groupMembers(caller, 'tea', { cursor }).pages()) again.push(page)
  expect(again).toEqual([{ items: [], skipped: [], cursor, done: true }])
  expect(calls).toHaveLength(1)
})

test.each([
  ['no place', {}],
  ['a place below zero', { place: { Offset: -1 } }],
  ['a field that is none of a place', { place: { GroupId: 'secret' } }],
  ['a list for a place', { place: [1] }],
])('a cursor with %s is refused', (_, over) => {
  const { caller, calls } = service([])
  const cursor = writeCursor('members', { groupId: 'tea', ...over })
  expect(() => groupMembers(caller, 'tea', { cursor })).toThrow('cursor is damaged')
  expect(calls).toEqual([])
})

test('a list that does not end is an error', async () => {
  const { caller } = answeringCaller({
    [path]: () => ({ MemberNum: 9, Next: 'same', MemberList: [member(1)] }),
  })
  await expect(accountsOf(groupMembers(caller, 'tea'))).rejects.toThrow('its pages do not advance')
})

test('a list that gives the same member for ever is an error', async () => {
  const { caller, calls } = answeringCaller({
    [path]: () => ({ MemberNum: 1e9, MemberList: [member(1)] }),
  })
  await expect(accountsOf(groupMembers(caller, 'tea'))).rejects.toThrow(
    'its last 100 pages brought nothing new',
  )
  expect(calls).toHaveLength(101)
})
