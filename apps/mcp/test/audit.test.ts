/** What is written down of calls: who, which tool, about whom, how much; and that nothing is answered where it is not. */

import { describe, expect, test } from 'vitest'
import { type AuditEntry, AuditError } from '../src/audit/audit.ts'
import { tools } from '../src/tools/registry.ts'
import { call, createWorld, type WorldOptions } from './harness.ts'
import { callsOf } from './tool-calls.ts'

function audited(options: WorldOptions = {}) {
  const entries: AuditEntry[] = []
  const audit = {
    record: async (entry: AuditEntry) => {
      entries.push(entry)
    },
    close: async () => undefined,
  }
  return { entries, world: createWorld({ ...options, audit }) }
}

const conversation = { account: 'shop_lin', peer: 'alice' }

describe('a call is not answered', () => {
  const full = {
    record: () => Promise.reject(new AuditError('ENOSPC')),
    close: async () => undefined,
  }

  test.each(tools)('where it cannot be written down ($name)', async ({ name }) => {
    const client = await createWorld({ audit: full }).connect()
    const { isError, text, structured } = await call(client, name, { ...callsOf({ name }).usual.args })
    expect(isError).toBe(true)
    expect(text).toMatch(/^The audit log cannot be written \(ENOSPC\).*Retry: no/)
    expect(structured).toEqual({})
  })

  test('by its address either', async () => {
    const client = await createWorld({ audit: full }).connect()
    await expect(client.readResource({ uri: 'tim://conversation/shop_lin/alice' })).rejects.toThrow(
      /The audit log cannot be written/,
    )
  })

  test('and costs nothing of the budget', async () => {
    const world = createWorld({ audit: full })
    await call(await world.connect(), 'im_get_messages', conversation)
    expect(world.app.volume.leftFor('')).toBe(world.app.volume.limit)
    expect(world.log.join('')).toContain('im_get_messages was not answered: The audit log cannot be written')
  })
})

describe('it is written down', () => {
  test('who asked which tool about whom, and how many messages they got', async () => {
    const { entries, world } = audited()
    await call(await world.connect(), 'im_get_messages', { ...conversation, limit: 3 })
    const client = await world.connect()
    await client.readResource({ uri: 'tim://group/tea_lovers' })
    expect(entries).toMatchObject([
      {
        who: 'anyone',
        tool: 'im_get_messages',
        accounts: ['shop_lin', 'alice'],
        messages: 3,
        outcome: 'answered',
      },
      { who: 'anyone', tool: 'im_get_group_messages', groups: ['tea_lovers'], outcome: 'answered' },
    ])
  })

  test('which account a server is pinned to', async () => {
    const { entries, world } = audited({ env: { TIMKIT_MCP_ACCOUNT: 'shop_lin' } })
    await call(await world.connect(), 'im_get_unread_counts')
    expect(entries).toMatchObject([{ accounts: ['shop_lin'], messages: 0 }])
  })

  test('what was refused and what failed, with the reason', async () => {
    const { entries, world } = audited({ env: { TIMKIT_MCP_ALLOW_ACCOUNTS: 'bob,nobody' } })
    const client = await world.connect()
    await call(client, 'im_get_messages', conversation)
    await call(client, 'im_get_messages', { account: 'nobody', peer: 'bob' })
    expect(entries).toMatchObject([
      { accounts: ['shop_lin', 'alice'], messages: 0, outcome: 'failed', code: 'AccessError' },
      { accounts: ['nobody', 'bob'], messages: 0, outcome: 'failed', code: '90008' },
    ])
  })

  test('with the key of the team, by its name, and nobody sees the key', async () => {
    const key = 'a-very-long-bearer-token'
    const { entries, world } = audited({ env: { TIMKIT_MCP_TOKEN: key } })
    await call(await world.connect(), 'im_get_messages', conversation)
    expect(entries).toMatchObject([{ who: 'key' }])
    expect(JSON.stringify(entries)).not.toContain(key)
  })

  test('nothing of what was said or looked for', async () => {
    const { entries, world } = audited()
    const client = await world.connect()
    for (const { name } of tools) await call(client, name, { ...callsOf({ name }).usual.args })
    const text = JSON.stringify(entries)
    expect(entries).toHaveLength(tools.length)
    for (const said of ['invoice', '发货', 'Alice Chen', world.emulator.secretKey])
      expect(text).not.toContain(said)
  })

  test.each(tools)('all that $name was asked about', async ({ name, input }) => {
    const { entries, world } = audited()
    const client = await world.connect()
    const { refused, long, usual } = callsOf({ name })
    for (const args of [usual.args, ...refused, ...long]) {
      entries.length = 0
      await call(client, name, { ...args })
      const [{ accounts = [], groups = [] } = {}] = entries
      const named = ['account', 'accounts', 'agents', 'peer', 'peers', 'group'].flatMap((parameter) =>
        parameter in input ? (args[parameter] ?? []) : [],
      )
      expect(new Set([...accounts, ...groups])).toEqual(new Set(named))
    }
  })
})
