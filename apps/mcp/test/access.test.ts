/** What a limited server does not let anybody read, whichever tool is asked. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { tools } from '../src/tools/registry.ts'
import { call, createWorld, monday } from './harness.ts'
import { callsOf, callsOfAll } from './tool-calls.ts'

function limited(env: Readonly<Record<string, string>>) {
  const emulator = createEmulator({ now: () => monday })
  return createWorld({ emulator, env })
}

const someOnly = { TIMKIT_MCP_ALLOW_ACCOUNTS: 'bob', TIMKIT_MCP_ALLOW_GROUPS: 'tea_lovers' }
const yesterday = { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }

/** Parameters that say whose chats are read. Who is on the other side (`peer`, `peers`) is not asked for a right. */
const guarded = /^(accounts?|groups?)$/

describe('a limited server', () => {
  test.each(callsOfAll('refused'))('refuses $title, and asks the service nothing', async ({ tool, args }) => {
    const world = limited(someOnly)
    const { isError, text } = await call(await world.connect(), tool.name, args)
    expect(isError, text).toBe(true)
    expect(text).toContain('is not among those that this server may read')
    expect(world.emulator.log.records).toHaveLength(0)
  })

  test.each(tools)('is tried with each parameter of $name that says whose chats are read', (tool) => {
    const { refused } = callsOf(tool)
    for (const parameter of Object.keys(tool.input).filter((name) => guarded.test(name)))
      expect(
        refused.some((args) => parameter in args),
        `a refused call with ${parameter}`,
      ).toBe(true)
    if ('untrusted' in tool.output.shape) expect(refused, 'refused calls').not.toHaveLength(0)
  })

  test('finds in all of history only what it may read', async () => {
    const client = await limited(someOnly).connect()
    const history = await call(client, 'im_read_history', { ...yesterday, response_format: 'detailed' })
    for (const { from, to } of history.structured.untrusted?.items ?? []) expect([from, to]).toContain('bob')
    expect(history.structured.untrusted?.items?.length).toBeGreaterThan(0)
  })

  test('lists no group that it may not read', async () => {
    const env = { TIMKIT_MCP_ALLOW_ACCOUNTS: 'shop_lin', TIMKIT_MCP_ALLOW_GROUPS: 'tea_lovers' }
    const { text } = await call(await limited(env).connect(), 'im_list_conversations', {
      account: 'shop_lin',
    })
    expect(text).toContain('tea_lovers')
    expect(text).not.toContain('shop_staff')
  })

  test('lets a pinned account read only the groups that it is in', async () => {
    const client = await limited({ TIMKIT_MCP_ACCOUNT: 'bob' }).connect()
    expect((await call(client, 'im_get_group_messages', { group: 'tea_lovers' })).isError).toBe(false)
    expect((await call(client, 'im_get_group_messages', { group: 'shop_staff' })).isError).toBe(true)
    const group = await call(client, 'im_read_history', { ...yesterday, chat_type: 'Group' })
    expect(group.text).not.toContain('shop_staff')
  })

  test('guards addresses of resources like calls', async () => {
    const client = await limited({ TIMKIT_MCP_ACCOUNT: 'bob' }).connect()
    await expect(client.readResource({ uri: 'tim://conversation/shop_lin/alice' })).rejects.toThrow(
      /may read/,
    )
    await expect(client.readResource({ uri: 'tim://account/shop_lin/conversations' })).rejects.toThrow(
      /may read/,
    )
    const { contents } = await client.readResource({ uri: 'tim://conversation/bob/shop_amy' })
    expect(JSON.stringify(contents)).toContain('Do you ship to Berlin?')
  })
})
