/** No answer costs more than it may for what stands around its items either: names, filters, failures, notes, cursors. */

import { createEmulator, type Emulator, type Seed } from '@timkit/emulator'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { describe, expect, test } from 'vitest'
import { busySeed, restlessSeed } from './busy-seed.ts'
import { type Called, call, createWorld, monday, type WorldOptions } from './harness.ts'
import { callsOfAll } from './tool-calls.ts'

const longText = '西湖龙井茶叶批发零售部,订单号是 2041。😀'.repeat(20)

/** An id as long and as dear as one can be: 32 bytes. */
const idOf = (number: number) => `客户茶友老顾客零售${String(number).padStart(5, '0')}`
const ids = Array.from({ length: 50 }, (_, index) => idOf(index))

/** Fifty such accounts, with names of strangers, who all wait for one another; and many messages of one second. */
const crowdedSeed: Seed = {
  accounts: ids.map((UserID) => ({ UserID, Nick: longText.slice(0, 100) })),
  conversations: [
    ...ids.slice(1).map((id) => ({
      between: [ids[0] ?? '', id] as const,
      unread: { [id]: 1 },
      messages: [{ at: '-1h', from: ids[0] ?? '', text: 'Hi' }],
    })),
    {
      between: [idOf(1), idOf(2)],
      messages: Array.from({ length: 90 }, (_, index) => ({
        at: '-1d 10:00:00',
        from: idOf(1),
        text: `Number ${index}`,
      })),
    },
  ],
}

const crowdedCalls: readonly (readonly [string, Record<string, unknown>])[] = [
  ['im_get_unread_counts', { accounts: ids.slice(0, 20) }],
  ['im_get_unread_counts', { accounts: ids.slice(0, 20), response_format: 'detailed' }],
  ['im_get_unread_counts', { accounts: ids.slice(0, 20), peers: ids }],
  ['im_find_account', { accounts: ids }],
  ['im_find_account', { accounts: ids.map((id) => `${id}${longText}`.slice(0, 128)) }],
  ['im_list_conversations', { account: ids[0] }],
  ['im_get_messages', { account: ids[0], peer: ids[1] }],
  ['im_get_messages', { account: idOf(1), peer: idOf(2) }],
  ['im_list_history_files', { chat_type: 'C2C', since: '7d' }],
  ['im_read_history', { chat_type: 'C2C', since: '7d', limit: 1000 }],
  [
    'im_read_history',
    { chat_type: 'C2C', since: '7d', account: longText.slice(0, 128), text: longText.slice(0, 200) },
  ],
  [
    'im_read_history',
    { chat_type: 'Group', since: '7d', account: longText.slice(0, 128), group: longText.slice(9, 137) },
  ],
  ['im_get_group_messages', { group: longText.slice(0, 128) }],
]

/** What a read may be refused with, not to be tried again. */
const codes = [70_107, 90_048, 10_010, 10_007, 90_009, 30_003, 40_003, 60_012, 90_002, 99_999]

type IsRefused = (number: number) => boolean

/** A service that refuses requests by their number, each with another code and many words. */
function refusing(emulator: Emulator, isRefused: IsRefused): Emulator['fetch'] {
  let number = 0
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    if (!url.includes('/v4/') || !isRefused(number++)) return emulator.fetch(input, init)
    return Response.json({
      ActionStatus: 'FAIL',
      ErrorCode: codes[number % codes.length],
      ErrorInfo: longText,
    })
  }
}

function expectWithin(budget: number, { text, structured }: Called): void {
  expect(encode(text).length, text).toBeLessThanOrEqual(budget)
  const written = JSON.stringify(structured)
  expect(encode(written).length, written).toBeLessThanOrEqual(budget)
}

/** The name of a fence that costs most beyond its estimate, of a million and a half drawn at random. */
const nonce = () => '0c6d6c6c6d2b8c6b'

/** Reads the first pages of a tool, each of which has to hold. */
async function readPages(world: WorldOptions, name: string, args: Record<string, unknown>) {
  const client = await createWorld({ ...world, nonce }).connect()
  let cursor: string | undefined
  for (let pages = 0; pages < 5; pages++) {
    const page = await call(client, name, { ...args, ...(cursor === undefined ? {} : { cursor }) })
    expectWithin(budget, page)
    cursor = page.structured.page?.next_cursor
    if (cursor === undefined) return
  }
}

/** The smallest that a call may ask for: what stands around the items leaves them the least. */
const budget = 500

const seeds = { busy: busySeed, crowded: crowdedSeed, restless: restlessSeed }
const hours = { chat_type: 'C2C', since: '7d' }
const calls: readonly (readonly [keyof typeof seeds, string, string, Record<string, unknown>])[] = [
  ...callsOfAll('long').map(({ tool, args, title }) => ['busy', title, tool.name, args] as const),
  ...crowdedCalls.map(([name, args], index) => ['crowded', `${name} ${index + 1}`, name, args] as const),
  ['restless', 'im_list_history_files', 'im_list_history_files', hours],
  ['restless', 'im_read_history', 'im_read_history', hours],
]

const services: readonly (readonly [string, IsRefused | 'clock', 'en' | 'zh'])[] = [
  ['answers everything', () => false, 'en'],
  ['refuses everything', () => true, 'zh'],
  ['refuses every other request', (number) => number % 2 === 1, 'en'],
  ['refuses two of three requests', (number) => number % 3 !== 1, 'zh'],
  ['has another time', 'clock', 'zh'],
]

describe.each(services)('a budget is kept where the service %s', (_, isRefused, TIMKIT_MCP_LANGUAGE) => {
  test.each(calls)('in a %s world, by %s', async (seed, _title, name, args) => {
    const emulator = createEmulator({ now: () => monday, seed: seeds[seed] })
    const env = { TIMKIT_MCP_MAX_TOKENS: String(budget), TIMKIT_MCP_LANGUAGE }
    const world =
      isRefused === 'clock'
        ? { emulator, env, now: () => monday - 3 * 86_400_000 }
        : { fetch: refusing(emulator, isRefused), emulator, env }
    await readPages(world, name, args)
  })
})

test('what many messages of one second leave to the next page comes there, once', async () => {
  const emulator = createEmulator({ now: () => monday, seed: crowdedSeed })
  const client = await createWorld({ emulator }).connect()
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const args = { account: idOf(1), peer: idOf(2), limit: 7, ...(cursor === undefined ? {} : { cursor }) }
    const { structured } = await call(client, 'im_get_messages', args)
    seen.push(...(structured.untrusted?.transcript?.match(/Number \d+/g) ?? []))
    cursor = structured.page?.next_cursor
  } while (cursor !== undefined)
  expect(seen).toHaveLength(90)
  expect(new Set(seen).size).toBe(90)
})

test('a wrong clock is said by the next answer that has room for it', async () => {
  const emulator = createEmulator({ now: () => monday, seed: crowdedSeed })
  const world = createWorld({ emulator, now: () => monday - 3 * 86_400_000 })
  const client = await world.connect()
  const full = { accounts: ids.slice(0, 20), max_tokens: 500 }
  expect((await call(client, 'im_get_unread_counts', full)).text).not.toContain('clock')
  expect((await call(client, 'im_get_unread_counts', { accounts: [ids[1]] })).text).toContain(
    'Note: the clock',
  )
})
