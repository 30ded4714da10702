import { describe, expect, test } from 'vitest'
import { isArgumentError } from './argument-error.ts'
import { TimClient } from './client.ts'
import { type ClientEnvironment, clientOptions } from './client-environment.ts'
import { isRegion } from './transport/hosts/region.ts'

const key = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const env = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: key }

/** What a variable is refused with. */
function refusalOf(variables: object): Error & { argument: string } {
  try {
    clientOptions({ ...env, ...variables })
  } catch (error) {
    if (isArgumentError(error)) return error
  }
  return expect.unreachable('it was taken')
}

describe('a variable that is wrong is named', () => {
  test.each<[object, string]>([
    [{ TIMKIT_SDK_APP_ID: undefined }, 'TIMKIT_SDK_APP_ID is not set'],
    [{ TIMKIT_SDK_APP_ID: ' ' }, 'TIMKIT_SDK_APP_ID is not set'],
    [{ TIMKIT_SDK_APP_ID: 'abc' }, 'TIMKIT_SDK_APP_ID must be a whole number, but is "abc"'],
    [{ TIMKIT_SDK_APP_ID: '1e9' }, 'TIMKIT_SDK_APP_ID must be a whole number'],
    [{ TIMKIT_SDK_APP_ID: '0' }, 'TIMKIT_SDK_APP_ID must be from 1 to'],
    [{ TIMKIT_SDK_APP_ID: '99999999999' }, 'TIMKIT_SDK_APP_ID must be from 1 to'],
    [{ TIMKIT_SDK_APP_ID: 1400000000 }, 'TIMKIT_SDK_APP_ID must be a text, but is 1400000000'],
    [{ TIMKIT_SECRET_KEY: '' }, 'TIMKIT_SECRET_KEY is not set'],
    [{ TIMKIT_SECRET_KEY: `"${key}"` }, 'TIMKIT_SECRET_KEY is in quotes'],
    [{ TIMKIT_SECRET_KEY: '\u0024{KEY}' }, 'TIMKIT_SECRET_KEY is a variable or placeholder'],
    [{ TIMKIT_SECRET_KEY: 5 }, 'TIMKIT_SECRET_KEY must be bytes or a text'],
    [
      { TIMKIT_SECRET_KEY: '', TIMKIT_SECRET_KEY_FILE: '/key' },
      'TIMKIT_SECRET_KEY_FILE names a file, and clientOptions reads none',
    ],
    [{ TIMKIT_IDENTIFIER: 'a'.repeat(33) }, 'TIMKIT_IDENTIFIER is "'],
    [{ TIMKIT_IDENTIFIER: '\u0024{ADMIN}' }, 'TIMKIT_IDENTIFIER is \u0024{ADMIN}, which nobody filled in'],
    [{ TIMKIT_REGION: 'toString' }, 'TIMKIT_REGION is "toString", but must be one of china, '],
    [{ TIMKIT_REGION: '\u0024{REGION}' }, 'TIMKIT_REGION is \u0024{REGION}, which nobody filled in'],
    [{ TIMKIT_REGION: '%REGION%' }, 'TIMKIT_REGION is %REGION%, which nobody filled in'],
    [
      { TIMKIT_BASE_URL: 'https://\u0024{HOST}/x' },
      'TIMKIT_BASE_URL is https://\u0024{HOST}/x, which nobody filled in',
    ],
    [{ TIMKIT_BASE_URL: 'emulator' }, 'TIMKIT_BASE_URL is "emulator": give an address'],
    [
      { TIMKIT_BASE_URL: 'http://emulator:8080' },
      'or allow this host with TIMKIT_INSECURE_HOSTS=emulator:8080',
    ],
    [{ TIMKIT_INSECURE_HOSTS: '*' }, 'TIMKIT_INSECURE_HOSTS has "*"'],
  ])('%j', (variables, message) => {
    const error = refusalOf(variables)
    expect(error.message).toContain(message)
    expect(error.argument).toMatch(/^TIMKIT_/)
    expect(error.message).not.toContain(key)
  })

  test.each([undefined, null, 'env', []])('an environment that is %j is none', (wrong) => {
    expect(() => clientOptions(wrong as unknown as ClientEnvironment)).toThrow('env must be an object')
  })
})

test('what is empty is left to its default', () => {
  const empty = { TIMKIT_IDENTIFIER: '', TIMKIT_REGION: ' ', TIMKIT_BASE_URL: '', TIMKIT_INSECURE_HOSTS: '' }
  expect(clientOptions({ ...env, ...empty })).toEqual({
    sdkAppId: 1400000000,
    secretKey: key,
    identifier: 'administrator',
    region: undefined,
    baseUrl: undefined,
    insecureHosts: [],
  })
})

test('all of it makes a client', () => {
  const options = clientOptions({
    ...env,
    TIMKIT_SECRET_KEY: `${key}\n`,
    TIMKIT_SECRET_KEY_FILE: '/read/by/the/program',
    TIMKIT_IDENTIFIER: 'admin',
    TIMKIT_REGION: 'singapore',
    TIMKIT_BASE_URL: 'http://emulator:8080/v4/',
    TIMKIT_INSECURE_HOSTS: 'emulator:8080, proxy  other,',
  })
  expect(options).toEqual({
    sdkAppId: 1400000000,
    secretKey: key,
    identifier: 'admin',
    region: 'singapore',
    baseUrl: 'http://emulator:8080',
    insecureHosts: ['emulator:8080', 'proxy', 'other'],
  })
  expect(new TimClient(options).identifier).toBe('admin')
})

test('a region is one of the list, and no name of every object', () => {
  expect(['china', 'toString', 'China', '', undefined, 5].filter(isRegion)).toEqual(['china'])
})

test('a wrong SDKAppID is refused also where a signer signs', () => {
  const signer = { sign: async () => 'x', invalidate: () => undefined }
  for (const sdkAppId of [Number.NaN, 0, '1400000000', undefined]) {
    const make = () => new TimClient({ sdkAppId: sdkAppId as number, identifier: 'administrator', signer })
    expect(make).toThrow('sdkAppId must be a whole number')
  }
})
