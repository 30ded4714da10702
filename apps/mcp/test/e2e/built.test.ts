/** The program as it is published, asked by both client SDKs over both transports. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tools } from '../../src/tools/registry.ts'
import { usualCalls } from '../tool-calls.ts'
import { clients, type Target } from './clients.ts'
import { allTools, bin, type HttpProcess, startHttp } from './server-process.ts'

let http: HttpProcess

beforeAll(async () => {
  http = await startHttp(process.execPath, [bin, 'http', '--demo', '--port', '0', ...allTools])
})
afterAll(() => http.stop())

describe.each(Object.entries(clients))('%s', (_name, connect) => {
  test.each(['stdio', 'http'] as const)('reads everything over %s', async (transport) => {
    const target: Target =
      transport === 'http'
        ? { url: http.url }
        : { command: process.execPath, args: [bin, '--demo', ...allTools] }
    const client = await connect(target)
    try {
      expect(await client.toolNames()).toEqual(tools.map(({ name }) => name))
      for (const [name, args, expected] of usualCalls) {
        const { text, structured, isError } = await client.call(name, args)
        expect(isError, text).toBe(false)
        expect(text, name).toMatch(expected)
        expect(structured, name).toHaveProperty('summary')
      }
      expect(await client.resources()).toEqual(['tim://guide', 'tim://settings'])
      expect(await client.read('tim://account/shop_lin/conversations')).toContain('alice')
      expect(await client.prompts()).toEqual(['triage_unread', 'summarise_conversation', 'find_promises'])
      expect(await client.prompt('triage_unread', { account: 'shop_lin' })).toContain('im_list_waiting')
      const lines = await client.read('tim://export/jsonl/conversation/shop_lin/alice/7d/now')
      expect(JSON.parse(lines.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
        type: 'end',
        complete: true,
      })
      expect(await client.read('tim://export/md/group/tea_lovers/7d/now')).toContain('> 80 度,两分钟。')
      const mistake = await client.call('im_get_messages', { acount: 'shop_lin' })
      expect(mistake.isError).toBe(true)
      expect(mistake.text).toContain('did you mean account?')
    } finally {
      await client.close()
    }
  })
})
