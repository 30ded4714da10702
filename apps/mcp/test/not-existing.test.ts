/** Who does not exist is told so where nothing is found: a name that is misspelt must not look as if nothing had been written. */

import { createEmulator } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { call, createWorld, monday } from './harness.ts'

const client = createWorld({ emulator: createEmulator({ now: () => monday }) }).connect()
const limited = createWorld({ env: { TIMKIT_MCP_ACCOUNT: 'alice' } }).connect()

test.each([
  ['im_search_messages', { query: 'refund', account: 'nobody' }, 'the account nobody does not exist'],
  [
    'im_search_messages',
    { query: 'x', account: 'alice', peer: 'nobody' },
    'the account nobody does not exist',
  ],
  ['im_search_messages', { query: 'refund', group: 'nope' }, 'the group nope does not exist'],
  ['im_message_statistics', { agents: ['nobody'] }, 'the account nobody does not exist'],
  ['im_message_statistics', { account: 'nobody' }, 'the account nobody does not exist'],
  ['im_message_statistics', { group: 'nope' }, 'the group nope does not exist'],
])('%s says so: %j', async (tool, args, said) => {
  const { text, structured, isError } = await call(await client, tool, args)
  expect(isError, text).toBe(false)
  expect(text).toContain(said)
  expect(structured.summary).toContain(said)
})

test.each([
  ['im_search_messages', { query: 'nothingofthekind', account: 'alice', peer: 'shop_lin' }],
  ['im_message_statistics', { agents: ['shop_lin'] }],
])('%s says nothing of those who exist: %j', async (tool, args) => {
  const { text } = await call(await client, tool, args)
  expect(text).not.toContain('does not exist')
})

test('a limited server does not tell of others whether they exist', async () => {
  const { text } = await call(await limited, 'im_search_messages', { query: 'x', peer: 'nobody' })
  expect(text).not.toContain('does not exist')
})
