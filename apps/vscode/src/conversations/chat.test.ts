import { expect, test } from 'vitest'
import { keyText, readKeyText } from './chat.ts'

test.each([
  { appId: 'a', account: 'alice', chat: { type: 'c2c', peer: 'bob' } },
  { appId: 'a/b', account: '李 娜%', chat: { type: 'group', groupId: '@TGS#1/2' } },
] as const)('%j is the same after writing and reading', (key) => {
  expect(readKeyText(keyText(key))).toEqual(key)
})

test.each(['', 'a/b', 'a/b/c2c/', 'a/b/other/c', 'a/b/c2c/d/e', '%/b/c2c/d'])(
  '%j is no conversation',
  (text) => {
    expect(readKeyText(text)).toBeUndefined()
  },
)
