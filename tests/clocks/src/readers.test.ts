import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Readers } from './readers.ts'
import { runAt } from './run-at.ts'

const temp = mkdtempSync(join(tmpdir(), 'timkit-readers-'))
afterAll(() => rmSync(temp, { recursive: true }))

test('a package of which no test was noticed is an error, and not one without such tests', () => {
  expect(() => new Readers(temp).of('packages/core')).toThrow(
    'Cannot tell which tests of packages/core ask for the time: none was noticed',
  )
})

test('the noticed files of a package are told', () => {
  const readers = new Readers(temp)
  writeFileSync(readers.listOf('apps/mcp'), '/a.test.ts\n/b.test.ts\n')
  expect(readers.of('apps/mcp')).toEqual(['/a.test.ts', '/b.test.ts'])
})

test('vitest tells which of its files asks, and is not taken for it', async () => {
  const moment = { time: '2027-01-31T23:59:50+08:00', zone: 'Asia/Shanghai', why: 'of this test' }
  const readers = new Readers(temp)
  const folder = 'tests/clocks/fixture'
  const { code, output } = await runAt(moment, folder, { noteIn: readers.listOf(folder) })
  expect(code, output).toBe(0)
  expect(readers.of(folder).map((file) => file.split('/').at(-1))).toEqual(['asks.test.ts'])
})
