import { expect, test } from 'vitest'
import { run } from '../../../test/run.ts'

test('the tour finds a Chinese and an English word, with what was covered', async () => {
  const { code, out, err } = await run(['demo', '--lang', 'zh'])
  expect(code).toBe(0)
  expect(out).toContain('谁有未读消息？')
  expect(out).toContain('明前龙井')
  expect(out).toMatch(/Order 2041/)
  expect(err).toContain('搜索范围 2026-11-')
})

test('its output is JSON only where that is asked for', async () => {
  const { code, out } = await run(['demo', '--json'])
  expect(code).toBe(0)
  for (const line of out.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
})
