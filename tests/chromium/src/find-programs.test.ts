import { expect, test } from 'vitest'
import { findPrograms } from './find-programs.ts'

test('a Chromium that TIMKIT_CHROMIUM names and that is not there is an error, and no other is taken', async () => {
  const first = findPrograms({ ...process.env, TIMKIT_CHROMIUM: '/nowhere/chromium' }).next()
  await expect(first).rejects.toThrow(
    'Cannot run Chromium: TIMKIT_CHROMIUM is "/nowhere/chromium", which is not there',
  )
})

test('the Chromium that TIMKIT_CHROMIUM names is the only one tried', async () => {
  const found: unknown[] = []
  for await (const program of findPrograms({ ...process.env, TIMKIT_CHROMIUM: process.execPath }))
    found.push(program)
  expect(found).toEqual([{ file: process.execPath, env: {} }])
})
