import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { describe, expect, inject, test } from 'vitest'
import { nodes, strangerEnvironment } from './programs.ts'
import { endGroup, run } from './run.ts'

const cwd = inject('project')

describe.each(Object.entries(nodes))('npx on %s', (_name, node) => {
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
