import { expect, test } from 'vitest'
import { rows, run } from '../../../test/run.ts'

test('a limit that is none is refused', async () => {
  const { code, err } = await run(['groups', '--demo', '--limit', '0'])
  expect(code).toBe(2)
  expect(err).toContain('--limit must be a whole number from 1')
})

test('the groups of the app have names', async () => {
  const { code, out } = await run(['groups', '--demo', '--json'])
  expect(code).toBe(0)
  expect(rows(out)).toContainEqual({ group: 'tea_lovers', name: '茶友会 Tea Lovers' })
})

test('the groups of an account have its role', async () => {
  const { out } = await run(['groups', '--user', 'alice', '--demo', '--json'])
  expect(rows(out)).toEqual([
    { group: 'tea_lovers', name: '茶友会 Tea Lovers', type: 'Public', members: 5, role: 'member' },
  ])
})
