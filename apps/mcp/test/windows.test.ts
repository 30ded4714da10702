/** Windows as people ask for them, through every tool that has one. */

import { describe, expect, test } from 'vitest'
import { call, createWorld } from './harness.ts'

const tools: readonly (readonly [string, Record<string, unknown>])[] = [
  ['im_get_messages', { account: 'shop_lin', peer: 'alice' }],
  ['im_get_group_messages', { group: 'tea_lovers' }],
  ['im_list_history_files', { chat_type: 'C2C' }],
  ['im_read_history', { chat_type: 'C2C' }],
]

describe.each(tools)('%s', (name, args) => {
  test.each([
    [{ until: 'yesterday' }],
    [{ until: '2026-11-19' }],
    [{ until: '3d' }],
    [{ until: '2026-10-01' }],
    [{ since: '48h' }],
    [{ since: '7d' }],
    [{ since: '8d' }],
    [{ since: '2w' }],
    [{ since: '2026-01-01' }],
    [{ since: '2026-01-01', until: '2026-02-01' }],
    [{ since: '1970-01-02' }],
    [{ since: '1970-01-01' }],
    [{ since: '2027-01-01' }],
    [{ since: 'today', until: '2027-01-01' }],
    [{ since: 'now' }],
    [{ until: 'now' }],
    [{ since: 'yesterday', until: 'now' }],
    [{ since: 'yesterday', until: 'today' }],
    [{ since: '2026-11-23T10:00', until: '2026-11-23T10:00' }],
  ])('answers %j', async (window) => {
    const client = await createWorld().connect()
    const { text, isError, structured } = await call(client, name, { ...args, ...window })
    expect(isError, text).toBe(false)
    const { from = '', to = '' } = structured.window ?? {}
    if (to !== 'now') expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to))
  })

  test.each([
    [{ since: 'today', until: 'yesterday' }, 'is after until'],
    [{ since: '24h', until: '7d' }, 'is after until'],
    [{ since: 'last week' }, 'which is not a time'],
  ])('refuses %j in words', async (window, words) => {
    const client = await createWorld().connect()
    const { text, isError } = await call(client, name, { ...args, ...window })
    expect(isError).toBe(true)
    expect(text).toContain(words)
  })

  test('reads a day whose midnight was skipped, and the whole day before', async () => {
    const client = await createWorld({ env: { TIMKIT_MCP_TIME_ZONE: 'America/Santiago' } }).connect()
    const skipped = await call(client, name, { ...args, since: '2025-09-07', until: '2025-09-07' })
    expect(skipped.structured.window).toEqual({
      from: '2025-09-07T01:00:00-03:00',
      to: '2025-09-07T23:59:59-03:00',
      zone: 'America/Santiago',
    })
    const before = await call(client, name, { ...args, since: '2025-09-06', until: '2025-09-06' })
    expect(before.structured.window?.to).toBe('2025-09-06T23:59:59-04:00')
  })
})

test.each(tools)('%s says that a window begins in the future', async (name, args) => {
  const client = await createWorld().connect()
  const { text } = await call(client, name, { ...args, since: '2027-01-01' })
  expect(text).toContain('The window begins in the future.')
})

test.each([
  ['im_read_history', { limit: 1 }, / later hours not looked at yet/],
  ['im_list_history_files', { max_tokens: 500 }, / older hours not looked at yet/],
])('a page of %s that ends early says how much of the window is left', async (name, args, words) => {
  const client = await createWorld().connect()
  const asked = { chat_type: 'C2C', since: '2026-11-22', until: '2026-11-22' }
  let { structured } = await call(client, name, { ...asked, ...args })
  expect(structured.summary).toMatch(words)
  while (structured.page?.next_cursor !== undefined) {
    const cursor = structured.page.next_cursor
    structured = (await call(client, name, { ...asked, ...args, cursor })).structured
  }
  expect(structured.summary).not.toContain('not looked at yet')
})

test('a group is not looked for in files that hold none', async () => {
  const client = await createWorld().connect()
  const asked = { group: 'tea_lovers', since: 'yesterday', until: 'yesterday' }
  const { isError, text } = await call(client, 'im_read_history', { chat_type: 'C2C', ...asked })
  expect(isError).toBe(true)
  expect(text).toContain('give chat_type "Group" with it')
  expect((await call(client, 'im_read_history', { chat_type: 'Group', ...asked })).isError).toBe(false)
})

test('an end alone ends the default window', async () => {
  const client = await createWorld().connect()
  const { structured } = await call(client, 'im_read_history', { chat_type: 'C2C', until: 'yesterday' })
  expect(structured.window).toMatchObject({
    from: '2026-11-22T20:59:59+08:00',
    to: '2026-11-22T23:59:59+08:00',
  })
  expect(structured.hours_empty).toHaveLength(1)
})

test('what may be missing is said, and an end is the end of something', async () => {
  const client = await createWorld().connect()
  const asked = { account: 'shop_lin', peer: 'alice' }
  const whole = await call(client, 'im_get_messages', asked)
  expect(whole.text).toMatch(/That is all of this window\.$/)
  const old = await call(client, 'im_get_messages', { ...asked, since: '2026-01-01' })
  expect(old.text).toMatch(
    /keeps 7 days unless the app bought more: of older times messages may be missing\.$/,
  )
  const future = await call(client, 'im_get_messages', { ...asked, since: '2027-01-01' })
  expect(future.text).toContain('The window begins in the future.')
  const history = await call(client, 'im_read_history', { chat_type: 'C2C', since: '2h' })
  expect(history.text).toContain('That is not the end of this window')
})
