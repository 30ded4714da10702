import { expect, test } from 'vitest'
import { noon, run } from '../../../test/run.ts'

test('the tour finds a Chinese and an English word, with what was covered', async () => {
  const { code, out, err } = await run(['demo', '--lang', 'zh'])
  expect(code).toBe(0)
  expect(out).toContain('谁有未读消息？')
  expect(out).toContain('明前龙井')
  expect(out).toMatch(/Order 2041/)
  expect(err).toContain('搜索范围 2026-11-')
})

test.each([
  ['just after midnight', -11.9],
  ['after work', 8],
  ['just before midnight', 11.9],
])('the tour finds the same words at any hour of the day: %s', async (_when, hours) => {
  const { out } = await run(['demo'], { now: noon + hours * 3_600_000 })
  expect(out).toContain('明前龙井')
  expect(out).toContain('Order 2041')
})

test('its output is JSON only where that is asked for', async () => {
  const { code, out } = await run(['demo', '--json'])
  expect(code).toBe(0)
  for (const line of out.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
})
