import { expect, test } from 'vitest'
import { serviceOf } from './service-of.ts'

test.each([
  ['open_msg_svc', 'openMsgSvc'],
  ['ConfigSvc', 'configSvc'],
  ['openim', 'openim'],
])('%s is called %s', (service, name) => {
  expect(serviceOf(service)).toBe(name)
})
