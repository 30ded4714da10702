import { describe, expect, test } from 'vitest'
import { type App, createApp, text } from '../../../test/app.ts'
import { fillFriends } from '../../../test/friends.ts'
import { createEmulator, type Emulator } from '../../index.ts'
import type { AccountDetail } from '../wire/accounts.ts'
import type { GroupDetail } from '../wire/groups.ts'
import type { OfficialAccountDetail } from '../wire/official-accounts.ts'
import type { PushDetail } from '../wire/pushes.ts'
import type { DetailView, PageState } from '../wire/state.ts'

async function state(emulator: Emulator, query: Record<string, string>): Promise<PageState> {
  const address = `http://127.0.0.1/_emulator/page/state?${new URLSearchParams(query)}`
  return (await (await emulator.fetch(new Request(address))).json()) as PageState
}

async function detail<Detail extends DetailView>(
  emulator: Emulator,
  query: Record<string, string>,
): Promise<Detail> {
  return (await state(emulator, query)).detail as Detail
}

describe('what does not exist', () => {
  test.each([
    { view: 'accounts', id: 'nobody' },
    { view: 'groups', id: '__proto__' },
    { view: 'official', id: '@TOA#_nothing' },
    { view: 'pushes', id: '\u0000', from: '-1', tab: 'constructor' },
    { view: 'groups' },
    { view: 'toString', id: 'tea_lovers' },
  ])('%o is left out', async (query) => {
    expect((await state(createEmulator(), query)).detail).toBeUndefined()
  })

  test.each(['nothing', '__proto__', ''])('the tab "%s" is the first one', async (tab) => {
    const emulator = createEmulator()
    const shown = async (view: string, id: string) =>
      (await detail(emulator, { view, id, tab, from: '1e99' })).shown.tab
    expect(await shown('accounts', 'alice')).toBe('friends')
    expect(await shown('groups', 'tea_lovers')).toBe('members')
    expect(await shown('official', '@TOA#_tea_news')).toBe('subscribers')
  })
})

describe('an account', () => {
  const account = (emulator: Emulator, id: string, query: Record<string, string> = {}) =>
    detail<AccountDetail>(emulator, { view: 'accounts', id, ...query })

  test('friends have remark, friend groups and custom fields, and whether it is mutual', async () => {
    const { counts, shown } = await account(createEmulator(), 'alice')
    expect(counts).toMatchObject({ friends: 3, requests: 0, blocked: 0, groups: 1, subscriptions: 1 })
    expect(shown).toMatchObject({
      groups: ['Tea 茶友', 'Family'],
      list: {
        total: 3,
        rows: [
          {
            id: 'bob',
            name: 'Bob Müller',
            remark: 'Bob from Berlin',
            groups: ['Tea 茶友'],
            mutual: true,
            source: 'AddSource_Type_Search',
            custom: [['Tag_SNS_Custom_Trust', '2']],
          },
          { id: 'li_na', remark: '娜娜' },
          { id: 'shop_lin', mutual: false },
        ],
      },
    })
  })

  test('of 3,000 friends a hundred are sent, and any is found by what is said about it', async () => {
    const app = await createApp(['alice'])
    fillFriends(app, 'alice', 3000)
    const friend = app.emulator.world.stores.friendships.of('alice').friends.get('friend2999')
    if (friend !== undefined) friend.remark = 'Old Wang'
    const ids = async (query: Record<string, string>) => {
      const { shown } = await account(app.emulator, 'alice', query)
      return shown.tab === 'friends' ? [shown.list.total, shown.list.rows.length, shown.list.rows[0]?.id] : []
    }
    expect(await ids({})).toEqual([3000, 100, 'friend1'])
    expect(await ids({ from: '2900' })).toEqual([3000, 100, 'friend2901'])
    expect(await ids({ filter: 'old wang' })).toEqual([1, 1, 'friend2999'])
  })

  test('whom it follows and who follows it are listed with since when, and whether it is mutual', async () => {
    const emulator = createEmulator()
    const now = Math.floor(emulator.clock.now() / 1000)
    const shown = async (id: string, tab: string) => (await account(emulator, id, { tab })).shown
    expect((await account(emulator, 'alice')).counts).toMatchObject({ following: 2, followers: 1 })
    expect(await shown('alice', 'following')).toMatchObject({
      mutual: 1,
      list: {
        total: 2,
        rows: [
          { id: 'shop_lin', mutual: false },
          { id: 'li_na', name: '李娜', mutual: true },
        ],
      },
    })
    expect(await shown('alice', 'followers')).toMatchObject({
      mutual: 1,
      list: { rows: [{ id: 'li_na', mutual: true }] },
    })
    emulator.world.stores.follows.add('shop_lin', 'alice', now)
    expect(await shown('shop_lin', 'followers')).toMatchObject({
      list: {
        rows: [
          { id: 'alice', mutual: true },
          { id: 'bob', mutual: false },
        ],
      },
    })
    expect(await shown('shop_lin', 'following')).toMatchObject({
      list: { rows: [{ id: 'alice', time: now }] },
    })
  })

  test('of 3,000 followers a hundred are sent, and any is found', async () => {
    const { emulator } = await createApp(['alice'])
    for (let number = 0; number < 3000; number += 1)
      emulator.world.stores.follows.add(emulator.world.addAccount(`fan_${number}`).id, 'alice', number + 1)
    const { shown } = await account(emulator, 'alice', { tab: 'followers', from: '2900' })
    expect(shown).toMatchObject({ list: { total: 3000, from: 2900 } })
    expect(shown.tab === 'followers' && shown.list.rows.length).toBe(100)
    expect((await account(emulator, 'alice', { tab: 'followers', filter: 'FAN_2999' })).shown).toMatchObject({
      list: { total: 1, rows: [{ id: 'fan_2999', time: 3000 }] },
    })
  })

  test('requests, blocklist, groups, subscriptions and profile have lists of their own', async () => {
    const emulator = createEmulator()
    const shown = async (id: string, tab: string) => (await account(emulator, id, { tab })).shown
    expect(await shown('li_na', 'requests')).toMatchObject({
      list: { rows: [{ id: 'wang_wei', source: 'AddSource_Type_Group', wording: '我是茶园的王伟' }] },
    })
    expect(await shown('bob', 'blocked')).toMatchObject({ list: { rows: [{ id: 'wang_wei' }] } })
    expect(await shown('shop_amy', 'groups')).toMatchObject({
      list: {
        rows: [
          { id: 'tea_lovers', role: 'Admin' },
          { id: 'shop_staff', unread: 1 },
        ],
      },
    })
    expect(await shown('bob', 'subscriptions')).toMatchObject({ list: { rows: [{ id: '@TOA#_tea_news' }] } })
    expect(await shown('alice', 'profile')).toMatchObject({
      facts: expect.arrayContaining([
        ['Tag_Profile_Custom_Club', 'gold'],
        ['Status', 'Online'],
      ]),
    })
  })
})

describe('a group', () => {
  const group = (app: App | { emulator: Emulator }, query: Record<string, string>) =>
    detail<GroupDetail>(app.emulator, { view: 'groups', ...query })

  test('members have roles, and until when they are muted; a mute that is over is none', async () => {
    const app = { emulator: createEmulator() }
    const { world, clock } = app.emulator
    const now = Math.floor(clock.now() / 1000)
    const members = world.groups.get('tea_lovers')?.members
    const [alice, bob] = [members?.get('alice'), members?.get('bob')]
    if (alice === undefined || bob === undefined) throw new Error('The shop has other members')
    alice.muteUntil = now - 1
    bob.muteUntil = now + 600
    const { shown, counts } = await group(app, { id: 'tea_lovers' })
    expect(counts.members).toBe(5)
    expect(shown).toMatchObject({
      list: {
        rows: [
          { id: 'shop_lin', role: 'Owner', mutedUntil: 0 },
          { id: 'shop_amy', role: 'Admin' },
          { id: 'alice', role: 'Member', mutedUntil: 0 },
          { id: 'bob', mutedUntil: now + 600 },
          { id: 'li_na' },
        ],
      },
    })
  })

  test('who is banned, or muted without being a member, is told with the end', async () => {
    const { emulator } = await createApp(['amy', 'bob', 'cat'])
    const { world, clock } = emulator
    const now = Math.floor(clock.now() / 1000)
    const { createGroup } = await import('../../world/records/group.ts')
    world.groups.set('room', createGroup('room', 'AVChatRoom', now))
    world.stores.roomBans.set('room', 'bob', { until: now + 60, why: 'spam' })
    world.stores.roomBans.set('room', 'amy', { until: now, why: 'over' })
    world.stores.groupMutes.set('room', 'cat', now + 90)
    const { shown, counts } = await group({ emulator }, { id: 'room', tab: 'banned' })
    expect(counts.banned).toBe(2)
    expect(shown).toMatchObject({
      list: {
        rows: [
          { id: 'bob', kind: 'banned', until: now + 60, why: 'spam' },
          { id: 'cat', kind: 'muted', until: now + 90 },
        ],
      },
    })
  })

  test('who is muted in a topic is told with the topic, and found by it', async () => {
    const { emulator } = await createApp(['cat'], { seed: 'shop' })
    const { world, clock } = emulator
    const now = Math.floor(clock.now() / 1000)
    const id = '@TGS#_tea_garden'
    world.stores.topicMutes.set(`${id}@TOPIC#_news`, 'li_na', now + 60)
    world.stores.topicMutes.set(`${id}@TOPIC#_news`, 'wang_wei', now)
    world.stores.topicMutes.set(`${id}@TOPIC#_longjing`, 'cat', now + 90)
    const muted = await group({ emulator }, { id, tab: 'banned' })
    expect(muted.counts.banned).toBe(2)
    expect(muted.shown).toMatchObject({
      list: {
        rows: [
          { id: 'cat', kind: 'topic', topic: '龙井 Longjing', until: now + 90 },
          { id: 'li_na', name: '李娜', kind: 'topic', topic: '公告 News', until: now + 60 },
        ],
      },
    })
    expect((await group({ emulator }, { id, tab: 'banned', filter: 'news' })).shown).toMatchObject({
      list: { total: 1, rows: [{ id: 'li_na' }] },
    })
    expect((await group({ emulator }, { id, tab: 'topics' })).shown).toMatchObject({
      list: { rows: [{ muted: 1 }, { muted: 1 }] },
    })
  })

  test('permission groups are listed, and each with its members and its bits in topics', async () => {
    const app = { emulator: createEmulator() }
    const id = '@TGS#_tea_garden'
    const tab = 'permissions'
    const growers = {
      id: '@PMG#_growers',
      name: '茶农 Growers',
      permission: 5,
      custom: 'They may post the harvest',
      members: 1,
      topics: 1,
    }
    const all = await group(app, { id, tab })
    expect(all.counts.permissions).toBe(1)
    expect(all.shown).toEqual({ tab, list: { total: 1, from: 0, rows: [growers] } })
    expect((await group(app, { id, tab, item: growers.id })).shown).toEqual({
      tab: 'permission-group',
      group: growers,
      topics: [['公告 News', '3']],
      list: { total: 1, from: 0, rows: [{ id: 'wang_wei', name: '王伟' }] },
    })
    for (const item of ['@PMG#_other', '__proto__', ''])
      expect((await group(app, { id, tab, item })).shown.tab, item).toBe(tab)
  })

  test('of a permission group of thousands, a hundred members and a hundred topics are sent', async () => {
    const app = { emulator: createEmulator() }
    const { permissionGroups } = app.emulator.world.stores
    const ids = Array.from({ length: 3000 }, (_, index) => `grower_${index}`)
    const [community, item] = ['@TGS#_tea_garden', '@PMG#_many']
    permissionGroups.add({
      ...{ id: item, group: community, name: 'Many', permission: 0, custom: '' },
      members: new Set(ids),
      topics: new Map(ids.map((topic, index) => [topic, index])),
    })
    const query = { id: community, tab: 'permissions', item, from: '2900' }
    const { shown } = await group(app, query)
    expect(shown).toMatchObject({ group: { members: 3000, topics: 3000 }, list: { total: 3000, from: 2900 } })
    const sizes = shown.tab === 'permission-group' ? [shown.topics.length, shown.list.rows.length] : []
    expect(sizes).toEqual([100, 100])
    expect((await group(app, { ...query, filter: 'grower_2999' })).shown).toMatchObject({
      list: { total: 1, rows: [{ id: 'grower_2999' }] },
    })
  })

  test('members of a live room have marks, and who is offline is not in it', async () => {
    const { emulator } = await createApp([], {
      seed: {
        accounts: [{ UserID: 'amy' }, { UserID: 'bob', online: ['Web'] }],
        groups: [
          {
            GroupId: 'room',
            Type: 'AVChatRoom',
            Name: 'Room',
            Owner_Account: 'amy',
            members: [{ Member_Account: 'bob', Marks: [1000, 600] }],
          },
        ],
      },
    })
    expect((await group({ emulator }, { id: 'room' })).shown).toMatchObject({
      list: {
        rows: [
          { id: 'amy', marks: [], offline: true },
          { id: 'bob', marks: [1000, 600], offline: false },
        ],
      },
    })
    const { shown } = await group({ emulator: createEmulator() }, { id: 'tea_lovers' })
    expect(shown.tab === 'members' && shown.list.rows.some(({ offline }) => offline)).toBe(false)
  })

  test('its messages are shown as the owner, else a member, else the admin sees them', async () => {
    const app = { emulator: createEmulator() }
    const { world } = app.emulator
    const tea = world.groups.get('tea_lovers')
    if (tea === undefined) throw new Error('The shop has other groups')
    const viewer = async () => (await group(app, { id: 'tea_lovers' })).viewer
    expect(await viewer()).toBe('shop_lin')
    tea.owner = ''
    tea.members.delete('shop_lin')
    expect(await viewer()).toBe('shop_amy')
    tea.members.clear()
    expect(await viewer()).toBe('administrator')
  })

  test('topics, attributes and counters are listed, counters of 64 bits to the last digit', async () => {
    const app = { emulator: createEmulator() }
    const { groupAttributes, groupCounters } = app.emulator.world.stores
    groupAttributes.replace('tea_lovers', new Map([['season', 'spring']]))
    groupCounters.replace('tea_lovers', new Map([['cups', 2n ** 62n + 1n]]))
    const shown = async (id: string, tab: string) => (await group(app, { id, tab })).shown
    expect(await shown('tea_lovers', 'attributes')).toMatchObject({ list: { rows: [['season', 'spring']] } })
    expect(await shown('tea_lovers', 'counters')).toMatchObject({
      list: { rows: [['cups', '4611686018427387905']] },
    })
    expect(await shown('@TGS#_tea_garden', 'topics')).toMatchObject({
      list: { rows: [{ name: '龙井 Longjing', muteAll: false }, { muteAll: true }] },
    })
    expect(await shown('@TGS#_tea_garden', 'profile')).toMatchObject({
      facts: expect.arrayContaining([
        ['SupportTopic', '1'],
        ['region', 'Hangzhou'],
      ]),
    })
  })
})

test('an official account has subscribers and messages, the newest first', async () => {
  const emulator = createEmulator()
  const official = (tab: string) =>
    detail<OfficialAccountDetail>(emulator, { view: 'official', id: '@TOA#_tea_news', tab })
  expect((await official('subscribers')).shown).toMatchObject({
    list: { rows: [{ id: 'alice' }, { id: 'bob' }, { id: 'li_na', custom: 'vip' }] },
  })
  expect((await official('messages')).shown).toMatchObject({ list: { rows: [{ seq: 2 }, { seq: 1 }] } })
})

describe('pushes', () => {
  test('a push tells whom it was for, what it said and who got it', async () => {
    const app = await createApp(['amy', 'bob', 'cat'])
    const { emulator } = app
    await app.call('all_member_push/im_add_tag', { UserTags: [{ To_Account: 'bob', Tags: ['vip'] }] })
    await app.call('all_member_push/im_push', {
      MsgRandom: 7,
      MsgLifeTime: 60,
      Condition: { TagsOr: ['vip'] },
      MsgBody: text('Spring\ntea'),
    })
    emulator.clock.advance(2000)
    await app.call('timpush/batch', {
      From_Account: 'amy',
      MsgRandom: 8,
      To_Account: ['bob', 'cat'],
      OfflinePushInfo: { Title: 'Hello', Desc: 'there' },
    })
    const { directory } = await state(emulator, { view: 'pushes' })
    expect(directory).toMatchObject({
      total: 2,
      rows: [
        { text: 'Hello', path: 'timpush/batch', reached: 2, revoked: false },
        { text: 'Spring⏎tea', path: 'all_member_push/im_push', reached: 1 },
      ],
    })
    const [batch, byTag] = directory?.rows ?? []
    const push = (id = '', tab = '') => detail<PushDetail>(emulator, { view: 'pushes', id, tab })
    expect(await push(byTag?.id)).toMatchObject({ audience: 'condition', time: emulator.now() - 2000 })
    expect((await push(byTag?.id)).shown).toMatchObject({
      condition: JSON.stringify({ TagsOr: ['vip'] }, null, 2),
      notification: '',
    })
    expect((await push(byTag?.id, 'recipients')).shown).toMatchObject({
      list: { rows: [{ id: 'bob', name: 'bob' }] },
    })
    expect(await push(batch?.id)).toMatchObject({ audience: 'named', from: 'amy', named: 2 })
  })
})

describe('the lists of groups, official accounts and pushes', () => {
  test('a few hundred of many groups are listed, and others are found by name or id', async () => {
    const { emulator } = await createApp(['amy'])
    const { createGroup } = await import('../../world/records/group.ts')
    for (let number = 0; number < 1000; number += 1) {
      const id = `group_${number}`
      emulator.world.groups.set(id, createGroup(id, 'Public', 1, { name: `Tea ${number}` }))
    }
    const all = await state(emulator, { view: 'groups' })
    expect([all.directory?.rows.length, all.directory?.total]).toEqual([200, 1000])
    expect((await state(emulator, { view: 'groups', find: 'TEA 999' })).directory?.rows).toMatchObject([
      { id: 'group_999' },
    ])
  })

  test('views without a list of their own have none', async () => {
    for (const view of ['chats', 'accounts', ''])
      expect((await state(createEmulator(), { view })).directory).toBeUndefined()
  })
})
