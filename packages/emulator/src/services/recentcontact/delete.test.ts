import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }

test('a deleted conversation comes back with its next message, its cleared history does not', async () => {
  const { call, code } = await createApp(['alice', 'bob'])
  const send = (MsgRandom: number) =>
    call('openim/sendmsg', { From_Account: 'bob', To_Account: 'alice', MsgRandom, MsgBody: text('hi') })
  const list = async () =>
    (await call('recentcontact/get_list', { From_Account: 'alice', ...first })).SessionItem?.map(
      (item) => item.To_Account,
    )
  const view = async (Operator_Account: string, Peer_Account: string) => {
    const range = { MaxCnt: 10, MinTime: 0, MaxTime: 4_000_000_000 }
    return (await call('openim/admin_getroammsg', { Operator_Account, Peer_Account, ...range })).MsgList.map(
      (m) => m.MsgRandom,
    )
  }
  await send(1)
  await call('recentcontact/delete', { From_Account: 'alice', Type: 1, To_Account: 'bob' })
  expect(await list()).toEqual([])
  expect(await view('alice', 'bob')).toEqual([1])
  await send(2)
  expect(await list()).toEqual(['bob'])
  await call('recentcontact/delete', { From_Account: 'alice', Type: 1, To_Account: 'bob', ClearRamble: 1 })
  await send(3)
  expect(await list()).toEqual(['bob'])
  expect(await view('alice', 'bob')).toEqual([3])
  expect(await view('bob', 'alice')).toEqual([1, 2, 3])
  expect(await code('recentcontact/delete', { From_Account: 'alice', Type: 3, To_Account: 'bob' })).toBe(
    50002,
  )
  expect(await code('recentcontact/delete', { From_Account: 'nobody', Type: 1, To_Account: 'bob' })).toBe(
    50001,
  )
})

test('a deleted group conversation comes back with its next message', async () => {
  const { call } = await createApp([], { seed: 'shop' })
  const list = async () =>
    (await call('recentcontact/get_list', { From_Account: 'alice', ...first })).SessionItem?.flatMap(
      (item) => item.GroupId ?? [],
    )
  expect(await list()).toEqual(['tea_lovers'])
  await call('recentcontact/delete', { From_Account: 'alice', Type: 2, ToGroupid: 'tea_lovers' })
  expect(await list()).toEqual([])
  await call('group_open_http_svc/send_group_msg', { GroupId: 'tea_lovers', Random: 1, MsgBody: text('hi') })
  expect(await list()).toEqual(['tea_lovers'])
})
