import { describe, expect, test } from 'vitest'
import { EnvironmentKeyError, readEnvironmentApp } from './environment.ts'

const key = 'a1'.repeat(32)
const app = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: key }

function read(variables: Record<string, string>, files: Record<string, Uint8Array | string> = {}) {
  return readEnvironmentApp({
    variables,
    home: async () => '/home/me',
    readFile: async (path) => {
      const file = files[path]
      if (file === undefined) throw new Error(`ENOENT: no such file, open '${path}'`)
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
  })
}

test.each([
  {},
  { TIMKIT_SDK_APP_ID: '1400000000' },
  { TIMKIT_SECRET_KEY: key },
  { TIMKIT_SDK_APP_ID: '', TIMKIT_SECRET_KEY: key },
  { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: '', TIMKIT_SECRET_KEY_FILE: '' },
])('%j means no app', (variables: Record<string, string>) => {
  expect(read(variables)).toEqual({})
})

test.each([
  [{ TIMKIT_SDK_APP_ID: 'x' }, 'TIMKIT_SDK_APP_ID is “x”.'],
  [{ TIMKIT_SDK_APP_ID: '\u0024{APP_ID}' }, 'TIMKIT_SDK_APP_ID is “\u0024{APP_ID}”.'],
  [{ TIMKIT_REGION: 'moon' }, 'TIMKIT_REGION is “moon”. Known values: china'],
  [{ TIMKIT_BASE_URL: 'emulator:8080' }, 'This is not an address'],
  [{ TIMKIT_BASE_URL: 'http://emulator:8080' }, 'set TIMKIT_INSECURE_HOSTS=emulator:8080'],
  [
    { TIMKIT_BASE_URL: 'http://emulator:8080', TIMKIT_INSECURE_HOSTS: 'another' },
    'set TIMKIT_INSECURE_HOSTS=emulator:8080',
  ],
])('%j is told, with what to do', (change, problem) => {
  const found = read({ ...app, ...change } as Record<string, string>)
  expect(found.app).toBeUndefined()
  expect(found.problem).toContain(problem)
})

test('variables name an app, whose key is not part of it', async () => {
  const found = read({ ...app, TIMKIT_REGION: 'singapore', TIMKIT_IDENTIFIER: '' }).app
  expect(found?.app).toMatchObject({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    region: 'singapore',
    source: 'environment',
  })
  expect(JSON.stringify(found?.app)).not.toContain(key)
  expect(await found?.secretKey()).toBe(key)
})

test('hosts may be named to which UserSigs travel unencrypted', () => {
  const variables = { ...app, TIMKIT_BASE_URL: 'http://emulator:8080', TIMKIT_INSECURE_HOSTS: 'a, emulator' }
  expect(read(variables).app?.app.insecureHosts).toEqual(['a', 'emulator'])
})

describe('a key', () => {
  const inFile = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: '~/key.txt' }
  const path = '/home/me/key.txt'
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...`${key}\r\n`].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ])

  test.each([
    ['with a line break', `${key}\n`],
    ['as PowerShell writes it', utf16],
  ])('may be in a file below the home folder, %s', async (_, file) => {
    expect(await read(inFile, { [path]: file }).app?.secretKey()).toBe(key)
  })

  test('in a file that is not there is told with its path and the reason', async () => {
    const reading = read(inFile).app?.secretKey()
    await expect(reading).rejects.toThrow(EnvironmentKeyError)
    await expect(reading).rejects.toThrow(/\/home\/me\/key\.txt, which cannot be read: ENOENT/)
  })

  test.each([
    [`KEY=${key}`, 'assignment'],
    [`"${key}"`, 'quotes'],
    [`-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----`, 'PEM'],
    ['', 'Paste the key'],
  ])('that is none is refused without being shown', async (text, words) => {
    const reading = read(inFile, { [path]: text }).app?.secretKey()
    await expect(reading).rejects.toThrow(`${path} holds no usable key.`)
    await expect(reading).rejects.toThrow(words)
    await expect(reading).rejects.not.toThrow(key)
  })
})
