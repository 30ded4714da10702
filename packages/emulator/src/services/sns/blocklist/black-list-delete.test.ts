import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/black_list_delete'
const bob = { From_Account: 'alice', To_Account: ['bob'] }

test.each<[number, object]>([
  [30001, { To_Account: ['bob'] }],
  [30003, { ...bob, From_Account: 'nobody' }],
  [30001, { ...bob, To_Account: [] }],
  [60015, { ...bob, To_Account: [7] }],
  [30001, { ...bob, To_Account: Array.from({ length: 1001 }, (_, number) => `peer${number}`) }],
])('a request is refused with %d for %j, and the block stays', async (expected, body) => {
  const { call, code, emulator } = await createFriendsApp()
  await call('sns/black_list_add', bob)
  expect(await code(path, body)).toBe(expected)
  expect(emulator.world.stores.blocklists.blocks('alice', 'bob')).toBe(true)
})

test('who was not blocked is not either, and who is no account has a code of its own', async () => {
  const { call, outcomes, emulator } = await createFriendsApp()
  await call('sns/black_list_add', bob)
  const To_Account = ['bob', 'carol', 'nobody']
  expect(await outcomes(path, { ...bob, To_Account })).toEqual(['bob 0', 'carol 0', 'nobody 30003'])
  expect(emulator.world.stores.blocklists.of('alice').blocked.size).toBe(0)
})
