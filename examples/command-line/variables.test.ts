import { TimClient } from '@timkit/core'
import { expect, test } from 'vitest'
import { given, insecureHosts, inVariables, SetupError } from './variables.ts'

test.each(['\u0024{TIMKIT_REGION}', '$TIMKIT_REGION', '%TIMKIT_REGION%', '{{ region }}'])(
  'a variable that nobody filled in is no value: %s',
  (value) => {
    const read = () => given({ TIMKIT_REGION: value }, 'TIMKIT_REGION')
    expect(read).toThrow(SetupError)
    expect(read).toThrow(`TIMKIT_REGION is ${value}, which nobody filled in`)
  },
)

test.each([undefined, '', '  '])('a variable that is %j was left out', (value) => {
  expect(given({ TIMKIT_REGION: value }, 'TIMKIT_REGION')).toBeUndefined()
})

test('hosts are separated by commas or blanks', () => {
  expect(insecureHosts({})).toEqual([])
  expect(insecureHosts({ TIMKIT_INSECURE_HOSTS: 'emulator:8080, proxy  other,' })).toEqual([
    'emulator:8080',
    'proxy',
    'other',
  ])
})

test('the way out of a refused address is a variable', () => {
  const app = { sdkAppId: 1400000000, secretKey: 'a key', identifier: 'administrator' }
  let message = ''
  try {
    new TimClient({ ...app, baseUrl: 'http://emulator:8080' })
  } catch (error) {
    message = inVariables((error as Error).message)
  }
  expect(message).toMatch(/^TIMKIT_BASE_URL is "http:\/\/emulator:8080"/)
  expect(message).toContain('TIMKIT_INSECURE_HOSTS=emulator:8080')
})
