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

  test('whose conversations were looked through to complete an id', async () => {
    const { entries, world } = audited({ env: { TIMKIT_MCP_ALLOW_ACCOUNTS: 'shop_lin' } })
    const client = await world.connect()
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'tim://conversation/{account}/{peer}' },
      argument: { name: 'peer', value: 'a' },
      context: { arguments: { account: 'shop_lin' } },
    })
    expect(completion.values).toContain('alice')
    const [{ accounts, outcome, tool } = {}] = entries
    expect({ accounts, outcome, tool }).toEqual({
      accounts: ['shop_lin'],
      outcome: 'answered',
      tool: 'completion/complete',
    })
    expect(entries).toHaveLength(1)
  })

  test('that ids of groups were completed, for which no account is named', async () => {
    const { entries, world } = audited({ env: { TIMKIT_MCP_ALLOW_ACCOUNTS: 'shop_lin' } })
    const client = await world.connect()
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'tim://group/{id}' },
      argument: { name: 'id', value: 'tea' },
    })
    expect(completion.values).toContain('tea_lovers')
    expect(entries).toMatchObject([{ outcome: 'answered', tool: 'completion/complete' }])
    expect(JSON.stringify(entries)).not.toContain('tea')
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
      const named = ['account', 'accounts', 'agents', 'peer', 'peers', 'of', 'group'].flatMap((parameter) =>
        parameter in input ? (args[parameter] ?? []) : [],
      )
      expect(new Set([...accounts, ...groups])).toEqual(new Set(named))
    }
  })
})

describe('a call that comes to no tool is written down', () => {
  const refused = { messages: 0, outcome: 'refused' }

  test.each(['legacy', 'modern'] as const)('with its reason (%s)', async (era) => {
    const { entries, world } = audited({ env: { TIMKIT_MCP_ACCOUNT: 'shop_lin' } })
    const client = await world.connect(era)
    await call(client, 'im_get_messages', { account: 'boss', peer: 'bob' })
    await call(client, 'im_get_messages', { peer: {} })
    await call(client, 'im_get_messages', {})
    await client.callTool({ name: 'im_nope', arguments: { account: 'boss' } }).catch(() => undefined)
    await client.callTool({ name: 'What alice wrote: hello', arguments: {} }).catch(() => undefined)
    expect(entries).toMatchObject([
      { ...refused, tool: 'im_get_messages', accounts: ['boss', 'bob'], code: 'InvalidArguments' },
      { ...refused, tool: 'im_get_messages', code: 'InvalidArguments' },
      { ...refused, tool: 'im_get_messages', code: 'InvalidArguments' },
      { ...refused, tool: 'im_nope', accounts: ['boss'], code: 'UnknownTool' },
      { ...refused, tool: 'unknown', code: 'UnknownTool' },
    ])
  })

  test('that would send where nobody may', async () => {
    const { entries, world } = audited()
    const args = { account: 'shop_lin', peer: 'alice', text: 'Your parcel has left' }
    await (await world.connect())
      .callTool({ name: 'im_send_message', arguments: args })
      .catch(() => undefined)
    expect(entries).toMatchObject([
      { ...refused, tool: 'im_send_message', accounts: ['shop_lin', 'alice'], code: 'UnknownTool' },
    ])
    expect(JSON.stringify(entries)).not.toContain('parcel')
  })

  test.each([
    [
      'tim://conversation/boss/bob',
      { tool: 'im_get_messages', accounts: ['boss', 'bob'], code: 'AccessError' },
    ],
    [
      'tim://account/boss/conversations',
      { tool: 'im_list_conversations', accounts: ['boss'], code: 'AccessError' },
    ],
    ['tim://conversation/%E0%A4%A/bob', { tool: 'im_get_messages', code: 'InvalidArguments' }],
    ['tim://history/C2C/yesterday', { tool: 'im_read_history', code: 'InvalidArguments' }],
    ['tim://export/xml/conversation/boss/bob/7d/now', { tool: 'im_get_messages', accounts: ['boss', 'bob'] }],
    ['tim://export/jsonl/next/forged', { tool: 'export', code: 'CursorError' }],
    ['tim://nothing', { tool: 'resources/read', code: 'InvalidArguments' }],
  ])('by its address %s', async (uri, line) => {
    const { entries, world } = audited({ env: { TIMKIT_MCP_ACCOUNT: 'shop_lin' } })
    await expect((await world.connect()).readResource({ uri })).rejects.toThrow()
    expect(entries).toMatchObject([{ ...refused, ...line }])
  })

  test('of a prompt or a completion that is not there', async () => {
    const { entries, world } = audited()
    const client = await world.connect()
    await expect(client.getPrompt({ name: 'nothing' })).rejects.toThrow()
    const ref = { type: 'ref/prompt', name: 'nothing' } as const
    await expect(client.complete({ ref, argument: { name: 'account', value: '' } })).rejects.toThrow()
    expect(entries).toMatchObject([
      { ...refused, tool: 'prompts/get' },
      { ...refused, tool: 'completion/complete' },
    ])
  })

  test('over HTTP without a key, or from another page', async () => {
    const { entries, world } = audited({ env: { TIMKIT_MCP_TOKEN: 'a-very-long-bearer-token' } })
    const ask = (headers: Record<string, string>) =>
      world.http.fetch(
        new Request('http://localhost/mcp', { method: 'POST', headers: { host: 'localhost', ...headers } }),
      )
    expect((await ask({})).status).toBe(401)
    expect((await ask({ authorization: 'Bearer another-very-long-token' })).status).toBe(401)
    expect((await ask({ origin: 'https://evil.example.com' })).status).toBe(403)
    expect(entries).toMatchObject([
      { ...refused, who: 'unknown', tool: 'http', code: 'Unauthorized' },
      { ...refused, who: 'unknown', tool: 'http', code: 'Unauthorized' },
      { ...refused, who: 'unknown', tool: 'http', code: 'Forbidden' },
    ])
    expect(JSON.stringify(entries)).not.toContain('another-very')
  })

  test('and is not answered where it cannot be', async () => {
    const full = { record: () => Promise.reject(new AuditError('ENOSPC')), close: async () => undefined }
    const client = await createWorld({ audit: full }).connect()
    const asked = client.callTool({ name: 'im_get_messages', arguments: { peer: {} } })
    await expect(asked).rejects.toThrow('The audit log cannot be written (ENOSPC)')
  })

  test('as cancelled, whatever it was cancelled by', async () => {
    const { entries, world } = audited()
    const { runTool } = await import('../src/tools/run-tool.ts')
    const tool = tools.find(({ name }) => name === 'im_get_messages')
    if (tool === undefined) throw new Error('there is no such tool')
    const signal = AbortSignal.abort('the user')
    await runTool(tool, conversation, { app: world.app, principal: '', signal, progress: () => undefined })
    expect(entries).toMatchObject([{ outcome: 'failed', code: 'cancelled' }])
  })
})
