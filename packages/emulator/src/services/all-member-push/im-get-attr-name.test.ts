import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('an app has no push attributes until they are named', async () => {
  const { call } = await createApp()
  const answer = await call('all_member_push/im_get_attr_name', {})
  expect(answer).toEqual({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, AttrNames: {} })
})
