import { expect, test } from 'vitest'
import { fieldAtFault } from './field-at-fault.ts'

test.each([
  [70009, 'secretKey'],
  [70003, 'secretKey'],
  [60010, 'identifier'],
  [70403, 'identifier'],
  [50001, 'identifier'],
  [60006, 'sdkAppId'],
  [70020, 'sdkAppId'],
  ['network', 'where'],
  ['timeout', 'where'],
  [undefined, 'where'],
])('%s is the fault of %s', (code, field) => {
  expect(fieldAtFault(code)).toBe(field)
})
