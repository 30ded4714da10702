import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'openconfigsvr/setnospeaking'

test.each<[number, object]>([
  [130004, { C2CmsgNospeakingTime: 1 }],
  [130005, { Set_Account: '', C2CmsgNospeakingTime: 1 }],
  [130005, { Set_Account: 'nobody', C2CmsgNospeakingTime: 1 }],
  [130008, { Set_Account: 'alice' }],
  [130001, { Set_Account: 'alice', C2CmsgNospeakingTime: -1 }],
  [130001, { Set_Account: 'alice', GroupmsgNospeakingTime: 4_294_967_296 }],
  [60015, { Set_Account: 7, C2CmsgNospeakingTime: 1 }],
])('a mute is refused with %d for %j, and none is kept', async (expected, body) => {
  const { code, emulator } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
  expect([...emulator.world.stores.globalMutes.lines()]).toEqual([])
})

test('who is muted everywhere may not write in a group until the mute is over', async () => {
  const { call, code, emulator } = await createApp(['alice'])
  const MemberList = [{ Member_Account: 'alice' }]
  await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'Tea', GroupId: 'tea', MemberList })
  const say = (Random: number) =>
    code('group_open_http_svc/send_group_msg', {
      GroupId: 'tea',
      From_Account: 'alice',
      Random,
      MsgBody: text('hi'),
    })
  await call(path, { Set_Account: 'alice', C2CmsgNospeakingTime: 60 })
  expect(await say(1)).toBe(0)
  await call(path, { Set_Account: 'alice', GroupmsgNospeakingTime: 60 })
  expect(await say(2)).toBe(10017)
  emulator.clock.advance(60_000)
  expect(await say(3)).toBe(0)
})

test('a mute does not stop a one-to-one message that the REST API sends', async () => {
  const { call, code } = await createApp(['alice', 'bob'])
  await call(path, { Set_Account: 'alice', C2CmsgNospeakingTime: 60 })
  const message = { From_Account: 'alice', To_Account: 'bob', MsgRandom: 1, MsgBody: text('hi') }
  expect(await code('openim/sendmsg', message)).toBe(0)
})
