import { expect, test } from 'vitest'
import { createScene } from '../../../test/webhooks/scene.ts'

const path = 'openim/get_c2c_unread_msg_num'
const alert = 'Alert.RequestOverLimit'

test('calls are not warned about where their number has no limit', async () => {
  const { call, received } = await createScene()
  for (let time = 0; time < 170; time += 1) await call(path, { To_Account: 'amy' })
  expect(await received()).toEqual([])
})

test('the first call beyond four fifths of what a second allows is warned about, once a second', async () => {
  const { call, emulator, received } = await createScene({}, { rateLimits: true })
  for (let time = 0; time < 160; time += 1) await call(path, { To_Account: 'amy' })
  expect(await received()).toEqual([])
  for (let time = 0; time < 5; time += 1) await call(path, { To_Account: 'amy' })
  const told = {
    CallbackCommand: alert,
    ServiceName: 'openim',
    Command: 'get_c2c_unread_msg_num',
    Request: 161,
    Limit: 200,
  }
  expect(await received()).toEqual([told])
  emulator.clock.advance(1000)
  for (let time = 0; time < 161; time += 1) await call(path, { To_Account: 'amy' })
  expect(await received()).toEqual([told, told])
})
