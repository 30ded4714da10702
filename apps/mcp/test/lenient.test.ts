/** Arguments as hosts send them, which are not always what the schema says. */

import { describe, expect, test } from 'vitest'
import { call, createWorld } from './harness.ts'

const conversation = { account: 'shop_lin', peer: 'alice' }

describe.each(['legacy', 'modern'] as const)('a host of the %s era', (era) => {
  test.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a number as text', 'im_get_messages', { ...conversation, limit: '2' }, /2 messages, oldest first/],
    ['a code as text', 'im_explain_error', { code: '70009' }, /^70009/],
    [
      'a boolean as text',
      'im_list_conversations',
      { account: 'shop_lin', unread_only: 'true' },
      /with unread/,
    ],
    [
      'nothing for all that may be left out',
      'im_get_messages',
      {
        ...conversation,
        since: null,
        until: '',
        limit: null,
        cursor: '',
        max_tokens: null,
        response_format: null,
      },
      /Could you send me the invoice/,
    ],
    [
      'nothing for all filters',
      'im_read_history',
      {
        chat_type: 'C2C',
        since: 'yesterday',
        account: '',
        group: null,
        text: '',
        element_type: '',
        limit: '',
      },
      /20 looked at/,
    ],
    ['a text for a list', 'im_get_unread_counts', { accounts: 'shop_lin' }, /alice: 3 unread/],
    ['JSON for a list', 'im_find_account', { accounts: '["alice","bob"]' }, /2 of 2 accounts exist/],
    ['an empty list', 'im_get_unread_counts', { accounts: ['shop_lin'], peers: [] }, /alice: 3 unread/],
    ['another case', 'im_list_history_files', { chat_type: 'c2c', since: 'yesterday' }, /^C2C history/],
  ])('may send %s', async (_name, tool, args, expected) => {
    const client = await createWorld().connect(era)
    const { text, isError } = await call(client, tool, args)
    expect(isError, text).toBe(false)
    expect(text).toMatch(expected)
  })

  test.each<[string, string, Record<string, unknown>, RegExp]>([
    [
      'a word for a number',
      'im_get_messages',
      { ...conversation, limit: 'many' },
      /"limit".*expected number/,
    ],
    [
      'a word for a boolean',
      'im_list_conversations',
      { account: 'a', unread_only: 'maybe' },
      /"unread_only"/,
    ],
    ['nothing for what is needed', 'im_get_messages', { ...conversation, account: null }, /"account"/],
    ['an empty id', 'im_get_messages', { ...conversation, account: '' }, /"account"/],
    ['two ids in one text', 'im_find_account', { accounts: 'alice, bob' }, /give a list such as/],
    ['a number out of bounds', 'im_get_messages', { ...conversation, limit: '5000' }, /"limit"/],
    ['another choice', 'im_read_history', { chat_type: 'both' }, /"C2C"\|"Group"/],
  ])('is told of %s', async (_name, tool, args, expected) => {
    const client = await createWorld().connect(era)
    const { text, isError } = await call(client, tool, args)
    expect(isError).toBe(true)
    expect(text).toMatch(expected)
  })
})

test('a cursor is good whichever way the question is written', async () => {
  const client = await createWorld().connect()
  const first = await call(client, 'im_get_messages', { ...conversation, limit: '2', since: null })
  const second = await call(client, 'im_get_messages', {
    ...conversation,
    limit: 2,
    cursor: first.structured.page?.next_cursor,
  })
  expect(second.isError, second.text).toBe(false)
  expect(second.structured.page?.returned).toBe(2)
})
