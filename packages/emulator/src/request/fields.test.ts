import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'

test.each([
  ['openim/sendmsg', { To_Account: 'alice' }],
  ['openim/batchsendmsg', { To_Account: ['alice'] }],
] as const)(
  '%s takes an empty From_Account for none, and an empty list of PHP for an object',
  async (path, to) => {
    const { code, emulator } = await createApp(['alice'])
    const empty = { From_Account: '', OfflinePushInfo: [] }
    expect(await code(path, { ...to, ...empty, MsgRandom: 1, MsgBody: text('hi') })).toBe(0)
    expect([...(emulator.world.accounts.get('alice')?.sides.keys() ?? [])]).toEqual(['administrator'])
  },
)

test('a list that has something in it is no object', async () => {
  const { code } = await createApp(['alice'])
  const send = { To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') }
  expect(await code('openim/sendmsg', { ...send, OfflinePushInfo: ['push'] })).toBe(90043)
  const filter = { Member_Account: 'alice', ResponseFilter: ['Name'] }
  expect(await code('group_open_http_svc/get_joined_group_list', filter)).toBe(10004)
})

test('an empty list of PHP is a filter that names nothing', async () => {
  const { code } = await createApp(['alice'])
  const filter = { Member_Account: 'alice', ResponseFilter: [] }
  expect(await code('group_open_http_svc/get_joined_group_list', filter)).toBe(0)
})
