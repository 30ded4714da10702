import { expect, test } from 'vitest'
import { callParts, isCallProblem, readCall } from './call-document.ts'
import { isReadOnly, knownCommands } from './known-commands.ts'

test.each([
  ['', 0],
  ['# only a comment', 0],
  ['not a command', 0],
  ['# note\nopenim/sendmsg?x=1', 1],
  ['openim/sendmsg\n[1]', 1],
  ['openim/sendmsg\n{ "a": }', 1],
])('%j is told on line %d', (text, line) => {
  const call = readCall(text)
  expect(isCallProblem(call) && call.line).toBe(line)
})

test('a command with its body is read, comments left out', () => {
  expect(readCall('# note\n\nopenim/sendmsg\n{\n# why\n"a": 1 }')).toEqual({
    path: 'openim/sendmsg',
    body: { a: 1 },
  })
  expect(readCall('openim/sendmsg')).toEqual({ path: 'openim/sendmsg', body: {} })
})

test('what the tables do not know may change anything', () => {
  expect(isReadOnly('openim/sendmsg')).toBe(false)
  expect(isReadOnly('some/command')).toBe(false)
  expect(isReadOnly('openim/get_c2c_unread_msg_num')).toBe(true)
  expect(knownCommands().length).toBeGreaterThan(30)
})

test('its parts are where they stand, comments are blank', () => {
  const text = '# one\r\n\nopenim/sendmsg\n# two\n{"a": 1}'
  const parts = callParts(text)
  expect(parts).toMatchObject({ path: 'openim/sendmsg', line: 2 })
  expect(parts?.body).toBe('     \n{"a": 1}')
  expect(text.slice(parts?.bodyStart)).toBe('# two\n{"a": 1}')
  expect(callParts('openim/sendmsg')?.bodyStart).toBeUndefined()
  expect(callParts('# only\n\n')).toBeUndefined()
})
