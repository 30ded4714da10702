import { describe, expect, test } from 'vitest'
import type { EndpointTable } from '../api/endpoint.ts'
import { LazyTables } from './lazy-tables.ts'

const table: EndpointTable = { getList: { path: 'big_svc/get_list', repeat: 'read' } }

/** Tables whose imports are counted, the first of which fail when told to. */
function tablesOf(failures = 0) {
  const imports: number[] = []
  const load = async () => {
    if (imports.push(imports.length) <= failures) throw new Error('the module cannot be loaded')
    return { bigSvc: table }
  }
  return { tables: new LazyTables({ bigSvc: load }), imports }
}

describe('a table', () => {
  test('that could not be loaded is tried again by the next call', async () => {
    const { tables, imports } = tablesOf(2)
    await expect(tables.entry('bigSvc', 'getList')).rejects.toThrow('the module cannot be loaded')
    await expect(tables.find('big_svc/get_list')).rejects.toThrow('the module cannot be loaded')
    expect(await tables.find('big_svc/get_list')).toBe(table.getList)
    expect(imports).toHaveLength(3)
  })

  test('is there at once after it was loaded', async () => {
    const { tables, imports } = tablesOf()
    expect(tables.entry('bigSvc', 'getList')).toBeInstanceOf(Promise)
    await tables.entry('bigSvc', 'getList')
    const before = imports.length
    expect(tables.entry('bigSvc', 'getList')).toBe(table.getList)
    expect(tables.find('big_svc/get_list')).toBe(table.getList)
    expect(imports).toHaveLength(before)
  })

  test('is the same for calls that come together', async () => {
    const { tables } = tablesOf()
    const found = await Promise.all([1, 2, 3].map(() => tables.find('big_svc/get_list')))
    expect(found).toEqual([table.getList, table.getList, table.getList])
  })
})

describe('a command that no table knows', () => {
  test.each(['other_svc/get_list', 'constructor/get_list', '__proto__/get_list', 'BigSvc/nothing'])(
    '%s is repeated only when it certainly did not run',
    async (path) => {
      const { tables } = tablesOf()
      expect(await tables.find(path)).toEqual({ path, repeat: 'unsafe' })
    },
  )

  test('of a service that is loaded waits for nothing', async () => {
    const { tables } = tablesOf()
    await tables.entry('bigSvc', 'getList')
    expect(tables.find('big_svc/nothing')).toEqual({ path: 'big_svc/nothing', repeat: 'unsafe' })
  })

  test('is none because its service is spelled with capitals', async () => {
    const { tables } = tablesOf()
    expect(await tables.find('big_svc/get_list')).toBe(table.getList)
  })
})
