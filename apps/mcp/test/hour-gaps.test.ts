/** Hours that have no messages to show: each kind is told apart, and no end is claimed that is none. */

import { createEmulator, type EmulatorOptions } from '@timkit/emulator'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday } from './harness.ts'

const history = ['im_read_history', 'im_list_history_files'] as const
const hour = 3_600_000

async function connect(
  faults: EmulatorOptions['faults'] = [],
  { env = {}, now = monday }: { readonly env?: Record<string, string>; readonly now?: number } = {},
) {
  const emulator = createEmulator({ now: () => now, faults })
  return createWorld({ emulator, env, now: () => now }).connect()
}

describe.each(history)('%s', (name) => {
  test('does not say that it is at the end while the last hours are not searchable', async () => {
    const { structured, text } = await call(await connect(), name, { chat_type: 'C2C', since: '2h' })
    expect(structured.page?.has_more).toBe(false)
    expect(structured.hours_not_ready).toEqual(['2026112314-2026112315'])
    expect(structured.summary).toContain('2 hours are not ready, so not searched')
    expect(text).toContain('No file yet, so not searched (Beijing time): 2026112314-2026112315.')
    expect(text).toContain('That is not the end of this window')
    expect(text).toContain('im_get_messages or im_get_group_messages')
    expect(text).not.toMatch(/That is all/)
  })

  test('names only the tools that are offered instead', async () => {
    const client = await connect([], { env: { TIMKIT_MCP_TOOLS: `${name},im_get_messages` } })
    const { text } = await call(client, name, { chat_type: 'C2C', since: '2h' })
    expect(text).toContain('with im_get_messages.')
    const alone = await connect([], { env: { TIMKIT_MCP_TOOLS: name } })
    const { text: nothing } = await call(alone, name, { chat_type: 'C2C', since: '2h' })
    expect(nothing).toContain('Ask again later.')
  })

  test('says of hours in which nobody wrote that they are empty, and that this is all', async () => {
    const day = { chat_type: 'C2C', since: '2026-11-22T00:00', until: '2026-11-22T09:59' }
    const { structured, text } = await call(await connect(), name, day)
    expect(structured.hours_empty).toEqual(['2026112200-2026112208'])
    expect(structured.hours_not_ready).toBeUndefined()
    expect(structured.summary).toContain('9 hours are empty')
    expect(text).toContain('That is all of this window.')
  })

  test('waits eight hours before it says so', async () => {
    const night = { chat_type: 'C2C', since: '2026-11-23T03:00', until: '2026-11-23T03:59' }
    // Over at 04:00 in Beijing.
    const over = Date.UTC(2026, 10, 22, 20, 0, 0)
    const kinds = await Promise.all(
      [over + 8 * hour - 1000, over + 8 * hour].map(async (now) => {
        const { structured } = await call(await connect([], { now }), name, night)
        return [structured.hours_not_ready, structured.hours_empty]
      }),
    )
    expect(kinds).toEqual([
      [['2026112303'], undefined],
      [undefined, ['2026112303']],
    ])
  })

  test('says of hours that the service deleted that they are gone, whether it was asked or not', async () => {
    const old = { chat_type: 'C2C', since: '2026-11-10T00:00', until: '2026-11-15T23:59' }
    const { structured, text } = await call(await connect(), name, old)
    expect(structured.hours_expired).toEqual([expect.stringMatching(/^2026111000-/), expect.any(String)])
    expect(structured.summary).toContain('144 hours are expired')
    expect(structured.hours_empty).toBeUndefined()
    expect(text).toContain('Deleted by the service (Beijing time): 2026111000-')
    expect(text).toContain('the rest may have messages')
  })

  test('says of hours that failed why, and claims no end', async () => {
    const client = await connect([
      { command: 'open_msg_svc/get_history', errorCode: 10_007, after: 3, times: 2 },
    ])
    const day = { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }
    const { structured, text } = await call(client, name, day)
    expect(structured.hours_failed).toEqual([expect.stringMatching(/^20261122\d\d-20261122\d\d: 10007 /)])
    expect(structured.summary).toContain('2 hours could not be read')
    expect(text).toContain('the rest may have messages')
  })

  test('says all of it at once where all of it happens', async () => {
    const client = await connect([
      { command: 'open_msg_svc/get_history', errorCode: 10_007, after: 3, times: 1 },
    ])
    const args = { chat_type: 'C2C', since: '2026-11-14', limit: 1000, max_tokens: 25_000 }
    const { structured } = await call(
      client,
      name,
      name === 'im_read_history' ? args : { ...args, limit: undefined },
    )
    for (const kind of ['empty', 'not_ready', 'expired', 'failed'])
      expect(structured[`hours_${kind}`], kind).not.toHaveLength(0)
  })

  test('counts them where there is no room for their names, and says so', async () => {
    const args = { chat_type: 'C2C', since: '2026-11-14', max_tokens: 500 }
    const client = await connect([
      { command: 'open_msg_svc/get_history', errorCode: 10_007, probability: 0.3 },
    ])
    const { structured, text, isError } = await call(client, name, args)
    expect(isError, text).toBe(false)
    expect(encode(text).length).toBeLessThanOrEqual(500)
    expect(structured.summary).toMatch(/\d+ hours could not be read/)
  })
})

test.each([
  [
    'im_get_unread_counts',
    { accounts: ['shop_lin', 'nobody'] },
    'These are all that could be counted: others may wait.',
  ],
  ['im_get_unread_counts', { accounts: ['shop_lin'] }, 'These are all that wait.'],
])('%s claims to be whole only where it is: %j', async (name, args, end) => {
  const { text } = await call(await connect(), name, args)
  expect(text).toContain(end)
})
