import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'im_cos_msg/get_cos_sig'
const RawURL = 'https://example.com/a.png?x=1'

test.each<[object]>([
  [{}],
  [{ RawURLs: [] }],
  [{ RawURLs: [RawURL] }],
  [{ RawURLs: [{ RawURL }] }],
  [{ RawURLs: [{ ResourceID: 1, RawURL: 'a.png' }] }],
  [{ RawURLs: [{ ResourceID: 1, RawURL: 'file:///etc/passwd' }] }],
])('a question is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(60003)
})

test('a file that is banned can be opened all the same, and is told as banned until it is allowed', async () => {
  const { call } = await createApp()
  const look = async () => {
    const other = { ResourceID: 8, RawURL: 'https://example.com/b.png' }
    const { PreSigURLs } = await call(path, { RawURLs: [{ ResourceID: 7, RawURL }, other] })
    return PreSigURLs.map(({ ResourceID, Status, PreSigURL }) => [ResourceID, Status, PreSigURL])
  }
  const a = 'https://example.com/a.png?x=1&sign=emulator'
  const b = 'https://example.com/b.png?sign=emulator'
  await call('im_cos_msg/forbid_illegal_object', { RawURL })
  expect(await look()).toEqual([
    [7, 1, a],
    [8, 0, b],
  ])
  await call('im_cos_msg/allow_banned_object', { RawURL })
  expect(await look()).toEqual([
    [7, 0, a],
    [8, 0, b],
  ])
})
