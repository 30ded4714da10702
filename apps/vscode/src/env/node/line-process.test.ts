import { expect, test } from 'vitest'
import { McpClient } from '../../ai/mcp-client.ts'
import { startLineProcess } from './line-process.ts'

/** A server that says again what a tool is called with, in pieces of one byte. */
const echo = `
const answer = ({ id, params }) => {
  const result = { content: [{ type: 'text', text: params.arguments?.text ?? '' }] }
  for (const byte of Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, result }) + '\\n')) process.stdout.write(Buffer.of(byte))
}
let rest = ''
process.stdin.setEncoding('utf8').on('data', (text) => {
  const lines = (rest + text).split('\\n')
  rest = lines.pop()
  for (const message of lines.map((line) => JSON.parse(line))) if (message.id !== undefined) answer(message)
})`

test('an answer with any letters of the world comes whole', async () => {
  const program = { command: process.execPath, args: ['-e', echo], env: process.env }
  const client = new McpClient(
    startLineProcess(program, () => undefined),
    '1',
  )
  try {
    const text = 'one\u2028two\u2029three\u0085four\r\nfive 李娜 😊'
    expect((await client.call('say', { text })).content).toEqual([{ type: 'text', text }])
  } finally {
    client.stop()
  }
})

test('a program that is not there is told', async () => {
  const client = new McpClient(
    startLineProcess({ command: '/no/such/program', args: [], env: {} }, () => undefined),
    '1',
  )
  await expect(client.call('say', {})).rejects.toThrow('ENOENT')
})
