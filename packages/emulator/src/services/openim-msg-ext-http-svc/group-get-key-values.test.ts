import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test.each<[number, object]>([
  [10004, {}],
  [10004, { GroupId: 'tea', MsgSeq: 1 }],
])('an extension of a group message is not read: %d for %j', async (expected, body) => {
  const { code } = await createApp()
  expect(await code('openim_msg_ext_http_svc/group_get_key_values', body)).toBe(expected)
})
