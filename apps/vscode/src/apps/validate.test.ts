import { expect, test } from 'vitest'
import { baseUrlProblem, labelProblem, sdkAppIdProblem, secretKeyProblem, userIdProblem } from './validate.ts'

test.each(['', 'abc', '-1', '0', '1.5', '4294967296', '14000 00000'])('%j is no SDKAppID', (value) => {
  expect(sdkAppIdProblem(value)).toBeTypeOf('string')
})

test.each(['1', ' 1400000000 ', '4294967295'])('%j is an SDKAppID', (value) => {
  expect(sdkAppIdProblem(value)).toBeUndefined()
})

test('a key that was not copied whole is told by its length, and never repeated', () => {
  const problem = secretKeyProblem('abc123')
  expect(problem).toBe('A key has 64 characters; this has 6.')
  expect(problem).not.toContain('abc123')
})

test.each([
  ['', /Paste/],
  ['ab cd', /white space/],
  [`eJ${'x'.repeat(80)}`, /looks like a UserSig/],
])('%j is no key', (value, problem) => {
  expect(secretKeyProblem(value)).toMatch(problem)
})

test('a key with a line break at its end is taken, as copying easily adds one', () => {
  expect(secretKeyProblem(`${'a'.repeat(64)}\n`)).toBeUndefined()
})

test('a UserID is measured in bytes', () => {
  expect(userIdProblem('李'.repeat(10))).toBeUndefined()
  expect(userIdProblem('李'.repeat(11))).toBe('A UserID has at most 32 bytes; this has 33.')
  expect(userIdProblem(' alice')).toMatch(/space/)
})

test('an address beyond this machine must be https', () => {
  expect(baseUrlProblem('http://example.com')).toMatch(/unencrypted/)
  expect(baseUrlProblem('https://example.com')).toBeUndefined()
  expect(baseUrlProblem('http://127.0.0.1:7788')).toBeUndefined()
  expect(baseUrlProblem('ftp://example.com')).toMatch(/no address/)
  expect(baseUrlProblem('')).toBeUndefined()
})

test('an app has a name', () => {
  expect(labelProblem(' ')).toBeTypeOf('string')
  expect(labelProblem('Shop')).toBeUndefined()
})
