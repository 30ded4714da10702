/** The published files on other runtimes: older Nodes, Deno and Bun over stdio, and as a function inside their own servers. */

import { fileURLToPath } from 'node:url'
import { findNode, lines } from '@timkit/nodes'
import { describe, expect, test } from 'vitest'
import { defaultTools } from '../../src/config/toolsets.ts'
import { usableDefaults } from '../../src/config/usable-tools.ts'
import { run } from '../run.ts'
import { clients } from './clients.ts'
import { bin, startHttp } from './server-process.ts'

const local = (name: string): string =>
  fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url))
// The program itself: what npm puts into `.bin` starts it and, when it is ended, leaves it running.
const deno = fileURLToPath(
  new URL(process.platform === 'win32' ? './deno.exe' : './deno', import.meta.resolve('deno/package.json')),
)
const library = new URL('../../dist/index.js', import.meta.url).href

const runtimes: Readonly<
  Record<
    string,
    { readonly command: string; readonly args: readonly string[]; readonly evaluate: readonly string[] }
  >
> = {
  Deno: {
    command: deno,
    args: ['run', '--no-lock', '--allow-env', '--allow-read', '--allow-net=127.0.0.1'],
    evaluate: ['eval', '--no-lock'],
  },
  // The newest line runs the tests themselves.
  ...Object.fromEntries(
    lines
      .slice(0, -1)
      .map((line) => [
        `Node ${line}`,
        { command: findNode(line), args: [], evaluate: ['--input-type=module', '-e'] },
      ]),
  ),
  Bun: { command: local('bun'), args: [], evaluate: ['-e'] },
}

const program = `
  const { createEndpoint } = await import(${JSON.stringify(library)})
  const endpoint = createEndpoint({ env: { TIMKIT_MCP_DEMO: 'true' } })
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } }
  const response = await endpoint.fetch(new Request('http://localhost/mcp', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params }),
  }))
  console.log(response.status, (await response.text()).includes('"timkit"'))
`

describe.each(Object.entries(runtimes))('%s', (name, { command, args, evaluate }) => {
  test.each(Object.entries(clients))('serves %s over stdio', async (_client, connect) => {
    const client = await connect({ command, args: [...args, bin, '--demo'] })
    try {
      // It has no database that an index needs.
      expect(await client.toolNames()).toEqual(name === 'Node 20' ? usableDefaults : defaultTools)
      const { text } = await client.call('im_get_messages', { account: 'shop_lin', peer: 'alice' })
      expect(text).toContain('Could you send me the invoice?')
    } finally {
      await client.close()
    }
  })

  test('serves over HTTP', async () => {
    const server = await startHttp(command, [...args, bin, 'http', '--demo', '--port', '0'])
    try {
      for (const connect of Object.values(clients)) {
        const client = await connect({ url: server.url })
        const { text } = await client.call('im_get_messages', { account: 'shop_lin', peer: 'alice' })
        expect(text).toContain('Could you send me the invoice?')
        await client.close()
      }
    } finally {
      await server.stop()
    }
  })

  test('runs the server as a function', async () => {
    const { stdout, stderr } = await run(command, [...evaluate, program])
    expect(stdout.trim(), stderr).toBe('200 true')
  })
})
