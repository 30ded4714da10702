import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../test/friends.ts'

const path = 'follow/follow_get'
const first = { From_Account: 'alice', FollowType: 2, StartCursor: '', WantNum: 2 } as const

test.each<[number, object]>([
  [30001, { ...first, From_Account: undefined }],
  [30003, { ...first, From_Account: 'nobody' }],
  [30001, { ...first, FollowType: undefined }],
  [30001, { ...first, FollowType: 0 }],
  [30001, { ...first, FollowType: 4 }],
  [30001, { ...first, WantNum: 0 }],
  [30001, { ...first, WantNum: 1001 }],
  [30001, { ...first, StartCursor: 'x' }],
  [30001, { ...first, StartCursor: 7 }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

/** An app in which alice follows so many, a second apart. */
async function withFollowed(count: number) {
  const app = await createFriendsApp()
  const ids = Array.from({ length: count }, (_, number) => `star${number}`)
  for (const To_Account of ids) {
    app.emulator.world.addAccount(To_Account)
    await app.call('follow/follow_add', { From_Account: 'alice', FollowItem: [{ To_Account }] })
    app.emulator.clock.advance(1000)
  }
  return { ...app, ids }
}

test('who follows nobody has an empty page', async () => {
  const { call } = await createFriendsApp()
  expect(await call(path, first)).toMatchObject({ FollowItem: [], NextCursor: '' })
})

test('a page is as large as is wanted, 100 where the request does not say it', async () => {
  const { request } = await withFollowed(101)
  const sizeOf = async (WantNum: number | undefined) =>
    ((await request(path, { ...first, WantNum })).FollowItem as unknown[]).length
  expect(await sizeOf(undefined)).toBe(100)
  expect(await sizeOf(7)).toBe(7)
  expect(await sizeOf(1000)).toBe(101)
})

test('a page goes on after the one before, also when its last account is not followed any more', async () => {
  const { call, ids } = await withFollowed(4)
  const page = await call(path, first)
  expect(page.FollowItem.map(({ To_Account }) => To_Account)).toEqual(ids.slice(0, 2))
  await call('follow/follow_delete', { From_Account: 'alice', To_Account: ids.slice(0, 2) })
  const next = await call(path, { ...first, StartCursor: page.NextCursor })
  expect(next.FollowItem.map(({ To_Account }) => To_Account)).toEqual(ids.slice(2))
  expect(next.NextCursor).toBe('')
})

test('all pages have each account once', async () => {
  const { client, ids } = await withFollowed(5)
  const { From_Account, FollowType, WantNum } = first
  const found = await client.paginate(path, { From_Account, FollowType, WantNum }).collect(99)
  expect(found.map(({ To_Account }) => To_Account)).toEqual(ids)
})

test('followers, followed and both are told apart, with time and profile', async () => {
  const { call, emulator, second } = await createFriendsApp()
  const Nick = { Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' }
  await call('profile/portrait_set', { From_Account: 'bob', ProfileItem: [Nick] })
  await call('follow/follow_add', { From_Account: 'alice', FollowItem: [{ To_Account: 'bob' }] })
  emulator.clock.advance(60_000)
  for (const From_Account of ['bob', 'carol'])
    await call('follow/follow_add', { From_Account, FollowItem: [{ To_Account: 'alice' }] })
  const list = async (FollowType: 1 | 2 | 3) => (await call(path, { ...first, FollowType })).FollowItem
  const bob = { To_Account: 'bob', ProfileItem: [Nick], profile_sequence: 0 }
  const carol = { To_Account: 'carol', ProfileItem: [], profile_sequence: 0 }
  expect(await list(1)).toEqual([
    { ...bob, FollowTime: second() },
    { ...carol, FollowTime: second() },
  ])
  expect(await list(2)).toEqual([{ ...bob, FollowTime: second() - 60 }])
  expect(await list(3)).toEqual([{ ...bob, FollowTime: second() }])
})
