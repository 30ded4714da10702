/** Answers with something odd in them: it is set apart and counted, and the rest comes. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday, type WorldOptions } from './harness.ts'

type Body = Record<string, unknown>

/** A server to which the service answers a command with something else than it should. */
async function oddly(
  command: string,
  change: (answer: Body, request: string) => void,
  options: WorldOptions = {},
) {
  const emulator = createEmulator({ now: () => monday })
  const fetch: typeof emulator.fetch = async (input, init) => {
    const response = await emulator.fetch(input, init)
    const url = String(input instanceof Request ? input.url : input)
    if (!url.includes(`/v4/${command}?`)) return response
    const answer = (await response.json()) as Body
    change(answer, String(init?.body))
    return Response.json(answer, { headers: response.headers })
  }
  const world = createWorld({ emulator, fetch, ...options })
  return { world, client: await world.connect() }
}

const list = (answer: Body, name: string): Body[] => answer[name] as Body[]
const formats = ['concise', 'detailed']

describe('a list of conversations', () => {
  const change = (answer: Body): void => {
    const items = list(answer, 'SessionItem')
    items.unshift(null as never, { ...items[0], To_Account: 'x'.repeat(40) }, { ...items[0], To_Account: '' })
    items.push({ ...items[0], To_Account: 'no_time', MsgTime: 'soon' }, 7 as never)
  }

  test.each(formats)('names every conversation that it can (%s)', async (format) => {
    const { client } = await oddly('recentcontact/get_list', change)
    const args = { account: 'shop_lin', response_format: format }
    const { text, isError, structured } = await call(client, 'im_list_conversations', args)
    expect(isError, text).toBe(false)
    expect(text).toContain('Could you send me the invoice?')
    expect(text).toContain('x'.repeat(40))
    expect(structured.summary).toMatch(/; 3 more could not be read and are left out/)
    if (format === 'concise') expect(text).toMatch(/^time unknown no_time/m)
  })

  test('counts what waits, and says what could not be asked', async () => {
    const { client } = await oddly('recentcontact/get_list', change)
    const { text, isError, structured } = await call(client, 'im_get_unread_counts', {
      accounts: ['shop_lin'],
    })
    expect(isError, text).toBe(false)
    expect(text).toContain('alice: 3 unread')
    expect(structured.summary).toContain('4 conversations without a usable account left out')
  })

  test('that lacks who writes does not make unread messages disappear', async () => {
    const { client } = await oddly('recentcontact/get_list', (answer) => {
      answer.SessionItem = list(answer, 'SessionItem').filter(({ To_Account: peer }) => peer !== 'alice')
    })
    const { structured } = await call(client, 'im_get_unread_counts', { accounts: ['shop_lin'] })
    expect(structured.total).toBe(5)
    expect(structured.summary).toContain('3 of them from peers that are not listed here')
  })
})

describe.each(formats)('a conversation (%s)', (format) => {
  test.each([
    ['im_get_messages', { account: 'shop_lin', peer: 'alice' }, 'openim/admin_getroammsg', 'MsgList'],
    [
      'im_get_group_messages',
      { group: 'tea_lovers' },
      'group_open_http_svc/group_msg_get_simple',
      'RspMsgList',
    ],
  ])('is read around what is no message: %s', async (tool, args, command, name) => {
    let added = false
    const { client } = await oddly(command, (answer) => {
      if (added) return
      added = true
      const messages = list(answer, name)
      const odd = { ...messages.at(-1), MsgKey: 'other', MsgBody: null, From_Account: null }
      messages.splice(1, 0, null as never, 'text' as never, odd as never)
    })
    const expected = await call(await createWorld().connect(), tool, { ...args, response_format: format })
    const { text, isError, structured } = await call(client, tool, { ...args, response_format: format })
    expect(isError, text).toBe(false)
    expect(structured.summary).toMatch(/; [23] more could not be read and are left out/)
    expect(structured.page?.returned).toBeGreaterThanOrEqual(expected.structured.page?.returned ?? 0)
  })
})

test.each(formats)(
  'a message that does not say when it was sent is shown without a time (%s)',
  async (format) => {
    const { client } = await oddly('openim/admin_getroammsg', (answer) => {
      for (const message of list(answer, 'MsgList')) message.MsgTimeStamp = 'soon'
    })
    const args = { account: 'shop_lin', peer: 'alice', response_format: format }
    const { text, isError } = await call(client, 'im_get_messages', args)
    expect(isError, text).toBe(false)
    expect(text).toMatch(format === 'concise' ? /--:-- \w+: / : /"time":""/)
  },
)

describe('unread counts', () => {
  const command = 'openim/get_c2c_unread_msg_num'

  test('of one account that cannot be read do not spoil those of another', async () => {
    const { client } = await oddly(command, (answer, request) => {
      if (request.includes('"bob"')) delete answer.AllC2CUnreadMsgNum
    })
    const { isError, text } = await call(client, 'im_get_unread_counts', { accounts: ['bob', 'shop_lin'] })
    expect(isError, text).toBe(false)
    expect(text).toContain('shop_lin ← alice: 3 unread')
    expect(text).toMatch(/1 account not counted/)
    expect(text).toMatch(/Not counted: bob: An answer came/)
  })

  test('of accounts none of which is counted are an error, not nought', async () => {
    const { client } = await oddly(command, (answer) => {
      Object.assign(answer, { ActionStatus: 'FAIL', ErrorCode: 70009, ErrorInfo: '' })
    })
    const { isError, text } = await call(client, 'im_get_unread_counts', { accounts: ['bob', 'shop_lin'] })
    expect(isError).toBe(true)
    expect(text).toContain('failed: 70009')
  })

  test('of peers that are not counted are not summed up as nought', async () => {
    const { client } = await oddly(command, (answer) => {
      answer.C2CUnreadMsgNumList = null
    })
    const asked = { accounts: ['shop_lin'], peers: ['alice', 'li_na'] }
    const { structured } = await call(client, 'im_get_unread_counts', asked)
    expect(structured.summary).toBe('0 unread of shop_lin (7 days); 2 of 2 peers not counted')
    const detailed = { ...asked, response_format: 'detailed' }
    const { structured: typed } = await call(client, 'im_get_unread_counts', detailed)
    const problems = typed.untrusted?.items?.map(({ problems: said }) => said)
    expect(problems).toEqual(Array.from({ length: 2 }, () => [expect.stringMatching(/^not counted/)]))
  })

  test('of an account that is named twice count once', async () => {
    const client = await createWorld().connect()
    const { text, structured } = await call(client, 'im_get_unread_counts', {
      accounts: ['shop_lin', 'shop_lin'],
    })
    expect(structured.summary).toMatch(/^5 unread of shop_lin \(7 days\)/)
    expect(text.match(/alice/g)).toHaveLength(1)
  })
})

describe('accounts', () => {
  test('are found around what is no answer, and what is not known is not said to be missing', async () => {
    const { client } = await oddly('im_open_login_svc/account_check', (answer) => {
      answer.ResultItem = [null, ...list(answer, 'ResultItem').filter(({ UserID: id }) => id !== 'bob')]
    })
    const { text, isError, structured } = await call(client, 'im_find_account', {
      accounts: ['alice', 'bob', 'nobody'],
    })
    expect(isError, text).toBe(false)
    expect(text).toContain('alice: Alice Chen')
    expect(text).toContain('nobody: does not exist')
    expect(text).toContain('bob: not known')
    expect(structured.summary).toBe('1 of 3 accounts exist; 1 not known')
    const problems = structured.untrusted?.items?.map(({ problems: said }) => said)
    expect(problems).toEqual([undefined, ['existence (the service did not say)'], undefined])
  })

  test('whose names did not come are not said to have none', async () => {
    const { client } = await oddly('profile/portrait_get', (answer) => {
      answer.UserProfileItem = list(answer, 'UserProfileItem').filter(({ To_Account: id }) => id !== 'bob')
    })
    const { text, structured } = await call(client, 'im_find_account', { accounts: ['alice', 'bob'] })
    expect(text).toContain('alice: Alice Chen')
    expect(text).toContain('bob: name unknown')
    expect(structured.summary).toBe('2 of 2 accounts exist; 1 without a known name')
    const [alice, bob] = structured.untrusted?.items ?? []
    expect(alice).not.toHaveProperty('problems')
    expect(bob?.problems).toEqual([expect.stringMatching(/^name \(.+\)$/)])
  })

  test('are found without their states', async () => {
    const { client } = await oddly('openim/query_online_status', (answer) => {
      answer.QueryResult = [null, { To_Account: 'alice' }, 'Online']
    })
    const { text, structured } = await call(client, 'im_find_account', { accounts: ['alice'] })
    expect(text).toContain('alice: Alice Chen, status unknown')
    expect(structured.summary).toBe('1 of 1 accounts exist; 1 without a known status')
    expect(structured.untrusted?.items?.[0]?.problems).toEqual(['status (the service did not say)'])
  })
})

test('groups are guarded by what can be read of their list', async () => {
  const { client } = await oddly(
    'group_open_http_svc/get_joined_group_list',
    (answer) => {
      answer.GroupIdList = [null, {}, { GroupId: 7 }, ...list(answer, 'GroupIdList')]
    },
    { env: { TIMKIT_MCP_ACCOUNT: 'bob' } },
  )
  expect((await call(client, 'im_get_group_messages', { group: 'tea_lovers' })).isError).toBe(false)
  expect((await call(client, 'im_get_group_messages', { group: 'shop_staff' })).isError).toBe(true)
})

describe('history', () => {
  const yesterday = { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }

  test('has files besides what is none', async () => {
    const { client } = await oddly('open_msg_svc/get_history', (answer) => {
      if (Array.isArray(answer.File)) answer.File.push(null, { URL: 7 })
    })
    for (const tool of ['im_list_history_files', 'im_read_history']) {
      const { text, isError, structured } = await call(client, tool, yesterday)
      expect(isError, text).toBe(false)
      expect(structured.summary, tool).toMatch(/; \d+ more could not be read and are left out/)
    }
  })

  test('of one damaged hour is that of the other hours, and nothing of that hour is shown', async () => {
    const emulator = createEmulator({
      now: () => monday,
      faults: [{ command: 'download', corrupt: 40, times: 1 }],
    })
    const client = await createWorld({ emulator }).connect()
    const { text, isError, structured } = await call(client, 'im_read_history', yesterday)
    expect(isError, text).toBe(false)
    expect(structured.hours_failed).toEqual([expect.stringMatching(/^2026112209: integrity /)])
    expect(structured.summary).toContain('1 hour could not be read')
    expect(text).not.toContain('Where do you ship from?')
    expect(text).toContain('Your parcel leaves tonight')
    expect(text).toContain('the rest may have messages')
  })

  test('of hours of which one is refused is that of the others', async () => {
    const { client } = await oddly('open_msg_svc/get_history', (answer, request) => {
      if (request.includes('2026112211')) {
        for (const name of Object.keys(answer)) delete answer[name]
        Object.assign(answer, { ActionStatus: 'FAIL', ErrorCode: 20_004, ErrorInfo: 'no' })
      }
    })
    for (const tool of ['im_list_history_files', 'im_read_history']) {
      const { text, isError, structured } = await call(client, tool, yesterday)
      expect(isError, text).toBe(false)
      expect(structured.hours_failed, tool).toEqual([expect.stringMatching(/^2026112211: 20004 /)])
    }
  })
})
