/** The program as a host starts it. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { defaultTools } from '../../src/config/toolsets.ts'
import { tools } from '../../src/tools/registry.ts'
import { run } from '../run.ts'
import { bareEnvironment, bin } from './server-process.ts'

const clientInfo = { name: 'x', version: '1' }
const greeting = [
  { id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo } },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/list' },
]
const lists = ['prompts/list', 'resources/list', 'resources/templates/list']

function start(args: readonly string[] = ['--demo']) {
  const child = spawn(process.execPath, [bin, ...args], { stdio: 'pipe', env: bareEnvironment })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return {
    child,
    send: (...messages: object[]) => {
      for (const message of messages) child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
    },
    next: async () =>
      JSON.parse(String((await lines.next()).value)) as { id?: unknown; result?: Record<string, unknown> },
    stderr: () => said,
  }
}

const languages = ['en', 'zh']

describe('the program on standard input and output', () => {
  test.each(languages)(
    'gives from its recording what the SDK gives: the same greeting and lists, for every version (%s)',
    async (language) => {
      for (const protocolVersion of ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '1999-01-01']) {
        const [hello, done, list] = greeting
        const messages = [{ ...hello, params: { ...hello?.params, protocolVersion } }, done ?? {}, list ?? {}]
        messages.push(...lists.map((method, index) => ({ id: 3 + index, method })))
        const recorded = start(['--demo', '--language', language])
        recorded.send(...messages)
        const live = start(['--demo', '--language', language])
        // A ping before the greeting makes the SDK take over from the start.
        live.send({ id: 0, method: 'ping' }, ...messages)
        await live.next()
        for (const _ of [1, 2, 3, 4, 5]) expect(await recorded.next()).toEqual(await live.next())
        recorded.child.kill()
        live.child.kill()
      }
    },
  )

  test.each(languages)(
    'gives from its recording what the SDK gives to hosts of 2026 (%s)',
    async (language) => {
      const params = {
        _meta: {
          'io.modelcontextprotocol/protocolVersion': '2026-07-28',
          'io.modelcontextprotocol/clientInfo': clientInfo,
          'io.modelcontextprotocol/clientCapabilities': {},
        },
      }
      const messages = ['server/discover', 'tools/list', ...lists].map((method, id) => ({
        id,
        method,
        params,
      }))
      const recorded = start(['--demo', '--language', language])
      const live = start(['--demo', '--language', language])
      recorded.send(...messages)
      // A parameter that no list has makes the SDK take over from the start.
      live.send({ id: 'first', method: 'tools/list', params: { ...params, odd: true } }, ...messages)
      await live.next()
      for (const _ of messages) expect(await recorded.next()).toEqual(await live.next())
      recorded.child.kill()
      live.child.kill()
    },
  )

  test('answers each request once when the SDK takes over', async () => {
    const { child, send, next } = start()
    send(...greeting)
    await next()
    await next()
    send(
      { id: 3, method: 'ping' },
      { id: 4, method: 'tools/call', params: { name: 'im_get_messages', arguments: {} } },
    )
    expect([(await next()).id, (await next()).id]).toEqual([3, 4])
    child.stdin.end()
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  })

  test('writes nothing but the protocol to its output, also when it logs everything', async () => {
    const { child, send, next, stderr } = start(['--demo', '--log-level', 'debug'])
    send(...greeting, {
      id: 3,
      method: 'tools/call',
      params: { name: 'im_list_conversations', arguments: { account: 'shop_lin' } },
    })
    for (const id of [1, 2, 3]) expect((await next()).id).toBe(id)
    child.stdin.end()
    await once(child, 'exit')
    expect(stderr()).toContain('im_list_conversations answered')
    expect(stderr()).not.toMatch(/usersig=(?!\[)|Alice Chen/i)
  })

  test('ends when its host ends, before or after a call', async () => {
    for (const messages of [[], greeting, [...greeting, { id: 3, method: 'ping' }]]) {
      const { child, send } = start()
      send(...messages)
      child.stdin.end()
      const [code] = await once(child, 'exit')
      expect(code).toBe(0)
    }
  })

  test('survives a host that is killed and takes its output away', async () => {
    const { child, send, next } = start()
    send(...greeting, { id: 3, method: 'ping' })
    for (const _ of [1, 2, 3]) await next()
    child.stdout.destroy()
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 5, method: 'ping' })}\n`)
    child.stdin.destroy()
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  })
})

describe('behind a proxy', () => {
  const app = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: 'f'.repeat(64) }
  const proxy = { HTTPS_PROXY: 'http://alice:pass-word@127.0.0.1:9' }

  test('the doctor says what makes Node use it', async () => {
    const { stdout } = await run(process.execPath, [bin, 'doctor'], { ...app, ...proxy })
    expect(stdout).toMatch(/note {2}HTTPS_PROXY is set, but Node [\d.]+ does not use it/)
    expect(stdout).not.toContain('pass-word')
  })

  test.each(['claude', 'vscode', 'codex'])('%s gets the variables, without the password', async (host) => {
    const { stdout } = await run(process.execPath, [bin, 'config', host], { ...app, ...proxy })
    expect(stdout).toContain('NODE_USE_ENV_PROXY')
    expect(stdout).toContain('http://USER:PASSWORD@127.0.0.1:9')
    expect(stdout).not.toContain('pass-word')
  })

  test('with NODE_USE_ENV_PROXY the service is asked through it', async () => {
    const seen: string[] = []
    const server = createServer().on('connect', ({ url = '' }, socket) => {
      seen.push(url)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const env = { ...app, HTTPS_PROXY: `http://127.0.0.1:${port}`, NODE_USE_ENV_PROXY: '1' }
    const { stdout } = await run(process.execPath, [bin, 'doctor'], env)
    await new Promise((resolve) => server.close(resolve))
    expect(stdout).toContain(`is called through the proxy of HTTPS_PROXY, 127.0.0.1:${port}`)
    expect(seen).toContain('console.tim.qq.com:443')
  })
})

describe('the command line', () => {
  test.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['no credentials', [], {}, 2, /--demo/],
    ['an unknown command', ['serve'], {}, 2, /There is no command "serve"/],
    ['an unknown flag', ['http', '--prot', '1'], {}, 2, /did you mean --port\?/],
    ['another host without a key', ['http', '--demo', '--host', '0.0.0.0'], {}, 2, /TIMKIT_MCP_TOKEN/],
    [
      'another host without allowed hosts',
      ['http', '--demo', '--host', '0.0.0.0'],
      { TIMKIT_MCP_TOKEN: 'a-long-enough-token' },
      2,
      /--allowed-hosts/,
    ],
    ['an unknown assistant', ['config', 'cursr'], {}, 2, /did you mean cursor\?/],
    [
      'a bad base url',
      ['doctor'],
      { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY: 'x', TIMKIT_BASE_URL: 'ftp://x' },
      2,
      /TIMKIT_BASE_URL\): baseUrl is "ftp:\/\/x": give an address/,
    ],
    [
      'a key file that is not in the home of the user',
      ['doctor'],
      { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: '~/no-such-timkit-key', HOME: '/nowhere' },
      2,
      /Cannot read "\/nowhere\/no-such-timkit-key", the file of TIMKIT_SECRET_KEY_FILE: there is no such file/,
    ],
    [
      'a variable that the host left as it is',
      [],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a host leaves.
      { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY: '${TIM_KEY}' },
      2,
      /TIMKIT_SECRET_KEY has the variable \$\{TIM_KEY\} in it, which was not filled in: set TIM_KEY/,
    ],
    [
      'another host without encryption',
      ['doctor'],
      { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY: 'x', TIMKIT_BASE_URL: 'http://emulator:8080' },
      2,
      /--insecure-host emulator:8080 \(TIMKIT_INSECURE_HOSTS\)/,
    ],
  ])('says what is wrong: %s', async (_name, args, env, code, message) => {
    const ended = await run(process.execPath, [bin, ...args], env)
    expect(`${ended.stdout}${ended.stderr}`).toMatch(message)
    expect(ended.stderr).not.toMatch(/\n\s+at /)
    expect(ended.code).toBe(code)
  })

  test('shows its help, its version and its tools', async () => {
    expect((await run(process.execPath, [bin, '--help'])).stdout).toContain('TIMKIT_MCP_ALLOW_ACCOUNTS')
    expect((await run(process.execPath, [bin, '--version'])).stdout).toMatch(/^\d+\.\d+\.\d+/)
    const listed = (await run(process.execPath, [bin, 'tools'])).stdout
    expect(listed).toMatch(/\d+ tools, about \d+ tokens together/)
    expect(listed).toContain(`${defaultTools.length} tools, `)
    for (const { name } of tools) expect(listed).toContain(name)
  })

  test('finds a demo healthy', async () => {
    const { code, stdout } = await run(process.execPath, [bin, 'doctor', '--demo'])
    expect(stdout).toContain('accepts the signature')
    expect(code).toBe(0)
  })

  test.each(['claude', 'claude-code', 'cursor', 'vscode', 'windsurf', 'codex', 'gemini'])(
    'prints a snippet for %s without a secret',
    async (host) => {
      const secret = 'f'.repeat(64)
      const env = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: secret, TIMKIT_MCP_ACCOUNT: 'alice' }
      const { code, stdout } = await run(process.execPath, [bin, 'config', host], env)
      expect(code).toBe(0)
      expect(stdout).toContain(bin)
      expect(stdout).toContain('alice')
      expect(stdout).not.toContain(secret)
      if (host !== 'codex') expect(() => JSON.parse(stdout.replace(/^\/\/.*\n/, ''))).not.toThrow()
    },
  )
})
