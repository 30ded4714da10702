import { expect, test } from 'vitest'
import {
  baseUrlProblem,
  labelProblem,
  sdkAppIdProblem,
  secretKeyProblem,
  unencryptedHost,
  userIdProblem,
} from './validate.ts'

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

const key = 'a1'.repeat(32)
test.each([
  ['', /Paste/],
  [`${key.slice(0, 32)} ${key.slice(32)}`, /white space/],
  [`eJ${'x'.repeat(100)}`, /looks like a UserSig/],
  [`"${key}"`, /quotes/],
  [`'${key}'`, /quotes/],
  [`TIMKIT_SECRET_KEY=${key}`, /assignment/],
  [`secretKey: "${key}"`, /assignment/],
  ['-----BEGIN PRIVATE KEY----- MIGHAgEAMBMGByqG -----END PRIVATE KEY-----', /old scheme/],
  ['\u0024{TIMKIT_SECRET_KEY}', /not filled in/],
  ['<your key>', /not filled in/],
  [`${key.slice(0, 9)}\u200b${key.slice(9)}`, /U\+200B/],
  [`${key}\u00a0`, /U\+00A0/],
  [[...key].join('\u0000'), /U\+0000/],
  ['x'.repeat(300), /has 64 characters; this has 300/],
])('%j is refused as a key, and is not shown', (value, problem) => {
  expect(secretKeyProblem(value)).toMatch(problem)
  expect(secretKeyProblem(value)).not.toContain(key.slice(0, 9))
})

test('a key with a line break at its end is taken, as copying easily adds one', () => {
  expect(secretKeyProblem(`${'a'.repeat(64)}\n`)).toBeUndefined()
})

test('a UserID is measured in bytes', () => {
  expect(userIdProblem('李'.repeat(10))).toBeUndefined()
  expect(userIdProblem('李'.repeat(11))).toBe('A UserID has at most 32 bytes; this has 33.')
  expect(userIdProblem(' alice')).toMatch(/space/)
})

test('an address is checked', () => {
  expect(baseUrlProblem('https://example.com')).toBeUndefined()
  expect(baseUrlProblem('http://127.0.0.1:7788')).toBeUndefined()
  expect(baseUrlProblem('ftp://example.com')).toMatch(/not an address/)
  expect(baseUrlProblem('')).toBeUndefined()
})

test.each([
  'http://127.0.0.1:7788/v4/openim',
  'https://me:secret@example.com',
  'https://example.com/?usersig=1',
])('%s is more than an address', (address) => {
  expect(baseUrlProblem(address)).toMatch(/only the address of the service/)
  expect(baseUrlProblem(address)).not.toMatch(/secret|usersig/)
})

test.each([
  ['http://emulator:8080', 'emulator:8080'],
  ['http://10.0.0.7', '10.0.0.7'],
  ['http://emulator:8080/v4', 'emulator:8080'],
  ['https://example.com', undefined],
  ['http://127.0.0.1:7788', undefined],
  ['http://[::1]:7788', undefined],
  ['http://localhost', undefined],
  ['', undefined],
  ['no address', undefined],
])('with %j UserSigs travel unencrypted to %s', (address, host) => {
  expect(unencryptedHost(address)).toBe(host)
  if (host !== undefined) expect(unencryptedHost(address, [host])).toBeUndefined()
})

test('an app has a name', () => {
  expect(labelProblem(' ')).toBeTypeOf('string')
  expect(labelProblem('Shop')).toBeUndefined()
})
