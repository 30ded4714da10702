import { expect, test } from 'vitest'
import { createFriendsApp } from '../../../../test/friends.ts'

const path = 'sns/black_list_get'
const first = { From_Account: 'alice', StartIndex: 0, MaxLimited: 2, LastSequence: 0 }

test.each<[number, object]>([
  [30001, { ...first, From_Account: undefined }],
  [30003, { ...first, From_Account: 'nobody' }],
  [30001, { ...first, StartIndex: undefined }],
  [30001, { ...first, StartIndex: -1 }],
  [30001, { ...first, MaxLimited: undefined }],
  [30001, { ...first, MaxLimited: 0 }],
  [30001, { ...first, LastSequence: undefined }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await createFriendsApp()
  expect(await code(path, body)).toBe(expected)
})

test('who blocks nobody has an empty list', async () => {
  const { call } = await createFriendsApp()
  expect(await call(path, first)).toMatchObject({ BlackListItem: [], StartIndex: 0, CurruentSequence: 0 })
})

test('blocked accounts come page by page with the time, each once', async () => {
  const { client, call, emulator, second } = await createFriendsApp()
  const times: number[] = []
  for (const To_Account of ['bob', 'carol', 'dave', 'eve', 'frank']) {
    emulator.world.addAccount(To_Account)
    times.push(second())
    await call('sns/black_list_add', { From_Account: 'alice', To_Account: [To_Account] })
    emulator.clock.advance(1000)
  }
  expect(await call(path, first)).toMatchObject({ StartIndex: 2, CurruentSequence: 5 })
  const found = await client
    .paginate(path, { From_Account: 'alice', MaxLimited: 2, LastSequence: 0 })
    .collect(99)
  expect(found.map(({ To_Account }) => To_Account)).toEqual(['bob', 'carol', 'dave', 'eve', 'frank'])
  expect(found.map(({ AddBlackTimeStamp }) => AddBlackTimeStamp)).toEqual(times)
})
