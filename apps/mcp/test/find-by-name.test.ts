/** Who is called so: where is looked for a name, what is said of where it is not, and how much is asked for it. */

import { createEmulator, type EmulatorOptions, type Seed } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday } from './harness.ts'

const many = Array.from({ length: 130 }, (_, index) => `buyer_${index}`)

/** Two people of one name, one of whom never wrote; names in Chinese and in wide letters. */
const seed: Seed = {
  accounts: [
    { UserID: 'agent', Nick: 'Agent' },
    { UserID: 'other_agent', Nick: 'Other agent' },
    { UserID: 'u1', Nick: '王小芳' },
    { UserID: 'u2', Nick: '王小芳' },
    { UserID: 'u3', Nick: 'Ａｌｉｃｅ  Chen' },
    { UserID: 'silent', Nick: 'Silent Alice' },
    { UserID: '13812345678', Nick: 'Wang 13912345678' },
    ...many.map((UserID) => ({ UserID, Nick: `顾客 ${UserID.slice(6)}` })),
  ],
  conversations: [
    { between: ['agent', 'u1'], messages: [{ at: '-2d 10:00:00', from: 'u1', text: '您好' }] },
    { between: ['agent', 'u3'], messages: [{ at: '-1h', from: 'u3', text: 'Hello' }] },
    { between: ['agent', '13812345678'], messages: [{ at: '-3h', from: '13812345678', text: 'Hi' }] },
    { between: ['other_agent', 'u2'], messages: [{ at: '-1d 10:00:00', from: 'u2', text: '在吗' }] },
    ...many.map((id) => ({
      between: ['other_agent', id] as const,
      messages: [{ at: '-1d 11:00:00', from: id, text: 'Hi' }],
    })),
  ],
}

function worldOf(env: Record<string, string> = {}, options: Omit<EmulatorOptions, 'seed' | 'now'> = {}) {
  const emulator = createEmulator({ now: () => monday, seed, ...options })
  return { emulator, world: createWorld({ emulator, env }) }
}

/** Looks for a name; says whom it finds, in their order. */
async function find(
  args: Record<string, unknown>,
  env?: Record<string, string>,
  options?: Omit<EmulatorOptions, 'seed' | 'now'>,
) {
  const { emulator, world } = worldOf(env, options)
  const called = await call(await world.connect(), 'im_find_account', args)
  const found = (called.structured.untrusted?.items ?? []).map(({ account }) => String(account))
  return { ...called, found, commands: emulator.log.records.map(({ command }) => command) }
}

const listOf = (value: unknown): string => (Array.isArray(value) ? value.join(' | ') : '')

describe('a name is refused', () => {
  test.each([
    [{}, 'one of the two'],
    [{ accounts: ['u1'], name: '王' }, 'one of the two'],
    [{ name: '\u200b' }, 'no character that could be looked for'],
  ])('%j', async (args, why) => {
    const { isError, text, commands } = await find(args)
    expect(isError).toBe(true)
    expect(text).toContain(why)
    expect(commands).toEqual([])
  })

  test('in the conversations of an account that does not exist, with its reason', async () => {
    const { isError, text } = await find({ name: '王', of: 'nobody' })
    expect(isError).toBe(true)
    expect(text).toMatch(/50001|does not exist/)
  })

  test('where no name can be read, with the reason', async () => {
    const faults = [{ command: 'profile/portrait_get', errorCode: 60_006, times: 1 }] as const
    const { isError, text } = await find({ name: 'u', of: 'agent' }, {}, { faults })
    expect(isError, text).toBe(true)
    expect(text).toContain('60006')
  })

  test('where the service refuses everything: nobody is not an answer', async () => {
    const faults = [{ errorCode: 60_006, times: 99 }] as const
    const { isError, text } = await find({ name: '王', of: 'agent' }, {}, { faults })
    expect(isError, text).toBe(true)
  })
})

describe('where is not looked is said', () => {
  test('of an app that has not bought search', async () => {
    const { found, structured, text } = await find({ name: '王小芳' }, {}, { cloudSearch: false })
    expect(found.toSorted()).toEqual(['u1', 'u2'])
    expect(listOf(structured.looked)).toContain('who wrote in the last 7 days')
    expect(listOf(structured.not_looked)).toContain('accounts that wrote nothing')
    expect(text).toContain('not everywhere was looked')
    expect(text).toContain('Not looked at: ')
  })

  test('of names that could not be read', async () => {
    const faults = [{ command: 'profile/portrait_get', errorCode: 60_006, times: 1 }] as const
    const { found, structured } = await find({ name: 'u1' }, {}, { faults, cloudSearch: false })
    // Its id is known all the same.
    expect(found).toEqual(['u1'])
    expect(listOf(structured.not_looked)).toContain('names of 100 accounts, which could not be read')
  })

  test('of accounts beyond those that are looked at', async () => {
    const accounts = ['agent', ...Array.from({ length: 14 }, (_, index) => `buyer_${index}`)]
    const env = { TIMKIT_MCP_ALLOW_ACCOUNTS: accounts.join(',') }
    const { structured, commands } = await find({ name: '王' }, env)
    expect(listOf(structured.not_looked)).toContain('the conversations of 5 more accounts')
    expect(commands.filter((command) => command === 'recentcontact/get_list')).toHaveLength(10)
  })

  test('of more conversations than the service keeps', async () => {
    const { structured } = await find({ name: '顾客', of: 'other_agent' })
    expect(listOf(structured.not_looked)).toContain('conversations of other_agent older than its newest 100')
  })

  test('of nobody found: in the summary, with where was looked', async () => {
    const { isError, structured } = await find({ name: '赵', of: 'agent' })
    expect(isError).toBe(false)
    expect(structured.summary).toBe('Nobody was found by that name')
    expect(structured.looked).toEqual(['the conversations of agent'])
  })
})

describe('a name finds', () => {
  test('whom an account talks to, whatever case, width and spaces', async () => {
    for (const name of ['alice chen', 'ＡＬＩＣＥＣＨＥＮ', 'Ali', 'chen'])
      expect((await find({ name, of: 'agent' })).found, name).toEqual(['u3'])
  })

  test('several people of one name, each for itself, with whom they talked last', async () => {
    const { found, text } = await find({ name: '王' })
    expect(found.toSorted()).toEqual(['u1', 'u2'])
    const { text: ofAgent, found: one } = await find({ name: '小芳', of: 'agent' })
    expect(one).toEqual(['u1'])
    expect(ofAgent).toContain('u1: 王小芳, Offline, talked with agent 2026-11-21 10:00')
    expect(text).toMatch(/^2 accounts found by that name/)
  })

  test('who never wrote, where the app has the search of the service', async () => {
    const { found, structured } = await find({ name: 'silent' })
    expect(found).toEqual(['silent'])
    expect(listOf(structured.looked)).toContain('all accounts, by the search of the service')
  })

  test('the closest first', async () => {
    expect((await find({ name: '顾客 12' })).found[0]).toBe('buyer_12')
  })

  test('page after page, each of them once, with a bounded number of calls', async () => {
    const { emulator, world } = worldOf()
    const client = await world.connect()
    const found: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const before = emulator.log.records.length
      const args = { name: '顾客', max_tokens: 2000, ...(cursor && { cursor }) }
      const page = await call(client, 'im_find_account', args)
      expect(page.isError, page.text).toBe(false)
      found.push(...(page.structured.untrusted?.items ?? []).map(({ account }) => String(account)))
      cursor = page.structured.page?.next_cursor
      pages++
      // Besides what fills the archive of this process, once.
      const asked = emulator.log.records.slice(before).map(({ command }) => command)
      const others = asked.filter((command) => !/get_history|download/.test(String(command)))
      expect(others.length, others.join()).toBeLessThanOrEqual(4)
    } while (cursor !== undefined)
    expect(pages).toBeGreaterThan(2)
    expect(found.toSorted()).toEqual(many.toSorted())
  })
})

describe('a limited server', () => {
  test('looks only among whom its accounts talk to, and asks nothing of the whole app', async () => {
    for (const env of [{ TIMKIT_MCP_ACCOUNT: 'agent' }, { TIMKIT_MCP_ALLOW_ACCOUNTS: 'agent' }]) {
      const { found, commands } = await find({ name: '王' }, env)
      expect(found).toEqual(['u1'])
      expect(commands).not.toContain('user_search/search')
      expect(commands).not.toContain('open_msg_svc/get_history')
      expect((await find({ name: 'silent' }, env)).found).toEqual([])
    }
  })
})

describe('where phone numbers are masked', () => {
  const env = { TIMKIT_MCP_MASK: 'phone' }

  test('nobody is found by digits of a number, neither of an id nor of a name', async () => {
    for (const name of ['138', '1381', '12345678', '139123'])
      expect((await find({ name, of: 'agent' }, env)).found, name).toEqual([])
  })

  test('somebody is found by the other name, and shown by it', async () => {
    const { found, text } = await find({ name: 'Wang', of: 'agent' }, env)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^phone-\d{11}$/)
    expect(text).toContain('Wang [phone]')
    expect((await find({ name: found[0], of: 'agent' }, env)).found).toEqual(found)
  })
})
