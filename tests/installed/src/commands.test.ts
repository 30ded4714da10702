import { spawn } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { describe, expect, inject, test } from 'vitest'
import { nodes, searchingNodes, strangerEnvironment } from './programs.ts'
import { endGroup, run } from './run.ts'

const cwd = inject('project')

const timkit = (node: string, ...words: readonly string[]): Promise<string> =>
  run('npx', ['timkit', ...words], { cwd, env: strangerEnvironment(node, inject('home')) })

describe.each(Object.entries(nodes))('npx on %s', (_name, node) => {
  test('timkit says its version, and who has unread messages', async () => {
    const { version } = JSON.parse(await readFile(join(cwd, 'node_modules/@timkit/cli/package.json'), 'utf8'))
    expect(await timkit(node, '--version')).toBe(`${version}\n`)
    expect(await timkit(node, 'unread', 'shop_lin', '--demo')).toMatch(/^shop_lin +5$/m)
  })

  const env = strangerEnvironment(node, inject('home'))

  test('timkit-emulator says what to set, and answers a client that is set so', async () => {
    const child = spawn('npx', ['timkit-emulator', '--port', '0'], { cwd, env, detached: true })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    try {
      const settings = new Map<string, string>()
      for await (const line of createInterface({ input: child.stdout })) {
        const [name = '', value = ''] = line.split('=')
        settings.set(name, value)
        if (settings.has('TIMKIT_IDENTIFIER')) break
      }
      const names = ['BASE_URL', 'SDK_APP_ID', 'SECRET_KEY', 'IDENTIFIER']
      const values = names.map((name) => settings.get(`TIMKIT_${name}`) ?? '')
      expect(values, said).not.toContain('')
      expect((await run(node, ['remote.js', ...values], { cwd, env })).trim(), said).toBe('5')
    } finally {
      endGroup(child.pid)
    }
  })

  test('timkit-mcp lists its tools to an assistant and answers one', async () => {
    const args = ['timkit-mcp', '--demo']
    const transport = new StdioClientTransport({ command: 'npx', args, cwd, env, stderr: 'inherit' })
    const client = new Client({ name: 'stranger', version: '1.0.0' })
    await client.connect(transport)
    try {
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name)).toContain('im_get_messages')
      const answer = await client.callTool({
        name: 'im_get_messages',
        arguments: { account: 'shop_lin', peer: 'alice' },
      })
      expect(JSON.stringify(answer.content)).toContain('Could you send me the invoice?')
    } finally {
      await client.close()
    }
  })
})

describe.each(Object.entries(searchingNodes))('npx on %s', (_name, node) => {
  test('timkit demo walks through all of it', async () => {
    const printed = await timkit(node, 'demo', '--lang', 'en')
    expect(printed).toContain('Find it again')
    expect(printed).toMatch(/Order 2041/)
  })

  test('timkit archive sync && timkit search find a Chinese and an English word', async () => {
    const folder = await mkdtemp(join(inject('home'), 'archive-'))
    await timkit(node, 'archive', 'sync', '--demo', '--since', '3d', '--archive', folder)
    for (const word of ['龙井', 'order']) {
      const lines = (await timkit(node, 'search', word, '--archive', folder, '--json')).trim().split('\n')
      expect(lines.length, word).toBeGreaterThan(1)
      expect(JSON.parse(lines.at(-1) ?? '')).toHaveProperty('coverage.gaps')
    }
  })
})
