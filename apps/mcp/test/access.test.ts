/** What a limited server does not let anybody read, whichever tool is asked. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Tool } from '../src/tools/define-tool.ts'
import { tools } from '../src/tools/registry.ts'
import { busySeed } from './busy-seed.ts'
import { call, createWorld, monday } from './harness.ts'
import { hostileEmulator } from './hostile-world.ts'
import { callsOf, callsOfAll } from './tool-calls.ts'

function limited(env: Readonly<Record<string, string>>) {
  const emulator = createEmulator({ now: () => monday })
  return createWorld({ emulator, env })
}

const someOnly = { TIMKIT_MCP_ALLOW_ACCOUNTS: 'bob', TIMKIT_MCP_ALLOW_GROUPS: 'tea_lovers' }
const yesterday = { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }

const readable = ['bob', 'tea_lovers']
const worlds = [createEmulator(), createEmulator({ seed: busySeed }), hostileEmulator('hello')]
const accounts = new Set(worlds.flatMap(({ world }) => [...world.accounts.keys()]))
const groups = new Set(worlds.flatMap(({ world }) => [...world.groups.keys()]))

const valuesOf = (value: unknown): readonly unknown[] => [value].flat()

/** Parameters in which calls name one of some ids, whatever the parameters are called. */
function parametersWith(tool: Tool, ids: ReadonlySet<unknown>): readonly string[] {
  const { usual, refused, long, strangers, free = {} } = callsOf(tool)
  const calls = [usual.args, ...refused, ...long, ...strangers]
  const named = calls.flatMap((args) =>
    Object.keys(args).filter((name) => valuesOf(args[name]).some((value) => ids.has(value))),
  )
  return [...new Set(named)].filter((name) => !(name in free))
}

/** Parameters that take texts, among which ids may be; times and cursors are none. */
function textParameters({ input }: Tool): readonly string[] {
  const { properties = {} } = z.toJSONSchema(z.object(input))
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean' || ['since', 'until', 'cursor'].includes(name)) return []
    const item = schema.type === 'array' ? schema.items : schema
    const isText = typeof item === 'object' && 'type' in item && item.type === 'string' && !('enum' in item)
    return isText ? [name] : []
  })
}

describe('a limited server', () => {
  test.each(callsOfAll('refused'))(
    'refuses $title, and asks the service nothing of it',
    async ({ tool, args }) => {
      const world = limited(someOnly)
      const { isError, text } = await call(await world.connect(), tool.name, args)
      expect(isError, text).toBe(true)
      expect(text).toContain('is not among those that this server may read')
      const { asksFirst } = callsOf(tool)
      const { records } = world.emulator.log
      if (asksFirst === undefined) expect(records).toHaveLength(0)
      for (const { command, body } of records) {
        expect(command).toBe(asksFirst)
        expect(body).toMatchObject({ From_Account: 'bob' })
      }
    },
  )

  test.each(tools)('is tried with each parameter of $name that names whose chats are read', (tool) => {
    const { refused, free = {}, ...others } = callsOf(tool)
    const guarded = parametersWith(tool, new Set([...accounts, ...groups]))
    const isRefused = (args: Readonly<Record<string, unknown>>, name: string): boolean =>
      valuesOf(args[name]).some((id) => !readable.includes(String(id)))
    for (const parameter of guarded) {
      const alone = refused.some((args) => {
        const offending = guarded.filter((name) => name in args && isRefused(args, name))
        return offending.length === 1 && offending[0] === parameter
      })
      expect(alone, `a refused call in which ${parameter} alone names what may not be read`).toBe(true)
    }
    const calls = [others.usual.args, ...refused, ...others.long, ...others.strangers]
    for (const parameter of textParameters(tool))
      expect(
        calls.some((args) => parameter in args),
        `a call with ${parameter}`,
      ).toBe(true)
    expect(Object.keys(tool.input)).toEqual(expect.arrayContaining(Object.keys(free)))
    if ('untrusted' in tool.output.shape) expect(refused, 'refused calls').not.toHaveLength(0)
  })

  test.each(tools)('for one account leaves no account to read to the caller of $name', (tool) => {
    const names = parametersWith(tool, accounts)
    const { unpinned } = callsOf(tool)
    const left = tool.pinned === undefined ? names : names.filter((name) => name !== tool.pinned?.parameter)
    if (unpinned === undefined) expect(left, 'pinned, or `unpinned` says why not').toEqual([])
    else expect(left, '`unpinned` explains nothing').not.toEqual([])
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
