/** What is new, and what an answer says where not all of it could be read. */

import { TimClient } from '@timkit/core'
import { createEmulator, type Emulator, type Seed } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday } from './harness.ts'

const hundredAndOne = Array.from({ length: 101 }, (_, index) => `u${index}`)

const seed: Seed = {
  accounts: ['desk', 'night', ...hundredAndOne].map((UserID) => ({ UserID })),
  conversations: [
    ...hundredAndOne.map((id) => ({
      between: ['desk', id] as const,
      messages: [{ at: '-30m', from: id, text: `From ${id}` }],
    })),
    {
      between: ['u2', 'u1'],
      // A long text that was sent in three parts.
      messages: ['A', 'B', 'C'].map((part) => ({ at: '-10m', from: 'u1', text: `Part ${part}` })),
    },
  ],
  groups: [
    {
      GroupId: 'staff',
      Type: 'Private',
      Name: 'Staff',
      createdAt: '-20d 10:00',
      Owner_Account: 'night',
      messages: [
        { at: '-90m', from: 'night', text: 'Too early' },
        { at: '-20m', from: 'night', text: 'Who is there?' },
      ],
    },
  ],
}

/** Asks what is new since an hour, of a service that may list more conversations than it does of itself. */
async function ask(accounts: readonly string[], listed?: readonly string[]) {
  const emulator = createEmulator({ now: () => monday, seed })
  const fetch: Emulator['fetch'] = async (input, init) => {
    const request = new Request(input as Request, init)
    if (listed === undefined || !request.url.includes('/recentcontact/get_list'))
      return emulator.fetch(request)
    const MsgTime = monday / 1000 - 1800
    const SessionItem = listed.map((To_Account) => ({ Type: 1, To_Account, MsgTime, TopFlag: 0 }))
    const answer = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', CompleteFlag: 1 }
    const position = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 }
    return Response.json({ ...answer, ...position, SessionItem })
  }
  const client = await createWorld({ emulator, fetch }).connect()
  return call(client, 'im_get_changes', { accounts, since: '1h', limit: 1000 })
}

describe('what is new', () => {
  test('keeps its order also within a second', async () => {
    const { text } = await ask(['u2'])
    expect(text.match(/Part [ABC]/g)).toEqual(['Part A', 'Part B', 'Part C'])
  })

  test('is not all of it where an account has more conversations than are read', async () => {
    const { text, structured } = await ask(['desk'], hundredAndOne)
    expect(structured.page?.returned).toBe(100)
    expect(structured.not_read).toEqual(['desk: conversations before its newest 100: ask for a later since'])
    expect(structured.summary).toContain('not all could be read')
    expect(text).toContain('Not read: desk: conversations before its newest 100')
  })

  test('that was not read in time comes with the next page, and until then is not left out of the next look either', async () => {
    const emulator = createEmulator({ now: () => monday, seed })
    let isStuck = true
    const fetch: Emulator['fetch'] = async (input, init) => {
      const request = new Request(input as Request, init)
      const isSlow =
        isStuck &&
        request.url.includes('/admin_getroammsg') &&
        (await request.clone().text()).includes('"u7"')
      return isSlow ? new Promise(() => undefined) : emulator.fetch(request)
    }
    const env = { TIMKIT_MCP_ANSWER_SECONDS: '5' }
    const client = await createWorld({ emulator, fetch, env }).connect()
    const question = { accounts: ['desk'], since: '1h', limit: 1000, max_tokens: 20_000 }
    const { structured, isError, text } = await call(client, 'im_get_changes', question)
    expect(isError, text).toBe(false)
    expect(String(structured.not_read)).toContain('for which the time was not enough')
    expect(structured.next_since).toBe('2026-11-23T14:00:00+08:00')
    expect(structured.page).toMatchObject({ has_more: true, cut_by: 'time' })
    expect(text).not.toContain('That is all')
    const further = { ...question, cursor: structured.page?.next_cursor }
    // As long as nothing more can be had, no cursor promises it.
    const stuck = await call(client, 'im_get_changes', further)
    expect(stuck.structured.page).toMatchObject({ returned: 0, has_more: false })
    expect(stuck.text).toContain('For the next look: since 2026-11-23T14:00:00+08:00')
    isStuck = false
    const rest = await call(client, 'im_get_changes', further)
    expect(rest.text).toContain('From u7')
    const froms = `${text}${rest.text}`.match(/From u\d+/g) ?? []
    expect(new Set(froms).size).toBe(froms.length)
    expect(rest.structured.page?.has_more).toBe(false)
    expect(rest.structured.next_since).toBe('2026-11-23T15:00:00+08:00')
    const whole = await ask(['desk'])
    expect(whole.structured.next_since).toBe('2026-11-23T15:00:00+08:00')
  })

  test('is told once, by one look after the other', async () => {
    let time = monday
    const emulator = createEmulator({ now: () => time, seed })
    const client = await createWorld({ emulator, now: () => time }).connect()
    let since = '1m'
    const look = async () => {
      const { structured, text } = await call(client, 'im_get_changes', { accounts: ['night'], since })
      since = String(structured.next_since)
      return text.match(/Anybody \d/g) ?? []
    }
    const told: string[] = []
    const sender = new TimClient(emulator)
    for (let index = 0; index < 6; index++) {
      await sender.send({ from: 'u9', to: 'night', body: `Anybody ${index}`, id: `m${index}` })
      told.push(...(await look()))
      time += index % 2 === 0 ? 1000 : 400
    }
    time += 2000
    told.push(...(await look()), ...(await look()))
    expect(told.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((index) => `Anybody ${index}`))
  })

  test('is all of it where there are as many as are read', async () => {
    const { structured } = await ask(['desk'], hundredAndOne.slice(1))
    expect(structured.page?.returned).toBe(100)
    expect(structured.not_read).toBeUndefined()
  })

  test('is told of groups, too, and nothing of before', async () => {
    const { text, structured } = await ask(['night'])
    expect(text).toContain('night in staff: Who is there?')
    expect(text).not.toContain('Too early')
    expect(structured.summary).toMatch(/^1 new message for night/)
  })

  test('hides nothing where one of the accounts does not exist', async () => {
    const { text, structured } = await ask(['nobody', 'night'])
    expect(text).toContain('Who is there?')
    expect(structured.not_read).toEqual([expect.stringMatching(/^nobody: .*\(\d+\)$/)])
  })
})
