import { expect, test } from 'vitest'
import { SetupError, withKeyOfFile } from './variables.ts'

test.each([
  [{ TIMKIT_SECRET_KEY: 'a key', TIMKIT_SECRET_KEY_FILE: '/nowhere' }, 'Set only one of'],
  [{ TIMKIT_SECRET_KEY_FILE: '/nowhere' }, 'TIMKIT_SECRET_KEY_FILE gives no key: ENOENT'],
])('what gives no key is refused: %j', (env, message) => {
  expect(() => withKeyOfFile(env)).toThrow(SetupError)
  expect(() => withKeyOfFile(env)).toThrow(message)
})

test('without a file the environment is as it was', () => {
  for (const env of [{}, { TIMKIT_SECRET_KEY: 'a key', TIMKIT_SECRET_KEY_FILE: ' ' }]) {
    expect(withKeyOfFile(env)).toBe(env)
  }
})
