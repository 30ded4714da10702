import { describe, expect, test } from 'vitest'
import { probedNames } from '../../scripts/told-apart.ts'
import type { EndpointTable } from '../api/endpoint.ts'
import { tables } from '../api/tables.generated.ts'
import { mayHaveMethod } from './command-hashes.ts'

const services = Object.entries<EndpointTable>(tables) as [keyof typeof tables, EndpointTable][]

describe('before a table is loaded', () => {
  test.each(services)('what programs look for in any object is no method of %s', (service) => {
    expect(probedNames.filter((name) => mayHaveMethod(service, name))).toEqual([])
  })

  test('few names that are no methods may be one', () => {
    const wrong = services.flatMap(([service, table]) =>
      Object.keys(table).map((method) => mayHaveMethod(service, `${method}2`)),
    )
    expect(wrong.filter(Boolean).length / wrong.length).toBeLessThan(0.05)
  })

  test.each(services)('each method of %s may be one', (service, table) => {
    expect(Object.keys(table).filter((method) => !mayHaveMethod(service, method))).toEqual([])
  })
})
