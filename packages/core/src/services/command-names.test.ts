import { describe, expect, test } from 'vitest'
import type { EndpointTable } from '../api/endpoint.ts'
import { tables } from '../api/tables.generated.ts'
import { answersInPages, methodsOf, serviceOf } from './command-names.ts'

const services = Object.entries<EndpointTable>(tables)
const entries = services.flatMap(([, table]) => Object.values(table))

describe('before a table is loaded', () => {
  test.each(services)('the methods of %s are those of its table', (service, table) => {
    expect(methodsOf(service as keyof typeof tables)).toEqual(Object.keys(table))
  })

  test.each(entries)('whether $path answers in pages is known', ({ path, paging }) => {
    expect(answersInPages(path)).toBe(paging !== undefined)
  })

  test.each([
    '',
    '/',
    'get_list',
    'recentcontact/',
    'recentcontact/get_list*',
    'recentcontact/getlist',
    'recentcontact/GET_LIST',
    'nothing/get_list',
    '__proto__/get_list',
    'toString/call',
  ])('%j is no command that answers in pages', (path) => {
    expect(answersInPages(path)).toBe(false)
  })
})

test.each([
  ['open_msg_svc', 'openMsgSvc'],
  ['ConfigSvc', 'configSvc'],
  ['openim', 'openim'],
])('%s is called %s', (service, name) => {
  expect(serviceOf(service)).toBe(name)
})
