/** Apps whose users are called by their phone numbers: where these are masked, a model asks about people whose numbers it is not told. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { tools } from '../src/tools/registry.ts'
import { call, createWorld, monday } from './harness.ts'

const customer = '13812345678'
const abroad = '+442079460958'
const agent = 'shop_13912345678'
const digits = /13812345678|13912345678|13600000000|442079460958/

function emulator() {
  return createEmulator({
    now: () => monday,
    seed: {
      accounts: [
        { UserID: agent, Nick: 'Shop' },
        { UserID: customer, Nick: 'Wang' },
        { UserID: abroad, Nick: 'Ann' },
      ],
      conversations: [
        {
          between: [agent, customer],
          unread: { [agent]: 1 },
          messages: [
            ...Array.from({ length: 30 }, (_, index) => ({
              at: '-2d 10:00:00',
              from: customer,
              text: `${index} ${'tea '.repeat(30)}`,
            })),
            { at: '-1d 10:00:00', from: agent, text: 'Hello' },
            { at: '-1d 10:00:01', from: customer, text: `Call me: ${customer}, costs ¥13712345679.00` },
          ],
        },
        { between: [agent, abroad], messages: [{ at: '-1d 11:00:00', from: abroad, text: 'Hi' }] },
      ],
      groups: [
        {
          GroupId: 'group',
          Type: 'Private',
          Name: 'Group',
          createdAt: '-9d 10:00',
          Owner_Account: agent,
          members: [{ Member_Account: customer }],
          messages: [{ at: '-1d 11:00:00', from: customer, text: 'In the group' }],
        },
      ],
    },
  })
}

const world = (env: Record<string, string> = {}) =>
  createWorld({ emulator: emulator(), env: { TIMKIT_MCP_MASK: 'phone', ...env } })

/** The other name of an id, as an answer has it. */
async function aliasOf(id: string, env: Record<string, string> = {}): Promise<string> {
  const client = await world(env).connect()
  const { text } = await call(client, 'im_find_account', { accounts: [id] })
  return /(?:shop_)?phone-\+?\d+/.exec(text)?.[0] ?? 'none'
}

describe('a model', () => {
  const arguments_: Readonly<Record<string, Record<string, unknown>>> = {
    im_get_unread_counts: { accounts: [agent] },
    im_list_conversations: { account: agent },
    im_get_messages: { account: agent, peer: customer },
    im_get_group_messages: { group: 'group' },
    im_read_history: { chat_type: 'C2C', since: '2d' },
    im_find_account: { accounts: [customer, abroad, '13600000000'] },
    im_list_waiting: { accounts: [agent] },
    im_get_group: { group: 'group' },
    im_get_changes: { accounts: [agent] },
  }

  test.each(Object.entries(arguments_).filter(([name]) => tools.some((tool) => tool.name === name)))(
    'is told no number by %s, in either format, on either channel, nor in links',
    async (name, args) => {
      const client = await world().connect()
      const formats =
        'response_format' in (tools.find((tool) => tool.name === name)?.input ?? {})
          ? ['concise', 'detailed']
          : [undefined]
      for (const format of formats) {
        const { text, structured, links, isError } = await call(client, name, {
          ...args,
          ...(format && { response_format: format }),
        })
        expect(isError, text).toBe(false)
        const all = `${text}${JSON.stringify(structured)}${links.join()}`
        expect(all.replaceAll(/phone-\+?\d+/g, '')).not.toMatch(digits)
        expect(all).toMatch(/phone-\+?\d{11,13}/)
      }
    },
  )

  test('asks about people by the names that it is told', async () => {
    const [own, peer] = [await aliasOf(agent), await aliasOf(customer)]
    expect(own).toMatch(/^shop_phone-\d{11}$/)
    const client = await world().connect()
    const { text, isError } = await call(client, 'im_get_messages', { account: own, peer })
    expect(isError, text).toBe(false)
    // An amount stays what it is.
    expect(text).toContain(`${peer}: Call me: [phone], costs ¥13712345679.00`)
    expect(text).toContain(`${own}: Hello`)
    const { contents } = await client.readResource({ uri: `tim://conversation/${own}/${peer}` })
    expect(JSON.stringify(contents)).toContain('Hello')
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'tim://conversation/{account}/{peer}' },
      argument: { name: 'peer', value: '' },
      context: { arguments: { account: own } },
    })
    expect(completion.values).toContain(peer)
    expect(completion.values.join()).not.toContain(customer)
  })

  test('is told no number by a refusal', async () => {
    const client = await world({ TIMKIT_MCP_ALLOW_ACCOUNTS: 'bob' }).connect()
    const { text, isError } = await call(client, 'im_get_messages', {
      account: await aliasOf(agent),
      peer: 'bob',
    })
    expect(isError).toBe(true)
    expect(text).toMatch(/shop_phone-\d{11}/)
    expect(text.replaceAll(/phone-\d+/g, '')).not.toMatch(digits)
  })

  test('is told no number by an address, when it is too long, refused, or odd', async () => {
    const [own, peer] = [await aliasOf(agent), await aliasOf(customer)]
    const uri = `tim://conversation/${own}/${peer}`
    const client = await world({ TIMKIT_MCP_MAX_TOKENS: '500' }).connect()
    const { contents } = await client.readResource({ uri })
    const text = JSON.stringify(contents)
    expect(text).toContain('There may be more. Call im_get_messages')
    expect(text.replaceAll(/phone-\d+/g, '')).not.toMatch(digits)
    const limited = await world({ TIMKIT_MCP_ALLOW_ACCOUNTS: 'bob' }).connect()
    const pinned = await world({ TIMKIT_MCP_ACCOUNT: 'bob' }).connect()
    for (const refused of [limited, pinned]) {
      const error = await refused.readResource({ uri }).catch((reason: unknown) => String(reason))
      expect(error).toContain(own)
      expect(String(error).replaceAll(/phone-\d+/g, '')).not.toMatch(digits)
    }
  })

  test('may be limited to a number', async () => {
    const client = await world({ TIMKIT_MCP_ACCOUNT: agent }).connect()
    const { text } = await call(client, 'im_get_messages', { peer: await aliasOf(customer) })
    expect(text).toContain('Hello')
    const { contents } = await client.readResource({
      uri: `tim://conversation/${await aliasOf(agent)}/${await aliasOf(customer)}`,
    })
    expect(JSON.stringify(contents)).toContain('Hello')
  })
})

describe('the other name of an id', () => {
  test('is the same on every replica, and another one with another key', async () => {
    expect(await aliasOf(customer)).toBe(await aliasOf(customer))
    expect(await aliasOf(customer, { TIMKIT_MCP_CURSOR_KEY: 'another key that is long' })).not.toBe(
      await aliasOf(customer),
    )
    expect(await aliasOf(customer)).not.toContain(customer)
  })

  test('is not made where phone numbers are not masked', async () => {
    const client = await createWorld({ emulator: emulator() }).connect()
    expect((await call(client, 'im_find_account', { accounts: [customer] })).text).toContain(customer)
  })
})
