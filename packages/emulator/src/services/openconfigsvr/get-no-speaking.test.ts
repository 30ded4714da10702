import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const forever = 4_294_967_295

test.each<[number, object]>([
  [130002, {}],
  [130003, { Get_Account: '' }],
  [130003, { Get_Account: 'nobody' }],
  [60015, { Get_Account: 7 }],
])('the question how long somebody is muted is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code('openconfigsvr/getnospeaking', body)).toBe(expected)
})

test('what is left of a mute is told, for ever stays for ever, and what was not set stays', async () => {
  const { call, emulator } = await createApp(['alice'])
  const left = async () => {
    const answer = await call('openconfigsvr/getnospeaking', { Get_Account: 'alice' })
    return [answer.C2CmsgNospeakingTime, answer.GroupmsgNospeakingTime]
  }
  expect(await left()).toEqual([0, 0])
  const mute = { Set_Account: 'alice', C2CmsgNospeakingTime: forever, GroupmsgNospeakingTime: 7200 }
  await call('openconfigsvr/setnospeaking', mute)
  emulator.clock.advance(4000)
  expect(await left()).toEqual([forever, 7196])
  await call('openconfigsvr/setnospeaking', { Set_Account: 'alice', C2CmsgNospeakingTime: 0 })
  expect(await left()).toEqual([0, 7196])
  emulator.clock.advance(7_200_000)
  expect(await left()).toEqual([0, 0])
})
