import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/get_attr'

test.each<[number, object]>([
  [90001, { To_Account: 'alice' }],
  [90018, { To_Account: Array.from({ length: 101 }, (_, index) => `user${index}`) }],
])('the question for attributes is refused with %d for %j', async (expected, body) => {
  const { code } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
})

test('who does not exist is named apart', async () => {
  const { request } = await createApp(['alice'])
  expect(await request(path, { To_Account: ['nobody', 'alice'] })).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    UserAttrs: [{ To_Account: 'alice', Attrs: {} }],
    ErrorList: [{ ErrorCode: 70107, To_Account: 'nobody' }],
  })
})
