/** No result costs more than it may, and none leaves anything out for good. */

import { createEmulator } from '@timkit/emulator'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { describe, expect, test } from 'vitest'
import { busySeed, restlessSeed } from './busy-seed.ts'
import { call, createWorld, monday } from './harness.ts'

const history = { since: '2026-11-22', until: '2026-11-22' }
const calls: readonly (readonly [string, Record<string, unknown>])[] = [
  ['im_get_unread_counts', { accounts: ['desk'] }],
  ['im_list_conversations', { account: 'desk' }],
  ['im_get_messages', { account: 'desk', peer: 'carol', limit: 1000 }],
  ['im_get_group_messages', { group: 'night_shift' }],
  ['im_read_history', { chat_type: 'C2C', limit: 1000, ...history }],
]

async function busyClient() {
  const emulator = createEmulator({ now: () => monday, seed: busySeed })
  return createWorld({ emulator }).connect()
}

describe.each([500, 1000, 4000])('a budget of %i tokens', (budget) => {
  test.each(['concise', 'detailed'])('is kept by every tool on both channels (%s)', async (format) => {
    const client = await busyClient()
    for (const [name, args] of calls) {
      const { text, structured } = await call(client, name, {
        ...args,
        max_tokens: budget,
        response_format: format,
      })
      expect(encode(text).length, `${name} text`).toBeLessThanOrEqual(budget)
      expect(encode(JSON.stringify(structured)).length, `${name} structure`).toBeLessThanOrEqual(budget)
      expect(structured.page?.returned, name).toBeGreaterThan(0)
    }
  })

  test('is kept by days in which every second hour has messages', async () => {
    const emulator = createEmulator({ now: () => monday, seed: restlessSeed })
    const client = await createWorld({ emulator }).connect()
    for (const name of ['im_read_history', 'im_list_history_files']) {
      const args = {
        chat_type: 'C2C',
        since: '7d',
        max_tokens: budget,
        ...(name === 'im_read_history' ? { limit: 1000 } : {}),
      }
      const { text, structured } = await call(client, name, args)
      expect(encode(text).length, name).toBeLessThanOrEqual(budget)
      expect(encode(JSON.stringify(structured)).length, name).toBeLessThanOrEqual(budget)
    }
    const nothing = { chat_type: 'C2C', since: '7d', max_tokens: budget, text: 'nobody wrote this' }
    const { text, structured } = await call(client, 'im_read_history', nothing)
    expect(encode(text).length).toBeLessThanOrEqual(budget)
    expect(encode(JSON.stringify(structured)).length).toBeLessThanOrEqual(budget)
    expect(structured.scanned).toBe(72)
  })

  test('is kept by the list of hours', async () => {
    const client = await busyClient()
    const args = { chat_type: 'C2C', since: '6d', max_tokens: budget }
    const { text, structured } = await call(client, 'im_list_history_files', args)
    expect(encode(text).length).toBeLessThanOrEqual(budget)
    expect(encode(JSON.stringify(structured)).length).toBeLessThanOrEqual(budget)
  })
})

describe('what did not fit', () => {
  test.each([
    ['im_get_unread_counts', { accounts: ['desk'], response_format: 'detailed' }, 10],
    ['im_list_conversations', { account: 'desk', response_format: 'detailed' }, 15],
    ['im_read_history', { chat_type: 'C2C', limit: 1000, response_format: 'detailed', ...history }, 24],
  ])('comes on the next pages of %s, once', async (name, args, total) => {
    const client = await busyClient()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { structured } = await call(client, name, {
        ...args,
        max_tokens: 700,
        ...(cursor === undefined ? {} : { cursor }),
      })
      seen.push(...(structured.untrusted?.items ?? []).map((item) => JSON.stringify(item)))
      cursor = structured.page?.next_cursor
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(total)
  })

  test('comes on the next pages of the list of hours', async () => {
    const client = await busyClient()
    const seen: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const args = {
        chat_type: 'C2C',
        since: '6d',
        max_tokens: 1000,
        ...(cursor === undefined ? {} : { cursor }),
      }
      const { structured } = await call(client, 'im_list_history_files', args)
      seen.push(...(structured.hours ?? []).map(({ hour }) => hour))
      cursor = structured.page?.next_cursor
      pages++
    } while (cursor !== undefined)
    expect(pages).toBeGreaterThan(2)
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
    const whole = await call(client, 'im_list_history_files', {
      chat_type: 'C2C',
      since: '6d',
      max_tokens: 25_000,
    })
    expect(seen).toEqual(whole.structured.hours?.map(({ hour }) => hour))
  })

  test('of a single message that is longer than a page is counted', async () => {
    const client = await createWorld().connect()
    const args = { account: 'shop_lin', peer: 'li_na', since: 'yesterday', max_tokens: 600, limit: 1 }
    let cursor: string | undefined
    const cut: string[] = []
    do {
      const { text, structured } = await call(client, 'im_get_messages', {
        ...args,
        ...(cursor === undefined ? {} : { cursor }),
      })
      expect(encode(text).length).toBeLessThanOrEqual(600)
      cut.push(...(text.match(/…\[\+\d+ characters\]/g) ?? []))
      cursor = structured.page?.next_cursor
    } while (cursor !== undefined)
    expect(cut).toHaveLength(1)
  })
})
