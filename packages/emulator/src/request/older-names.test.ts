import { expect, test } from 'vitest'
import { withCurrentNames } from './older-names.ts'

const names = { ShutUpTime: 'MuteTime' }

test.each([
  [{ ShutUpTime: 60 }, { ShutUpTime: 60, MuteTime: 60 }],
  [
    { ShutUpTime: 60, MuteTime: 0 },
    { ShutUpTime: 60, MuteTime: 0 },
  ],
  [{ ShutUpTime: 0 }, { ShutUpTime: 0, MuteTime: 0 }],
])('fields %j are read as %j', (body, expected) => {
  expect(withCurrentNames(body, names)).toEqual(expected)
})

test('a request without older names is the same object', () => {
  const body = { MuteTime: 60 }
  expect(withCurrentNames(body, names)).toBe(body)
})
