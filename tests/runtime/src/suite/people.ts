import { createApp } from '../app.ts'
import { ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

/** More than a page of friends has. */
const friends = Array.from({ length: 105 }, (_, index) => `friend-${index}`)

/** Who and which groups there are. */
export const people: Suite = {
  'accounts exist, do not, or are not known to; any number in requests of 100': async () => {
    const { client, emulator } = createApp()
    const { existing, missing, failed } = await client.accountsExist(['alice', ...friends, 'shop_lin'])
    same([existing, missing, failed], [['alice', 'shop_lin'], friends, []], 'the accounts')
    same(emulator.log.records.length, 2, 'requests')
    same(
      [await client.accountExists('alice'), await client.accountExists('nobody')],
      [true, false],
      'whether they exist',
    )
  },

  'friends and a blocklist come once each, and go on from a cursor': async () => {
    const { client } = createApp()
    const From_Account = 'friend-of-all'
    await client.api.imOpenLoginSvc.accountImport({ UserID: From_Account })
    await client.api.imOpenLoginSvc.multiAccountImport({
      AccountList: friends.slice(0, 100).map((UserID) => ({ UserID })),
    })
    await client.api.imOpenLoginSvc.multiAccountImport({
      AccountList: friends.slice(100).map((UserID) => ({ UserID })),
    })
    await client.api.sns.friendImport({
      From_Account,
      AddFriendItem: friends.map((To_Account, index) => ({
        To_Account,
        AddSource: 'AddSource_Type_Fair',
        Remark: `No. ${index}`,
        GroupName: ['Tea'],
      })),
    })
    const all = []
    const cursors: string[] = []
    for await (const { items, cursor } of client.friends(From_Account).pages()) {
      all.push(...items)
      cursors.push(cursor)
    }
    same(all.map(({ account }) => account).sort(), [...friends].sort(), 'the friends')
    const { remark, groups, source } = all.find(({ account }) => account === 'friend-7') ?? {}
    same([remark, groups, source], ['No. 7', ['Tea'], 'AddSource_Type_Fair'], 'a friend')
    const rest = await client.friends(From_Account, { cursor: cursors[0] }).collect(200)
    same(rest.length, 5, 'friends of the second page')

    await client.api.sns.blackListAdd({ From_Account, To_Account: ['bob', 'li_na', 'wang_wei'] })
    const blocked = await client.blocklist(From_Account, { pageSize: 2 }).collect(9)
    same(blocked.map(({ account }) => account).sort(), ['bob', 'li_na', 'wang_wei'], 'the blocklist')
    ok(
      blocked.every(({ blockedAt }) => blockedAt instanceof Date),
      'it is not known since when',
    )
  },

  'the groups of the app and of an account come once each, of one type if wanted': async () => {
    const { client } = createApp()
    for (const [Type, Name] of [
      ['Private', 'Nobody wrote'],
      ['AVChatRoom', 'Live'],
    ] as const) {
      await client.api.groupOpenHttpSvc.createGroup({ Type, Name, GroupId: Name, Owner_Account: 'alice' })
    }
    const groups = await client.groups({ pageSize: 2 }).collect(99)
    const ids = groups.map(({ groupId }) => groupId)
    same([ids.length, ids.includes('tea_lovers')], [new Set(ids).size, true], 'the groups of the app')
    const rooms = await client.groups({ type: 'AVChatRoom' }).collect(9)
    same(
      rooms.map(({ groupId }) => groupId),
      ['Live'],
      'the rooms',
    )

    const joined = await client.joinedGroups('alice', { pageSize: 1 }).collect(9)
    const tea = joined.find(({ groupId }) => groupId === 'tea_lovers')
    ok(tea?.name !== undefined && tea.joinedAt !== undefined, 'the group has no name')
    same([tea?.role, tea?.memberCount], ['member', tea?.raw.MemberNum], 'what alice is in it')
    ok(
      joined.some(({ groupId }) => groupId === 'Nobody wrote'),
      'a group in which nobody wrote is missing',
    )
    const few = await client.joinedGroups('alice', { includeInactive: false, includeRooms: false }).collect(9)
    same(
      few.some(({ type }) => type === 'AVChatRoom' || type === 'Private'),
      false,
      'whether there are others',
    )
  },
}
