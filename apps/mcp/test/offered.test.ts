/** What a server says of itself that offers some tools, or reads for one account: nothing of what is not there. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { tools } from '../src/tools/registry.ts'
import { call, createWorld, monday } from './harness.ts'
import { callsOf } from './tool-calls.ts'

async function connect(env: Record<string, string>, emulator = createEmulator({ now: () => monday })) {
  return createWorld({ emulator, env }).connect()
}

type Client = Awaited<ReturnType<typeof connect>>

/** Everything that a host reads of a server before it calls a tool. */
async function saidBy(client: Client): Promise<string> {
  const prompts =
    client.getServerCapabilities()?.prompts === undefined ? [] : (await client.listPrompts()).prompts
  const texts = await Promise.all(
    prompts.map(async ({ name, arguments: asked = [] }) => {
      const given = Object.fromEntries(asked.map((argument) => [argument.name, 'alice']))
      return client.getPrompt({ name, arguments: given })
    }),
  )
  const [guide, listed, templates] = await Promise.all([
    client.readResource({ uri: 'tim://guide' }),
    client.listTools(),
    client.listResourceTemplates(),
  ])
  return JSON.stringify([client.getInstructions(), guide, listed, templates, prompts, texts])
}

const toolsIn = (text: string): readonly string[] => [
  ...new Set(text.match(/\bim_[a-z]+(?:_[a-z]+)*/g) ?? []),
]

describe.each(tools)('a server that offers only $name', ({ name }) => {
  const env = { TIMKIT_MCP_TOOLS: name }

  test.each(['en', 'zh'])('speaks of no other tool before it is called (%s)', async (language) => {
    const client = await connect({ ...env, TIMKIT_MCP_LANGUAGE: language })
    expect(toolsIn(await saidBy(client))).toEqual([name])
  })

  test('speaks of no other tool, and links to nothing that is not there, when it answers', async () => {
    const client = await connect(env)
    const { resourceTemplates } = await client.listResourceTemplates()
    const { usual, refused } = callsOf({ name })
    for (const args of [usual.args, ...refused]) {
      const { text, links } = await call(client, name, args)
      expect(toolsIn(text).filter((tool) => tool !== name)).toEqual([])
      if (resourceTemplates.length === 0) expect(links).toEqual([])
    }
  })
})

test('a server that offers all tools names all of them', async () => {
  expect(toolsIn(await saidBy(await connect({}))).toSorted()).toEqual(
    tools.map(({ name }) => name).toSorted(),
  )
})

describe.each(['en', 'zh'])('a question that two tools answer (%s)', (language) => {
  const asked = { en: 'who mentioned something, anywhere', zh: '谁在哪里提到过什么' }[language] ?? ''
  const timesIn = (text: string): number => text.split(asked).length - 1

  test('is put to the better one, in the guide and in the instructions', async () => {
    const client = await connect({ TIMKIT_MCP_LANGUAGE: language })
    const guide = JSON.stringify(await client.readResource({ uri: 'tim://guide' }))
    expect(timesIn(guide)).toBe(1)
    expect(guide).toContain(`${asked} | \`im_search_messages\``)
    expect(client.getInstructions()).toContain('im_search_messages')
    expect(client.getInstructions()).not.toContain('im_read_history')
  })

  test('is put to the other one where the better one is not offered', async () => {
    const client = await connect({ TIMKIT_MCP_LANGUAGE: language, TIMKIT_MCP_TOOLS: 'im_read_history' })
    expect(client.getInstructions()).toContain('im_read_history')
  })

  test('is said to be missing once', async () => {
    const client = await connect({ TIMKIT_MCP_LANGUAGE: language, TIMKIT_MCP_TOOLS: 'im_get_messages' })
    expect(timesIn(client.getInstructions() ?? '')).toBe(1)
  })
})

describe('prompts', () => {
  const namesFor = async (offered: string): Promise<readonly string[]> => {
    const client = await connect({ TIMKIT_MCP_TOOLS: offered })
    if (client.getServerCapabilities()?.prompts === undefined) return []
    return (await client.listPrompts()).prompts.map(({ name }) => name)
  }

  test('are those whose tools are offered', async () => {
    expect(await namesFor('im_get_messages')).toEqual(['summarise_conversation', 'find_promises'])
    expect(await namesFor('im_list_waiting')).toEqual([])
    expect(await namesFor('im_list_waiting,im_get_messages')).toHaveLength(3)
  })

  test('of a server for one account do not ask for it, and name it', async () => {
    const client = await connect({ TIMKIT_MCP_ACCOUNT: 'shop_lin' })
    const { prompts } = await client.listPrompts()
    for (const { name, arguments: asked = [] } of prompts) {
      expect(asked.map((argument) => argument.name)).not.toContain('account')
      const given = asked.some((argument) => argument.name === 'peer') ? { peer: 'alice' } : undefined
      const { messages } = await client.getPrompt(given === undefined ? { name } : { name, arguments: given })
      expect(JSON.stringify(messages)).toContain('shop_lin')
    }
  })

  test('of a server for one account complete whom that account talks to', async () => {
    const client = await connect({ TIMKIT_MCP_ACCOUNT: 'shop_lin' })
    const { completion } = await client.complete({
      ref: { type: 'ref/prompt', name: 'find_promises' },
      argument: { name: 'peer', value: 'a' },
    })
    expect(completion.values).toEqual(['alice'])
  })
})

describe('a server for one account', () => {
  test('says in its instructions and its guide for whom it reads', async () => {
    const client = await connect({ TIMKIT_MCP_ACCOUNT: 'shop_lin' })
    const { contents } = await client.readResource({ uri: 'tim://guide' })
    for (const text of [client.getInstructions(), JSON.stringify(contents)])
      expect(text).toMatch(/as the account \\*"shop_lin\\*" and for nobody else/)
    expect((await connect({})).getInstructions()).not.toContain('for nobody else')
  })

  test('counts what that account writes, and how long its people wait, without being told which', async () => {
    const client = await connect({ TIMKIT_MCP_ACCOUNT: 'shop_lin' })
    const tool = (await client.listTools()).tools.find(({ name }) => name === 'im_message_statistics')
    expect(Object.keys(tool?.inputSchema.properties ?? {})).not.toContain('account')
    for (const args of [{ by: 'day' }, { by: 'day', agents: ['shop_lin'] }]) {
      const { isError, text } = await call(client, 'im_message_statistics', args)
      expect(isError, text).toBe(false)
      expect(text).toContain('messages of 1 sender')
    }
    const others = await call(client, 'im_message_statistics', { agents: ['shop_amy'] })
    expect(others.isError).toBe(true)
  })

  test('counts all who write in a group that it is in', async () => {
    const client = await connect({ TIMKIT_MCP_ACCOUNT: 'shop_lin' })
    const { text } = await call(client, 'im_message_statistics', { by: 'account', group: 'tea_lovers' })
    expect(text).not.toMatch(/messages of [01] sender/)
  })

  test('looks up itself and whom it talks to, and nobody else', async () => {
    const client = await connect({ TIMKIT_MCP_ACCOUNT: 'shop_lin' })
    const found = await call(client, 'im_find_account', { accounts: ['shop_lin', 'alice', 'li_na'] })
    expect(found.isError, found.text).toBe(false)
    expect(found.text).toContain('alice: Alice Chen')
    const refused = await call(client, 'im_find_account', { accounts: ['alice', 'nobody'] })
    expect(refused.isError).toBe(true)
    expect(refused.text).toContain(
      '"nobody" is not among those that this server may read, nor does it talk to one',
    )
  })

  test('looks nobody up when its conversations cannot be read, and says why', async () => {
    const emulator = createEmulator({
      now: () => monday,
      faults: [{ command: 'recentcontact/get_list', errorCode: 60_006, times: 1 }],
    })
    const client = await connect({ TIMKIT_MCP_ACCOUNT: 'shop_lin' }, emulator)
    const failed = await call(client, 'im_find_account', { accounts: ['alice'] })
    expect(failed.text).toContain('60006')
    expect((await call(client, 'im_find_account', { accounts: ['alice'] })).isError).toBe(false)
  })

  test('is not kept from whom another one talks to by one that does not exist', async () => {
    const client = await connect({ TIMKIT_MCP_ALLOW_ACCOUNTS: 'nobody,shop_lin' })
    expect((await call(client, 'im_find_account', { accounts: ['alice'] })).isError).toBe(false)
  })
})

describe.each([
  ['an account', { TIMKIT_MCP_ACCOUNT: 'bob' }, 'C2C'],
  ['some accounts', { TIMKIT_MCP_ALLOW_ACCOUNTS: 'bob' }, 'C2C'],
  ['some groups', { TIMKIT_MCP_ALLOW_GROUPS: 'tea_lovers' }, 'Group'],
])('a server for %s', (_, env, chat_type) => {
  const yesterday = { chat_type, since: 'yesterday', until: 'yesterday' }

  test('tells which hours have files, and nothing of how much they hold', async () => {
    const limited = await call(await connect(env), 'im_list_history_files', yesterday)
    const whole = await call(await connect({}), 'im_list_history_files', yesterday)
    const hoursOf = ({ structured }: typeof whole) => structured.hours?.map(({ hour }) => hour)
    expect(hoursOf(limited)).toEqual(hoursOf(whole))
    expect(whole.text).toMatch(/\d+ bytes, \d+ gzipped, MD5/)
    expect(`${limited.text}${JSON.stringify(limited.structured)}`).not.toMatch(/bytes|gzip|md5|\.gz/i)
  })

  test('counts only what it may read', async () => {
    const limited = await call(await connect(env), 'im_read_history', {
      ...yesterday,
      response_format: 'detailed',
    })
    const whole = await call(await connect({}), 'im_read_history', yesterday)
    expect(limited.structured.scanned).toBe(limited.structured.untrusted?.items?.length)
    expect(limited.structured.scanned).toBeLessThan(whole.structured.scanned ?? 0)
  })
})

describe('a resource that is longer than a result', () => {
  /** The call that its text names. */
  const callIn = (text: string) => {
    const [, name = '', args = '{}'] = /There may be more\. Call (im_\w+) with (\{.*\})/.exec(text) ?? []
    return { name, args: JSON.parse(args) as Record<string, unknown> }
  }

  test.each([
    ['tim://conversation/shop_lin/alice', {}],
    ['tim://account/shop_lin/conversations', {}],
    ['tim://group/tea_lovers', {}],
    ['tim://history/C2C/2026112220', {}],
    ['tim://conversation/shop_lin/alice', { TIMKIT_MCP_ACCOUNT: 'shop_lin' }],
  ])('%s goes on by a call, and never speaks of repeating one: %j', async (uri, env) => {
    const client = await connect({ TIMKIT_MCP_MAX_TOKENS: '500', ...env })
    const { contents } = await client.readResource({ uri })
    const [content] = contents
    const text = content !== undefined && 'text' in content ? content.text : ''
    expect(text).not.toContain('Repeat the call')
    const { name, args } = callIn(text)
    const next = await call(client, name, args)
    expect(next.isError, next.text).toBe(false)
    expect(next.structured.page?.returned).toBeGreaterThan(0)
  })
})

test.each(['im_get_context', 'im_get_message'])(
  '%s says that nothing was written until a time before all messages',
  async (name) => {
    const client = await connect({})
    const conversation = { account: 'shop_lin', peer: 'alice' }
    const early = await call(client, name, { ...conversation, time: '1970-01-01' })
    expect(early.structured.summary).toContain('until that time there is none')
    expect(early.text).toContain('this is the first one after it')
    const now = await call(client, name, conversation)
    expect(now.text).not.toContain('until that time')
  },
)

describe.each(['en', 'zh'])('a server on a Node that is too old to search (%s)', (language) => {
  test('does not offer to, and says why before it is asked', async () => {
    const env = { TIMKIT_MCP_LANGUAGE: language, TIMKIT_MCP_TOOLS: 'default' }
    const client = await createWorld({ env, hasIndex: false }).connect()
    const { tools: offered } = await client.listTools()
    expect(offered.map(({ name }) => name)).toContain('im_get_messages')
    expect(JSON.stringify(offered)).not.toMatch(/im_search_messages|im_get_context/)
    const instructions = client.getInstructions() ?? ''
    expect(instructions).not.toMatch(/im_search_messages|im_get_context/)
    expect(instructions).toMatch(/Node 22\.13/)
    expect(instructions.match(/--tools/g) ?? []).toHaveLength(1)
    const asked = { en: 'who mentioned something', zh: '谁在哪里提到过什么' }[language] ?? ''
    // No operator adds by --tools what cannot run.
    expect(instructions).not.toContain(asked)
  })
})
