import { expect, test } from 'vitest'
import { sampleApp } from '../apps/sample-app.ts'
import type { LineProcess } from '../env/line-process.ts'
import { McpClient } from './mcp-client.ts'
import { mcpConfigText, mcpEnvironment } from './mcp-config.ts'

/** A server that answers as it is told. */
function server(answer: (method: string, id: number) => object | undefined) {
  const sent: { method: string; id?: number; params?: object }[] = []
  let hear: (line: string) => void = () => undefined
  let end: (reason: string) => void = () => undefined
  const process: LineProcess = {
    send: (line) => {
      const message = JSON.parse(line)
      sent.push(message)
      const reply = message.id === undefined ? undefined : answer(message.method, message.id)
      if (reply !== undefined) queueMicrotask(() => hear(JSON.stringify({ id: message.id, ...reply })))
    },
    listen: (onLine, onEnd) => {
      hear = onLine
      end = onEnd
    },
    stop: () => end('stopped'),
  }
  return { process, sent, noise: () => hear('not JSON'), end: (reason: string) => end(reason) }
}

test('greets, then calls', async () => {
  const { process, sent, noise } = server((method) =>
    method === 'initialize'
      ? { result: {} }
      : { result: { content: [{ type: 'text', text: 'two unread' }] } },
  )
  const client = new McpClient(process, '1')
  noise()
  expect(await client.call('im_get_unread_counts', { accounts: ['a'] })).toEqual({
    content: [{ type: 'text', text: 'two unread' }],
  })
  expect(sent.map(({ method }) => method)).toEqual(['initialize', 'notifications/initialized', 'tools/call'])
})

test('tells of an error, and of an end', async () => {
  const failing = server((method) =>
    method === 'initialize' ? { result: {} } : { error: { message: 'no such tool' } },
  )
  await expect(new McpClient(failing.process, '1').call('x', {})).rejects.toThrow('no such tool')
  const silent = server(() => undefined)
  const client = new McpClient(silent.process, '1')
  const call = client.call('x', {})
  silent.end('it ended')
  await expect(call).rejects.toThrow('it ended')
  expect(client.ended).toBe(true)
  await expect(client.call('x', {})).rejects.toThrow('it ended')
})

test('a call that is cancelled is cancelled there too', async () => {
  const { process, sent } = server((method) => (method === 'initialize' ? { result: {} } : undefined))
  const controller = new AbortController()
  const call = new McpClient(process, '1').call('x', {}, controller.signal)
  await expect.poll(() => sent.length).toBe(3)
  controller.abort(new Error('enough'))
  await expect(call).rejects.toThrow('enough')
  expect(sent.at(-1)).toMatchObject({ method: 'notifications/cancelled', params: { requestId: 2 } })
})

test('no key is in what is copied', () => {
  const app = { ...sampleApp(), source: 'saved' as const, baseUrl: 'http://127.0.0.1:1' }
  const config = JSON.parse(mcpConfigText(app))
  expect(config.servers.timkit.env).toEqual({
    ...mcpEnvironment(app),
    TIMKIT_SECRET_KEY: `\${input:timkit-key}`,
  })
  expect(config.inputs[0].password).toBe(true)
  expect(JSON.parse(mcpConfigText(sampleApp())).servers.timkit.env).toEqual({ TIMKIT_MCP_DEMO: 'true' })
})
