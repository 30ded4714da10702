import { expect, test } from 'vitest'
import { rows, run } from '../../../test/run.ts'

test('an account that cannot be one is refused', async () => {
  const { code, err } = await run(['inbox', 'x'.repeat(40), '--demo'])
  expect(code).toBe(2)
  expect(err).toContain('at most 32')
})

test('an account that nobody has is refused by the service, in Chinese too', async () => {
  const { code, err } = await run(['inbox', 'nobody', '--demo', '--lang', 'zh'])
  expect(code).toBe(2)
  expect(err).toMatch(/\p{Script=Han}/u)
})

test('conversations come with unread counts, which are bounds in groups', async () => {
  const { code, out } = await run(['inbox', 'shop_lin', '--demo', '--json', '--limit', '2'])
  expect(code).toBe(0)
  expect(rows(out)).toMatchObject([
    { peer: 'alice', name: 'Alice Chen', unread: 3, estimated: false },
    { group: 'tea_lovers', estimated: true },
  ])
})

test('more than were asked for are told, and the zone stands once above the times', async () => {
  const { out, err } = await run(['inbox', 'shop_lin', '--demo', '--limit', '2'])
  expect(err).toContain('--limit')
  expect(out.match(/Asia\/Shanghai/g)).toHaveLength(1)
  expect(out).toContain('2026-11-23 ')
})

test('a table fits the terminal, also with wide characters', async () => {
  const { out } = await run(['inbox', 'shop_lin', '--demo'], { terminal: true, env: { NO_COLOR: '1' } })
  const widthOf = (line: string) =>
    line.replaceAll(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef“”]/gu, '··').length
  // A quotation mark may count as one column or as two.
  for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(82)
})
