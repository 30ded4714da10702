import { expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from './index.ts'

test.each<[string, EmulatorOptions]>([
  ['sdkAppId', { sdkAppId: 0 }],
  ['sdkAppId', { sdkAppId: 1.5 }],
  ['secretKey', { secretKey: '' }],
  ['identifier', { identifier: '' }],
  ['baseUrl', { baseUrl: 'ftp://example.com' }],
  ['roamingDays', { roamingDays: 0 }],
  ['historyDelay', { historyDelay: -1 }],
  ['contactPageSize', { contactPageSize: Number.NaN }],
  ['seed', { seed: 'bakery' as 'shop' }],
])('a wrong %s is refused by name: %j', (name, options) => {
  expect(() => createEmulator(options)).toThrow(name)
})
