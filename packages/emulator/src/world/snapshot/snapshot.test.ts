import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'
import { SnapshotReader } from './reader.ts'

const range = { MaxCnt: 100, MinTime: 0, MaxTime: 4_000_000_000 }

async function used() {
  const app = await createApp([], { seed: 'shop' })
  const { call } = app
  await call('openim/sendmsg', {
    From_Account: 'bob',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: text('hi 😀\n"'),
  })
  await call('recentcontact/delete', { From_Account: 'bob', Type: 1, To_Account: 'shop_amy', ClearRamble: 1 })
  await call('recentcontact/delete', { From_Account: 'bob', Type: 2, ToGroupid: 'tea_lovers' })
  const vip = { Type: 1 as const, To_Account: 'alice' }
  await call('recentcontact/mark_contact', {
    From_Account: 'bob',
    MarkItem: [{ OptType: 1, ContactItem: vip, SetMark: [1, 40] }],
  })
  await call('recentcontact/create_contact_group', {
    From_Account: 'bob',
    GroupContactItem: [{ GroupName: 'vip', ContactItem: [vip] }],
  })
  await call('group_open_http_svc/set_unread_msg_num', {
    GroupId: 'tea_lovers',
    Member_Account: 'li_na',
    UnreadMsgNum: 3,
  })
  await call('sns/friend_import', {
    From_Account: 'bob',
    AddFriendItem: [{ To_Account: 'alice', AddSource: 'AddSource_Type_Web', GroupName: ['Tea'], AddTime: 7 }],
  })
  await call('sns/black_list_add', { From_Account: 'bob', To_Account: ['li_na'] })
  await call('follow/follow_add', { From_Account: 'bob', FollowItem: [{ To_Account: 'alice' }] })
  const topic = { id: 'town@TOPIC#_a', group: 'town', createTime: 1, muteAll: false }
  const texts = { name: 'A', faceUrl: '', notification: '', introduction: '', custom: '' }
  app.emulator.world.stores.topics.set({ ...topic, ...texts })
  const hosts = { id: '@PMG#_a', group: 'town', name: 'A', permission: 1, custom: '' }
  app.emulator.world.stores.permissionGroups.add({ ...hosts, members: new Set(['bob']), topics: new Map() })
  app.emulator.world.stores.streams.set('stream-1', { from: 'bob', to: 'alice', message: 1, done: false })
  app.emulator.world.stores.moderation.addCloudWord({ content: 'spam', label: 'Ad', time: 1 })
  app.emulator.world.stores.bannedFiles.add('https://example.com/a.png')
  const { stores } = app.emulator.world
  stores.globalMutes.set('bob', { c2cUntil: 1_900_000_000 })
  stores.groupMutes.set('tea_lovers', 'amy', 1_900_000_000)
  stores.groupReceipts.ask('tea_lovers', 1)
  stores.groupReceipts.read('tea_lovers', 1, 'bob')
  stores.clearedHistories.clear('tea_lovers', 1)
  stores.groupNotifications.add('tea_lovers', { time: 1_700_000_000, content: 'hi', to: ['bob'] })
  const pair = { key: 'tea', value: 'yes', seq: 1 }
  app.emulator.world.stores.messageExtensions.set(
    1,
    { group: 'tea_lovers' },
    { latest: 1, cleared: 0, pairs: [pair] },
  )
  stores.groupAttributes.replace('tea_lovers', new Map([['pot', 'full']]))
  stores.groupCounters.replace('tea_lovers', new Map([['like', 2n ** 62n]]))
  stores.roomBans.set('tea_lovers', 'bob', { until: 1_900_000_000, why: 'spam' })
  stores.roomAdmins.replace('tea_lovers', ['bob', 'alice'])
  stores.roomMarks.replace('tea_lovers', 'bob', new Map([[1000, 7]]))
  stores.broadcasts.add({ time: 1, random: 2, body: '[]' })
  app.emulator.world.stores.officialAccounts.put({
    id: '@TOA#_news',
    owner: 'bob',
    createTime: 1,
    texts: { name: 'News', introduction: '', faceUrl: '', organization: '', custom: '' },
    maxSubscribers: 9,
    subscribers: [['alice', 2, '']],
  })
  return app
}

test('a world that is restored answers as before', async () => {
  const before = await used()
  const after = await createApp()
  await after.emulator.restore([...before.emulator.snapshot()])
  for (const id of before.emulator.world.accounts.keys()) {
    const unread = (app: typeof before) => app.call('openim/get_c2c_unread_msg_num', { To_Account: id })
    expect(await unread(after), id).toEqual(await unread(before))
    const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }
    const list = (app: typeof before) => app.call('recentcontact/get_list', { From_Account: id, ...first })
    expect(await list(after), id).toEqual(await list(before))
    const marks = (app: typeof before) =>
      app.call('recentcontact/get_contact_group', { From_Account: id, StartIndex: 0 })
    expect(await marks(after), id).toEqual(await marks(before))
    for (const peer of before.emulator.world.accounts.keys()) {
      const page = (app: typeof before) =>
        app.call('openim/admin_getroammsg', { Operator_Account: id, Peer_Account: peer, ...range })
      expect(await page(after)).toEqual(await page(before))
    }
  }
  const GroupIdList = [...before.emulator.world.groups.keys()]
  const groups = (app: typeof before) => app.call('group_open_http_svc/get_group_info', { GroupIdList })
  expect(await groups(after)).toEqual(await groups(before))
  expect([...after.emulator.snapshot()]).toEqual([...before.emulator.snapshot()])
})

test('numbers go on where they were', async () => {
  const before = await used()
  const after = await createApp()
  await after.emulator.restore(before.emulator.snapshot())
  const send = (app: typeof before) =>
    app.call('openim/sendmsg', { From_Account: 'bob', To_Account: 'alice', MsgRandom: 2, MsgBody: text('x') })
  expect((await send(after)).MsgKey).toBe((await send(before)).MsgKey)
})

test.each<[string, readonly string[], string]>([
  ['nothing', [], 'is empty'],
  ['another file', ['{"accounts":[]}'], 'Line 1 of the snapshot does not begin with the format'],
  ['no JSON', ['hello'], 'Line 1 of the snapshot is not JSON'],
  [
    'a line that is cut',
    ['{"format":"timkit-emulator-1","lastSeq":1,"lastMessageId":1}', '{"account":"al'],
    'Line 2 of the snapshot is not JSON',
  ],
  [
    'a line of nothing',
    ['{"format":"timkit-emulator-1","lastSeq":1,"lastMessageId":1}', 'null'],
    'Line 2 of the snapshot is not an object',
  ],
  [
    'a message of no group',
    ['{"format":"timkit-emulator-1","lastSeq":1,"lastMessageId":1}', '{"g":[]}'],
    'Line 2 of the snapshot cannot be read',
  ],
])('a snapshot with %s is refused, and the world stays', async (_, lines, words) => {
  const { emulator } = await createApp(['alice'])
  await expect(emulator.restore(lines)).rejects.toThrow(words)
  expect(emulator.world.accounts.has('alice')).toBe(true)
})

describe('a damaged line', () => {
  const whole = async () => {
    const { emulator } = await used()
    return [...emulator.snapshot()]
  }

  test('a damaged line is reported, and the rest is the same world as without it', async () => {
    const lines = await whole()
    const { emulator } = await createApp()
    const told: string[] = []
    await emulator.restore([...lines, '{"m":[1,2]}', '[]', '7', '{"x":1}'], ({ message }) =>
      told.push(message),
    )
    const at = (number: number) => `Line ${lines.length + number} of the snapshot`
    expect(told).toEqual([
      `${at(1)} cannot be read`,
      `${at(2)} is not an object`,
      `${at(3)} is not an object`,
      `${at(4)} cannot be read`,
    ])
    expect([...emulator.snapshot()]).toEqual(lines)
  })

  test('a damaged line of any kind, with any field of another type, leaves a world that answers', async () => {
    const lines = await whole()
    const kinds = [
      '"list"',
      '"presence"',
      '"profile"',
      '{"m"',
      '{"side"',
      '"tea_lovers","type"',
      '{"g"',
      '{"store"',
    ]
    for (const kind of kinds) {
      const index = lines.findIndex((line, at) => at > 0 && line.includes(kind))
      for (const damaged of damage(JSON.parse(lines[index] ?? ''))) {
        const app = await createApp()
        const told: string[] = []
        const changed = lines.with(index, JSON.stringify(damaged))
        await app.emulator.restore(changed, ({ message }) => told.push(message))
        const { accounts, groups } = app.emulator.world
        for (const id of accounts.keys()) expect(typeof id).toBe('string')
        for (const { messages } of groups.values()) {
          for (const [place, message] of messages.entries()) expect(message.seq).toBe(place + 1)
        }
        const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }
        if (accounts.has('bob')) await app.call('recentcontact/get_list', { From_Account: 'bob', ...first })
        expect([...app.emulator.snapshot()].length, told.join()).toBeGreaterThan(10)
      }
    }
  })

  test('a damaged line is none that merely lacks what came later', async () => {
    const { emulator, call } = await createApp()
    await emulator.restore([
      '{"format":"timkit-emulator-1","lastSeq":1,"lastMessageId":1}',
      '{"account":"alice"}',
      '{"group":"tea","type":"Public","createTime":1,"infoTime":1,"profile":{"name":"Tea"},"custom":[],"members":[{"id":"alice","role":"Owner","joinTime":1,"readSeq":0}]}',
      '{"g":[1,1779200000,1,1,"alice",2,"[]","",0]}',
    ])
    const { GroupInfo } = await call('group_open_http_svc/get_group_info', { GroupIdList: ['tea'] })
    expect(GroupInfo).toMatchObject([{ Name: 'Tea', Introduction: '', NextMsgSeq: 2 }])
  })

  test('a damaged line is one of a store that is not known, and is not lost silently', async () => {
    const lines = await whole()
    const { emulator } = await createApp()
    const told: string[] = []
    const line = '{"store":"constructor","line":["bob",1]}'
    await emulator.restore([...lines, line, '{"store":"globalMutes","line":["bob"]}'], ({ message }) =>
      told.push(message),
    )
    const at = (number: number) => `Line ${lines.length + number} of the snapshot`
    expect(told).toEqual([
      `${at(1)} is of the store "constructor", which this emulator does not have`,
      `${at(2)} cannot be read`,
    ])
    expect([...emulator.snapshot()]).toEqual(lines)
  })

  test('a damaged line in a group leaves the numbers of the other messages as they were', async () => {
    const lines = await whole()
    const at = lines.findIndex((line) => line.endsWith('"of":"tea_lovers"}'))
    const { emulator, call } = await createApp()
    const told: string[] = []
    await emulator.restore(lines.with(at, lines[at]?.slice(1) ?? ''), ({ message }) => told.push(message))
    expect(told).toEqual([`Line ${at + 1} of the snapshot is not JSON`])
    const { groups } = emulator.world
    expect(groups.get('tea_lovers')?.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const GroupId = 'tea_lovers'
    const page = await call('group_open_http_svc/group_msg_get_simple', { GroupId, ReqMsgNumber: 20 })
    expect(page.RspMsgList?.map(({ MsgSeq }) => MsgSeq)).not.toContain(1)
    expect(page.RspMsgList?.map(({ MsgSeq }) => MsgSeq)).toContain(2)
  })

  test('a damaged line with a group puts its messages into no other group', async () => {
    const lines = await whole()
    const at = lines.findIndex((line) => line.startsWith('{"group":"shop_staff"'))
    for (const old of [false, true]) {
      // Files of before do not say of which group a message is.
      const given = old ? lines.map((line) => line.replace(/,"of":"\w+"}$/, '}')) : lines
      const { emulator } = await createApp()
      const told: string[] = []
      await emulator.restore(given.with(at, '{"group":1}'), ({ message }) => told.push(message))
      expect(told).toHaveLength(1 + 3)
      expect([...emulator.world.groups.keys()]).toEqual(['tea_lovers', '@TGS#_tea_garden'])
      expect(emulator.world.groups.get('tea_lovers')?.messages).toHaveLength(9)
    }
  })

  test('a damaged line at the beginning costs nothing: numbers go on behind those that are there', async () => {
    const lines = await whole()
    const before = await used()
    const { emulator, call } = await createApp()
    await emulator.restore(lines.with(0, ''.padEnd(40, '\0')), () => undefined)
    expect(emulator.world.lastMessageId).toBe(before.emulator.world.lastMessageId)
    const send = { From_Account: 'bob', To_Account: 'alice', MsgRandom: 2, MsgBody: text('x') }
    const known = [...emulator.world.c2cHours.values()].flat().map(({ seq }) => seq)
    const { MsgKey } = await call('openim/sendmsg', send)
    expect(known).not.toContain(Number(MsgKey.split('_')[0]))
  })

  test('a damaged line that asks for more lost messages than there can be is left out', async () => {
    const lines = await whole()
    const { emulator } = await createApp()
    const told: string[] = []
    const far = '{"g":[1,1,9007199254740991,1,"bob",1,"[]","",0],"of":"tea_lovers"}'
    await emulator.restore([...lines, far], ({ message }) => told.push(message))
    expect(told).toEqual([`Line ${lines.length + 1} of the snapshot cannot be read`])
  })
})

/** A value with each of its fields, down to the last, replaced by something else. */
function* damage(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    for (const other of [null, -1.5, 'x', [], {}, true]) {
      const copy = structuredClone(value) as Record<string, unknown>
      copy[key] = other
      yield copy
    }
    for (const damaged of damage(inner)) {
      const copy = structuredClone(value) as Record<string, unknown>
      copy[key] = damaged
      yield copy
    }
  }
}

test('a snapshot that was cut between two lines is refused, and the world stays', async () => {
  const { emulator: before } = await used()
  const { emulator } = await createApp(['alice'])
  await expect(emulator.restore([...before.snapshot()].slice(0, -1))).rejects.toThrow('before its end')
  expect(emulator.world.accounts.has('shop_lin')).toBe(false)
})

test('a snapshot of before there were stores is whole without them', async () => {
  const { emulator: before } = await createApp(['alice'])
  const { emulator } = await createApp()
  const [head = '', ...lines] = before.snapshot()
  expect(head).toContain(',"storeLines":0')
  await emulator.restore([head.replace(',"storeLines":0', ''), ...lines])
  expect([...emulator.snapshot()]).toEqual([head, ...lines])
})

test('a snapshot that lost a line of a store says which kind is missing', async () => {
  const { emulator: before } = await used()
  const { emulator } = await createApp()
  const lines = [...before.snapshot()].filter((line) => !line.startsWith('{"store"'))
  await expect(emulator.restore(lines)).rejects.toThrow(/ 0 of [1-9]\d* lines of stores/)
})

test('two snapshots in one are not taken for one, and that is said', async () => {
  const { emulator: before } = await used()
  const { emulator } = await createApp(['alice'])
  const lines = [...before.snapshot()]
  await expect(emulator.restore([...lines, ...lines])).rejects.toThrow(`Line ${lines.length + 1} of the`)
  // Without the beginning of the second: only its messages are too many.
  const twice = [...lines, ...lines.filter((line) => line.startsWith('{"m"'))]
  await expect(emulator.restore(twice)).rejects.toThrow('more than its first line says')
  expect(emulator.world.accounts.has('shop_lin')).toBe(false)
})

test('no line of a snapshot has a character that ends lines elsewhere', async () => {
  const { call, emulator } = await createApp(['alice', 'bob'])
  const MsgBody = text('a\u2028b\u2029c\r\nd')
  await call('openim/sendmsg', { From_Account: 'bob', To_Account: 'alice', MsgRandom: 1, MsgBody })
  for (const line of emulator.snapshot()) expect(line).not.toMatch(/[\u2028\u2029\r\n]/)
})

test('a reader that was given nothing has no world', () => {
  expect(() => new SnapshotReader().end()).toThrow('empty')
})
