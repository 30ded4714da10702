import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'im_cos_msg/allow_banned_object'
const RawURL = 'https://example.com/a.png'

test.each<[object]>([[{}], [{ RawURL: '' }], [{ RawURL: 'a.png' }], [{ RawURL: [RawURL] }]])(
  'is refused for %j',
  async (body) => {
    const { code } = await createApp()
    expect(await code(path, body)).toBe(60003)
  },
)

test('twice is the same as once', async () => {
  const { code } = await createApp()
  expect([await code(path, { RawURL }), await code(path, { RawURL })]).toEqual([0, 0])
})
