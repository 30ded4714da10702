/** Who waits, and what an answer says where that is not known. */

import { createEmulator, type Emulator, type Seed } from '@timkit/emulator'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday } from './harness.ts'

const seed: Seed = {
  accounts: ['desk', 'night', 'ann', 'ben', 'cleo', 'dan'].map((UserID) => ({ UserID })),
  conversations: [
    {
      between: ['desk', 'ann'],
      messages: [
        { at: '-3d 10:00', from: 'desk', text: 'How is the tea?' },
        { at: '-3d 11:00', from: 'ann', text: 'Bitter', peerRead: true },
      ],
    },
    {
      between: ['desk', 'ben'],
      messages: [
        { at: '-50h', from: 'ben', text: 'Where is it?' },
        { at: '-20m', from: 'desk', text: 'On its way' },
        { at: '-10m', from: 'ben', text: 'When will it be here?' },
      ],
    },
    { between: ['desk', 'cleo'], messages: [{ at: '-2d 10:00', from: 'desk', text: 'It was sent' }] },
    { between: ['night', 'dan'], messages: [{ at: '-5d 10:00', from: 'dan', text: 'Hello?' }] },
    { between: ['desk', 'night'], messages: [{ at: '-6d 10:00', from: 'night', text: 'Your turn' }] },
  ],
}

/** Asks who waits, of a service that changes its answer about the messages with one of the peers. */
async function ask(
  accounts: readonly string[],
  changed?: { readonly peer: string; readonly answer: object },
) {
  const emulator = createEmulator({ now: () => monday, seed })
  const fetch: Emulator['fetch'] = async (input, init) => {
    const request = new Request(input as Request, init)
    if (changed !== undefined && request.url.includes('/admin_getroammsg')) {
      const body = (await request.clone().json()) as { Peer_Account?: string; To_Account?: string }
      if ([body.Peer_Account, body.To_Account].includes(changed.peer)) return Response.json(changed.answer)
    }
    return emulator.fetch(request)
  }
  const client = await createWorld({ emulator, fetch }).connect()
  return call(client, 'im_list_waiting', { accounts })
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.includes(' waits'))

describe('what is not known', () => {
  test('is said of a conversation whose messages the service does not keep any more', async () => {
    const answer = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', Complete: 1, MsgCnt: 0, MsgList: [] }
    const { text, structured } = await ask(['desk'], { peer: 'ann', answer })
    expect(lines(text).map((line) => line.split(' ')[0])).toEqual(['night', 'ben'])
    expect(structured.not_looked_at).toEqual([
      '1 conversation of which the service keeps no message any more',
    ])
    expect(structured.summary).toContain('of 3 conversations looked at')
    expect(text).toContain('These are all that were found.')
  })

  test('is said of a conversation that cannot be read', async () => {
    const answer = { ActionStatus: 'FAIL', ErrorCode: 90_012, ErrorInfo: 'no' }
    const { text, structured } = await ask(['desk'], { peer: 'ann', answer })
    expect(structured.not_looked_at).toEqual(['1 conversation that could not be read'])
    expect(text).not.toContain('These are all that wait.')
  })

  test('is said of an account for which the time was not enough, and the others are answered in time', async () => {
    const emulator = createEmulator({ now: () => monday, seed })
    let isStuck = true
    const fetch: Emulator['fetch'] = async (input, init) => {
      const request = new Request(input as Request, init)
      const isSlow =
        isStuck &&
        request.url.includes('/recentcontact/get_list') &&
        (await request.clone().text()).includes('"From_Account":"night"')
      return isSlow ? new Promise(() => undefined) : emulator.fetch(request)
    }
    const env = { TIMKIT_MCP_ANSWER_SECONDS: '1' }
    const client = await createWorld({ emulator, fetch, env }).connect()
    const { text, structured, isError } = await call(client, 'im_list_waiting', {
      accounts: ['desk', 'night'],
    })
    expect(isError, text).toBe(false)
    expect(lines(text).map((line) => line.split(' ')[0])).toEqual(['ann', 'ben'])
    expect(structured.not_looked_at).toEqual(['night: conversations for which the time was not enough'])
    expect(structured.page).toMatchObject({ has_more: true, cut_by: 'time' })
    expect(text).not.toContain('These are all')
    isStuck = false
    const further = { accounts: ['desk', 'night'], cursor: structured.page?.next_cursor }
    const rest = await call(client, 'im_list_waiting', further)
    expect(lines(rest.text).map((line) => line.split(' ')[0])).toEqual(['dan'])
    expect(rest.structured.page?.has_more).toBe(false)
  })

  test('is said of an account that does not exist, which does not hide who waits for others', async () => {
    const { text, structured } = await ask(['nobody', 'desk'])
    expect(structured.not_looked_at).toEqual([expect.stringMatching(/^nobody: .*\(\d+\)$/)])
    expect(lines(text).map((line) => line.split(' ')[0])).toEqual(['night', 'ann', 'ben'])
  })
})

test('who waits longest comes first, across agents, also where the message was read; agents do not wait for one another', async () => {
  const { text, structured } = await ask(['desk', 'night'])
  expect(lines(text)).toEqual([
    expect.stringMatching(
      /^dan waits for night 5 d \d+ h, since 2026-11-18 10:00 or earlier, .*unread: Hello\?$/,
    ),
    expect.stringMatching(/^ann waits for desk 3 d 4 h, since 2026-11-20 11:00, 1 message, read: Bitter$/),
    expect.stringMatching(/^ben waits for desk 10 min, .*: When will it be here\?$/),
  ])
  expect(structured.total).toBe(3)
  expect(text).toContain('These are all that wait.')
})

test('what it may cost is kept where the time was over at a later page of conversations', async () => {
  const answered = Array.from({ length: 99 }, (_, at) => ({ peer: `peer${at}`, from: 'desk', text: 'Yes' }))
  const waiting = Array.from({ length: 8 }, (_, at) => ({
    peer: `late${at}`,
    from: `late${at}`,
    text: 'Where is it? '.repeat(at + 1),
  }))
  const talks = [...answered, ...waiting]
  const emulator = createEmulator({
    now: () => monday,
    seed: {
      accounts: ['desk', ...talks.map(({ peer }) => peer)].map((UserID) => ({ UserID })),
      conversations: talks.map(({ peer, from, text }, at) => ({
        between: ['desk', peer] as const,
        messages: [{ at: `-${300 - at}m`, from, text }],
      })),
    },
  })
  let returned = 0
  const budgets = Array.from({ length: 16 }, (_, at) => 500 + at * 30)
  const ends = await Promise.all(
    budgets.map(async (budget) => {
      let asked = 0
      const fetch: Emulator['fetch'] = async (input, init) => {
        const request = new Request(input as Request, init)
        const isSecond = request.url.includes('/recentcontact/get_list') && ++asked > 1
        return isSecond ? new Promise(() => undefined) : emulator.fetch(request)
      }
      const client = await createWorld({ emulator, fetch, env: { TIMKIT_MCP_ANSWER_SECONDS: '2' } }).connect()
      const { text, structured } = await call(client, 'im_list_waiting', {
        accounts: ['desk'],
        max_tokens: budget,
      })
      expect(encode(text).length, text).toBeLessThanOrEqual(budget)
      expect(encode(JSON.stringify(structured)).length, 'structure').toBeLessThanOrEqual(budget)
      returned += structured.page?.returned ?? 0
      return structured.page?.cut_by
    }),
  )
  // Both kinds of cursors were there.
  expect(new Set(ends)).toEqual(new Set(['tokens', 'time']))
  expect(returned).toBeGreaterThan(budgets.length)
})
