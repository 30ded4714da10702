import { expect, test } from 'vitest'
import { type App, createApp } from '../../../test/app.ts'

const markPath = 'recentcontact/mark_contact'
const makePath = 'recentcontact/create_contact_group'

const contact = (To_Account: string) => ({ Type: 1, To_Account })

async function mark(app: App, change: object, ...peers: string[]) {
  const MarkItem = peers.map((peer) => ({ OptType: 3 as const, ContactItem: contact(peer), ...change }))
  const { ResultItem } = await app.call(markPath, { From_Account: 'alice', MarkItem })
  return ResultItem.map(({ ResultCode }) => ResultCode)
}

async function group(app: App, GroupName: string, ...peers: string[]) {
  const GroupContactItem = [{ GroupName, ContactItem: peers.map(contact) }] as const
  const { GroupResultItem } = await app.call(makePath, { From_Account: 'alice', GroupContactItem })
  return GroupResultItem[0]?.ResultItem.map(({ ResultCode }) => ResultCode)
}

const names = (count: number, prefix = 'peer') => Array.from({ length: count }, (_, i) => `${prefix}${i}`)

/** Does something for 1000 conversations, 100 at a time. */
async function thousand(act: (peers: string[]) => Promise<unknown>): Promise<void> {
  const peers = names(1000)
  for (let start = 0; start < peers.length; start += 100) await act(peers.slice(start, start + 100))
}

const item = { OptType: 1, ContactItem: contact('bob'), SetMark: [1] }

test.each([
  ['more than 100 marks', { MarkItem: Array(101).fill(item) }, 51006],
  ['marks that are no list', { MarkItem: item }, 50002],
  ['a kind that does not exist', { MarkItem: [{ ...item, OptType: 4 }] }, 50002],
  ['no conversation', { MarkItem: [{ ...item, ContactItem: undefined }] }, 50002],
  ['a conversation of no type', { MarkItem: [{ ...item, ContactItem: { To_Account: 'bob' } }] }, 50002],
  ['a conversation with nobody', { MarkItem: [{ ...item, ContactItem: { Type: 1 } }] }, 50002],
  ['bits that are no list', { MarkItem: [{ ...item, SetMark: 1 }] }, 50002],
  ['a bit below 0', { MarkItem: [{ ...item, ClearMark: [-1] }] }, 50002],
  ['a bit that is a text', { MarkItem: [{ ...item, SetMark: ['1'] }] }, 50002],
  ['a mark of more than 256 bytes', { MarkItem: [{ ...item, CustomMark: 'x'.repeat(257) }] }, 50002],
  ['an unknown account', { From_Account: 'nobody', MarkItem: [item] }, 50001],
])('mark_contact is refused with %s', async (_, change, expected) => {
  const { code, emulator } = await createApp(['alice'])
  expect(await code(markPath, { From_Account: 'alice', ...change })).toBe(expected)
  expect(emulator.world.accounts.get('alice')?.list?.marks.size ?? 0).toBe(0)
})

test('marks that are not set may be null', async () => {
  const app = await createApp(['alice'])
  expect(await mark(app, { SetMark: [1], ClearMark: null, CustomMark: null }, 'bob')).toEqual([0])
})

test('an account has marks on 1000 conversations, standard and own ones together', async () => {
  const app = await createApp(['alice'])
  await thousand(async (peers) => {
    await mark(app, { SetMark: [1] }, ...peers.slice(0, 50))
    await mark(app, { CustomMark: 'vip' }, ...peers.slice(50))
  })
  expect(await mark(app, { SetMark: [2] }, 'one', 'peer1')).toEqual([51008, 0])
  expect(await mark(app, { CustomMark: 'x' }, 'one')).toEqual([51008])
  expect(await mark(app, { ClearMark: [1] }, 'one')).toEqual([0])
  // Room is made in the same call.
  const MarkItem = [
    { OptType: 1 as const, ContactItem: contact('peer0'), ClearMark: [1] },
    { OptType: 1 as const, ContactItem: contact('one'), SetMark: [1] },
    { OptType: 1 as const, ContactItem: contact('two'), SetMark: [1] },
  ]
  const { ResultItem } = await app.call(markPath, { From_Account: 'alice', MarkItem })
  expect(ResultItem.map(({ ResultCode }) => ResultCode)).toEqual([0, 0, 51008])
})

test('conversation groups do not count as marks, nor marks as conversation groups', async () => {
  const app = await createApp(['alice'])
  await thousand((peers) => group(app, 'work', ...peers))
  expect(await mark(app, { SetMark: [1] }, 'one')).toEqual([0])
  const other = await createApp(['alice'])
  await thousand((peers) => mark(other, { SetMark: [1] }, ...peers))
  expect(await group(other, 'work', 'one')).toEqual([0])
})

test('all conversation groups together have 1000 conversations, each counted once', async () => {
  const app = await createApp(['alice'])
  let half = 0
  await thousand((peers) => {
    half += 1
    return group(app, half <= 5 ? 'work' : 'home', ...peers)
  })
  expect(await group(app, 'home', 'one', 'peer0')).toEqual([51008, 0])
  expect(await group(app, 'more', 'two')).toEqual([51008])
})

test('what says nothing any more is not listed, what changed says when', async () => {
  const app = await createApp(['alice'])
  const made = app.second()
  await group(app, 'work', 'bob')
  await mark(app, { SetMark: [1] }, 'carol')
  app.emulator.clock.advance(5000)
  await mark(app, { ClearMark: [1] }, 'carol')
  const page = await app.call('recentcontact/get_contact_group', { From_Account: 'alice', StartIndex: 0 })
  expect(page.ContactItem).toMatchObject([{ To_Account: 'bob', ContactGroupId: [1], Timestamp: made }])
  const UpdateGroup = {
    UpdateGroupType: 2,
    OldGroupName: 'work',
    ContactUpdateItem: [{ ContactOptType: 2, ContactItem: contact('bob') }],
  } as const
  await app.call('recentcontact/update_contact_group', { From_Account: 'alice', UpdateType: 1, UpdateGroup })
  const ContactItem = [contact('bob'), contact('carol'), contact('dave')]
  const found = await app.call('recentcontact/search_contact_group', { From_Account: 'alice', ContactItem })
  expect(found.ContactResultItem?.map(({ Timestamp }) => Timestamp)).toEqual([made + 5, made + 5, 0])
})

test('marks are set, cleared and listed in pages', async () => {
  const { call, code } = await createApp(['alice'])
  const mark = (To_Account: string, change: object) => ({
    OptType: 3 as const,
    ContactItem: { Type: 1, To_Account },
    ...change,
  })
  await call('recentcontact/mark_contact', {
    From_Account: 'alice',
    MarkItem: [mark('bob', { SetMark: [1, 3, 63], CustomMark: 'vip' }), mark('carol', { CustomMark: 'x' })],
  })
  await call('recentcontact/mark_contact', {
    From_Account: 'alice',
    MarkItem: [mark('bob', { ClearMark: [3, 63] })],
  })
  const { ContactItem, CompleteFlag } = await call('recentcontact/get_contact_group', {
    From_Account: 'alice',
    StartIndex: 0,
  })
  expect(CompleteFlag).toBe(1)
  expect(ContactItem).toMatchObject([
    { Type: 1, To_Account: 'bob', StandardMark: '10', CustomMark: 'vip' },
    { Type: 1, To_Account: 'carol', StandardMark: '0', CustomMark: 'x' },
  ])
  const bad = { From_Account: 'alice', MarkItem: [mark('bob', { SetMark: [64] })] }
  expect(await code('recentcontact/mark_contact', bad)).toBe(50002)
  expect(await code('recentcontact/mark_contact', { From_Account: 'alice', MarkItem: [] })).toBe(51006)
})
