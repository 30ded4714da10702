/** The program as it is published, asked by both client SDKs over both transports. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toolNames } from '../../src/tools/names.ts'
import { clients, type Target } from './clients.ts'
import { bin, type HttpProcess, startHttp } from './server-process.ts'

let http: HttpProcess

beforeAll(async () => {
  http = await startHttp(process.execPath, [bin, 'http', '--demo', '--port', '0'])
})
afterAll(() => http.stop())

/** A call of every tool that has an answer in the demo. */
const calls: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  ['im_get_unread_counts', { accounts: ['shop_lin'] }, /alice: 3 unread/],
  ['im_list_conversations', { account: 'shop_lin' }, /Alice Chen/],
  ['im_get_messages', { account: 'shop_lin', peer: 'alice' }, /alice: Could you send me the invoice\?/],
  ['im_get_group_messages', { group: 'tea_lovers' }, /shop_lin: 80 度,两分钟。/],
  ['im_list_history_files', { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }, /\.gz, \d+ bytes/],
  [
    'im_read_history',
    { chat_type: 'C2C', since: 'yesterday', until: 'yesterday', text: '发货' },
    /付款后今天发货/,
  ],
  ['im_find_account', { accounts: ['alice', 'nobody'] }, /nobody: does not exist/],
  ['im_explain_error', { code: 70009 }, /USERSIG/],
]

describe.each(Object.entries(clients))('%s', (_name, connect) => {
  test.each(['stdio', 'http'] as const)('reads everything over %s', async (transport) => {
    const target: Target =
      transport === 'http' ? { url: http.url } : { command: process.execPath, args: [bin, '--demo'] }
    const client = await connect(target)
    try {
      expect(await client.toolNames()).toEqual(toolNames)
      for (const [name, args, expected] of calls) {
        const { text, structured, isError } = await client.call(name, args)
        expect(isError, text).toBe(false)
        expect(text, name).toMatch(expected)
        expect(structured, name).toHaveProperty('summary')
      }
      expect(await client.resources()).toEqual(['tim://guide', 'tim://settings'])
      expect(await client.read('tim://account/shop_lin/conversations')).toContain('alice')
      expect(await client.prompts()).toEqual(['triage_unread', 'summarise_conversation', 'find_promises'])
      expect(await client.prompt('triage_unread', { account: 'shop_lin' })).toContain('im_get_unread_counts')
      const mistake = await client.call('im_get_messages', { acount: 'shop_lin' })
      expect(mistake.isError).toBe(true)
      expect(mistake.text).toContain('did you mean account?')
    } finally {
      await client.close()
    }
  })
})
