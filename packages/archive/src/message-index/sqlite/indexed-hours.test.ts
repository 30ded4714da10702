import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { c2c, hourOf } from '../contract/samples.suite.ts'
import { openSqliteIndex } from './open-sqlite-index.ts'

async function* batches() {
  yield [c2c(1, 'one')]
}

it('tells of hours that this or another program wrote since, and reads them only then', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'timkit-hours-')), 'index.sqlite')
  const index = await openSqliteIndex({ file })
  const other = await openSqliteIndex({ file })
  expect(await other.hours()).toEqual([])
  const first = await index.replaceHour(hourOf('2026112209'), batches())
  const known = await index.hours()
  expect(known).toEqual([first])
  expect(await other.hours()).toEqual([first])
  expect(await index.hours()).toBe(known)
  const second = await other.replaceHour(hourOf('2026112210'), batches())
  expect(await index.hours()).toEqual([first, second])
  await other.dropHour(first)
  expect(await index.hours()).toEqual([second])
  await Promise.all([index.close(), other.close()])
})
