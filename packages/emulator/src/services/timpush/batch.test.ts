import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/batch'
const push = {
  From_Account: 'administrator',
  To_Account: ['alice'],
  MsgRandom: 1,
  OfflinePushInfo: { Title: 'Sale' },
}

async function shop() {
  const app = await createApp(['alice', 'bob'])
  app.emulator.world.stores.pushDevices.add('device-1')
  const pushes = () => app.emulator.world.stores.pushes.all()
  return { ...app, pushes }
}

test.each<[number, object]>([
  [90001, { ...push, From_Account: undefined }],
  [90001, { ...push, To_Account: 'alice' }],
  [90001, { ...push, To_Account: [] }],
  [90001, { ...push, MsgRandom: undefined }],
  [90001, { ...push, OfflinePushInfo: undefined }],
  [90011, { ...push, To_Account: Array.from({ length: 501 }, (_, index) => `user${index}`) }],
  [90043, { ...push, OfflinePushInfo: 'sale' }],
  [90057, { ...push, DataId: '号'.repeat(22) }],
  [60015, { ...push, To_Account: [7] }],
])('a push is refused with %d for %j, and none is recorded', async (expected, body) => {
  const { code, pushes } = await shop()
  expect(await code(path, body)).toBe(expected)
  expect(pushes()).toEqual([])
})

test('a push whose recipients all do not exist fails, without a task', async () => {
  const { code, emulator, pushes } = await shop()
  expect(await code(path, { ...push, To_Account: ['nobody'] })).toBe(70107)
  expect(emulator.log.records[0]?.answer).toMatchObject({
    ActionStatus: 'FAIL',
    TaskId: '',
    ErrorList: [{ ErrorCode: 70107, To_Account: 'nobody' }],
  })
  expect(pushes()).toEqual([])
})

test('who does not exist is named, and the others get it once, accounts and devices', async () => {
  const { call, pushes } = await shop()
  const To_Account = ['alice', 'nobody', 'device-1', 'alice', 'nobody']
  const answer = await call(path, { ...push, To_Account, DataId: 'id-1' })
  expect(answer).toMatchObject({ ErrorList: [{ ErrorCode: 70107, To_Account: 'nobody' }] })
  expect(answer.TaskId).toMatch(/^batch_/)
  expect(pushes()).toMatchObject([{ recipients: ['alice', 'device-1'], condition: '', dataId: 'id-1' }])
})

test('without offline push nobody who is offline gets it', async () => {
  const { call, pushes } = await shop()
  await call(path, { ...push, OfflinePushInfo: { PushFlag: 1 } })
  expect(pushes()).toMatchObject([{ recipients: [], reached: 0 }])
})

test('a repeat within a second is the same push', async () => {
  const { call, emulator, pushes } = await shop()
  const first = await call(path, push)
  emulator.clock.advance(900)
  expect(await call(path, push)).toEqual(first)
  emulator.clock.advance(100)
  await call(path, push)
  expect(pushes()).toHaveLength(2)
})
