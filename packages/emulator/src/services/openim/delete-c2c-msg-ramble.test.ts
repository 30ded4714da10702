import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'openim/delete_c2c_msg_ramble'
const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }
const sides = { Operator_Account: 'alice', Peer_Account: 'bob' }
const range = { MaxCnt: 10, MinTime: 0, MaxTime: 4_000_000_000 }

async function created() {
  const app = await createApp(['alice', 'bob'])
  const first = (await app.call('openim/sendmsg', { ...send, MsgRandom: 1 })).MsgKey
  const second = (await app.call('openim/sendmsg', { ...send, MsgRandom: 2 })).MsgKey
  const view = async (Operator_Account: string, Peer_Account: string) => {
    const answer = await app.call('openim/admin_getroammsg', { Operator_Account, Peer_Account, ...range })
    return answer.MsgList.map(({ MsgRandom }) => MsgRandom)
  }
  return { ...app, first, second, view }
}

test.each<[number, object]>([
  [90008, { ...sides, Operator_Account: undefined, MsgKeyList: ['1_2_3'] }],
  [90008, { ...sides, Operator_Account: 'nobody', MsgKeyList: ['1_2_3'] }],
  [90003, { ...sides, Peer_Account: undefined, MsgKeyList: ['1_2_3'] }],
  [90003, { ...sides, Peer_Account: 'nobody', MsgKeyList: ['1_2_3'] }],
  [90001, sides],
  [90001, { ...sides, MsgKeyList: [] }],
  [90001, { ...sides, MsgKeyList: [1] }],
  [90001, { ...sides, MsgKeyList: Array.from({ length: 31 }, (_, index) => `1_2_${index}`) }],
])('messages are not deleted: %d for %j', async (expected, body) => {
  const { code, view } = await created()
  expect(await code(path, body)).toBe(expected)
  expect(await view('alice', 'bob')).toEqual([1, 2])
})

test('the keys of no message come back, and the others are deleted', async () => {
  const { call, first, view } = await created()
  const keys = [first, 'x', '1_2_3']
  expect(await call(path, { ...sides, MsgKeyList: keys })).toMatchObject({
    InvalidMsgKeyList: ['x', '1_2_3'],
  })
  expect(await view('alice', 'bob')).toEqual([2])
})

test('a message is gone for one side only, is not unread there, and stays away', async () => {
  const { call, emulator, first, second, view } = await created()
  await call(path, { ...sides, MsgKeyList: [first, second] })
  await call(path, { ...sides, MsgKeyList: [first] })
  expect(await view('alice', 'bob')).toEqual([])
  expect(await view('bob', 'alice')).toEqual([1, 2])
  const unread = await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })
  expect(unread.AllC2CUnreadMsgNum).toBe(0)
  await emulator.restore([...emulator.snapshot()])
  expect(await view('alice', 'bob')).toEqual([])
  expect(await view('bob', 'alice')).toEqual([1, 2])
})

test('the sender deletes what was sent, and the recipient still has it', async () => {
  const { call, first, view } = await created()
  await call(path, { Operator_Account: 'bob', Peer_Account: 'alice', MsgKeyList: [first] })
  expect(await view('bob', 'alice')).toEqual([2])
  expect(await view('alice', 'bob')).toEqual([1, 2])
})
