import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'openconfigsvr/getappinfo'

test('figures that are not named in a list are refused', async () => {
  const { code } = await createApp()
  expect(await code(path, { RequestField: 'Date' })).toBe(130001)
})

test('the figures of 30 days come, the newest first, as texts', async () => {
  const { call } = await createApp(['alice'])
  const { Result } = await call(path, {})
  expect(Result).toHaveLength(30)
  expect([Result[0]?.Date, Result[1]?.Date, Result[29]?.Date]).toEqual(['20260520', '20260519', '20260421'])
  for (const figure of Object.values(Result[0] ?? {})) expect(figure).toBeTypeOf('string')
  expect(Object.keys(Result[0] ?? {})).toHaveLength(32)
})

test('messages are counted on their day', async () => {
  const { call, emulator } = await createApp(['alice', 'bob'])
  const message = { From_Account: 'alice', To_Account: 'bob', MsgBody: text('hi') }
  await call('openim/sendmsg', { ...message, MsgRandom: 1 })
  await call('openim/sendmsg', { ...message, MsgRandom: 2 })
  emulator.clock.advance(24 * 3_600_000)
  await call('openim/sendmsg', { ...message, MsgRandom: 3 })
  const { Result } = await call(path, { RequestField: ['C2CUpMsgNum', 'SendMsgUserNum'] })
  expect(Result.slice(0, 3)).toEqual([
    { Date: '20260521', C2CUpMsgNum: '1', SendMsgUserNum: '1' },
    { Date: '20260520', C2CUpMsgNum: '2', SendMsgUserNum: '1' },
    { Date: '20260519', C2CUpMsgNum: '0', SendMsgUserNum: '0' },
  ])
})
