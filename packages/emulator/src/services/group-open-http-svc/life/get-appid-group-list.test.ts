import { TimClient } from '@timkit/core'
import { expect, test } from 'vitest'
import { type App, createApp } from '../../../../test/app.ts'
import { numbered } from './group-numbers.ts'

const path = 'group_open_http_svc/get_appid_group_list'

/** Groups in the order in which they were made, two of them in the same second. */
async function withGroups(count = 7): Promise<App> {
  const app = await createApp(['alice'])
  for (let index = 1; index <= count; index += 1) {
    const Type = index % 2 === 0 ? 'Community' : 'Public'
    const GroupId = Type === 'Public' ? `g${index}` : `@TGS#_${index}`
    await app.call('group_open_http_svc/create_group', { Type, Name: 'x', GroupId })
    if (index !== 3) app.emulator.clock.advance(1000)
  }
  return app
}

/** Lists page by page; the documented rate of one call a second would hold the test up. */
async function listed({ emulator }: App, request: object): Promise<string[]> {
  const client = new TimClient({ ...emulator, rateLimiter: false })
  const all = await client.paginate(path, request).collect(100)
  return all.map(({ GroupId }) => GroupId)
}

test('there is nothing to list in an app without groups', async () => {
  const { call } = await createApp()
  expect(await call(path, {})).toMatchObject({ TotalCount: 0, GroupIdList: [], Next: 0 })
})

test('all groups come in the order in which they were made', async () => {
  const app = await withGroups(3)
  expect(await app.call(path, {})).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    TotalCount: 3,
    GroupIdList: [{ GroupId: 'g1' }, { GroupId: '@TGS#_2' }, { GroupId: 'g3' }],
    Next: 0,
  })
  expect(await app.call(path, { GroupType: 'Community', Limit: 0 })).toMatchObject({
    TotalCount: 1,
    GroupIdList: [{ GroupId: '@TGS#_2' }],
  })
})

test('the next page is named by a number that no number of JavaScript holds, and its last digit counts', async () => {
  const { call, emulator } = await withGroups()
  const { Next } = await call(path, { Limit: 1 })
  expect(Next).toBeTypeOf('string')
  const second = BigInt(Next)
  expect(second).toBeGreaterThan(2n ** 63n)
  const first = async (next: bigint) => (await call(path, { Limit: 1, Next: next })).GroupIdList[0]?.GroupId
  expect(await first(second)).toBe('@TGS#_2')
  expect(await first(second + 1n)).toBe('g3')
  const [, { number } = { number: 0n }] = numbered(emulator.world.groups.values())
  expect(second).toBe(number)
})

test.each([1, 2, 3, 7, 8])('pages of %d groups give each of them once', async (Limit) => {
  const app = await withGroups()
  expect((await listed(app, { Limit })).toSorted()).toEqual([...app.emulator.world.groups.keys()].toSorted())
  expect(await listed(app, { Limit, GroupType: 'Public' })).toHaveLength(4)
})

test('a list goes on where it was when groups have gone and come', async () => {
  const app = await withGroups()
  const { call } = app
  const { Next } = await call(path, { Limit: 2 })
  await call('group_open_http_svc/destroy_group', { GroupId: 'g1' })
  await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'x', GroupId: 'late' })
  const { GroupIdList } = await call(path, { Next: BigInt(Next) })
  const ids = GroupIdList.map(({ GroupId }) => GroupId)
  expect(ids.toSorted()).toEqual(['@TGS#_4', '@TGS#_6', 'g3', 'g5', 'g7', 'late'])
})

test('groups of one second whose hashes are the same have different numbers', () => {
  const groups = ['costarring', 'liquid'].map((id) => ({ id, createTime: 5 }))
  const [first, second] = numbered(groups as never)
  expect((second?.number ?? 0n) - (first?.number ?? 0n)).toBe(1n)
})
