import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows, run } from '../../../test/run.ts'

let folder = ''
const stats = (...words: string[]) => run(['stats', ...words, '--archive', folder, '--demo'])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  const { code, err } = await run(['archive', 'sync', '--archive', folder, '--demo', '--quiet'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['--by', 'word'],
  ['--limit', '0'],
  ['--silence', 'x'],
  ['--since', 'tomorrow'],
])('%s %s is refused', async (...words) => {
  const { code, err } = await stats(...words)
  expect(code).toBe(2)
  expect(err).not.toMatch(/^\s+at /m)
})

test('without an archive it says how one is made', async () => {
  const { code, err } = await run(['stats', '--archive', join(folder, 'none')])
  expect(code).toBe(2)
  expect(err).toContain('timkit archive sync')
})

test('nothing that was counted is said so', async () => {
  const { code, out } = await stats('--user', 'nobody')
  expect({ code, out }).toEqual({ code: 0, out: '0 messages of 0 accounts\n' })
})

test('scripts get a line for each row, and one with the rest', async () => {
  const { code, out } = await stats('--by', 'account', '--agent', 'shop_lin', '--agent', 'nobody', '--json')
  expect(code).toBe(0)
  const list = rows(out)
  expect(list[0]).toEqual({ key: expect.any(String), messages: expect.any(Number), senders: 1 })
  expect(list.at(-1)).toMatchObject({
    by: 'account',
    agents: [
      { agent: 'shop_lin', waiting: { median: expect.any(Number) } },
      { agent: 'nobody', open: 0 },
    ],
    coverage: { gaps: expect.any(Array) },
  })
})

test('people get bars, the busiest hours, waits, and what was covered', async () => {
  const { out, err } = await stats('--agent', 'shop_lin')
  expect(out).toContain('█')
  expect(out).toContain('day (Beijing)')
  expect(out).toContain('Busiest hours (Beijing): 2026-')
  expect(out).toMatch(/shop_lin +\d/)
  expect(out).toContain('since (Asia/Shanghai, UTC+08:00)')
  expect(err).toContain('Searched')
  expect((await stats('--lang', 'zh', '--agent', 'shop_lin')).out).toContain('首次响应')
})
