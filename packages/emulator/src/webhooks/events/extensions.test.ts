import { expect, test } from 'vitest'
import { noon } from '../../../test/app.ts'
import { messageKey } from '../../../test/webhooks/house.ts'
import { createScene } from '../../../test/webhooks/scene.ts'

const c2c = { From_Account: 'bob', To_Account: 'amy', MsgKey: messageKey }
const group = { GroupId: 'tea', MsgSeq: 1 }
const tea = { Key: 'tea', Value: 'green' }

test('pairs that were not there are deleted without a webhook', async () => {
  const { call, received } = await createScene()
  const change = { OperateType: 2, ExtensionList: [{ Key: 'milk' }] }
  await call('openim_msg_ext_http_svc/set_key_values', { ...c2c, ...change })
  await call('openim_msg_ext_http_svc/group_set_key_values', { ...group, ...change })
  expect(await received()).toEqual([])
})

test.each([
  ['openim_msg_ext_http_svc/set_key_values', 'C2C.CallbackAfterC2CMsgExtension', c2c],
  ['openim_msg_ext_http_svc/group_set_key_values', 'Group.CallbackAfterGroupMsgExtension', group],
])('%s tells each change, with its number', async (path, CallbackCommand, message) => {
  const { call, received } = await createScene()
  await call(path, { ...message, OperateType: 1, ExtensionList: [tea] })
  await call(path, { ...message, OperateType: 2, ExtensionList: [{ Key: 'tea' }, { Key: 'milk' }] })
  await call(path, { ...message, OperateType: 3 })
  const common = { CallbackCommand, ...message, EventTime: noon }
  expect(await received()).toEqual([
    { ...common, OperateType: 1, ExtensionList: [{ ...tea, Seq: 1 }], Seq: 1 },
    { ...common, OperateType: 2, ExtensionList: [{ Key: 'tea', Value: '', Seq: 2 }], Seq: 2 },
    { ...common, OperateType: 3, ExtensionList: [], Seq: 3 },
  ])
})
