import { expect, test } from 'vitest'
import { keyText, readKeyText } from './chat.ts'

test.each([
  { appId: 'a', account: 'alice', chat: { type: 'c2c', peer: 'bob' } },
  { appId: 'a/b', account: '李 娜%', chat: { type: 'group', groupId: '@TGS#1/2' } },
] as const)('%j is the same after writing and reading', (key) => {
  expect(readKeyText(keyText(key))).toEqual(key)
})

test('half a character breaks no address', () => {
  const key = (peer: string) => keyText({ appId: 'a', account: 'b', chat: { type: 'c2c', peer } })
  expect(key('x\uD83Dy')).toBe('a/b/c2c/x%uD83Dy')
  expect(key('\uDE0A')).not.toBe(key('\uD83D'))
  expect(key('😊')).toBe('a/b/c2c/%F0%9F%98%8A')
  expect(readKeyText(key('x\uD83Dy'))).toBeUndefined()
})

test.each(['', 'a/b', 'a/b/c2c/', 'a/b/other/c', 'a/b/c2c/d/e', '%/b/c2c/d'])(
  '%j is not the key of a conversation',
  (text) => {
    expect(readKeyText(text)).toBeUndefined()
  },
)
