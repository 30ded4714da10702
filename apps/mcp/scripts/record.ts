import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Recording } from '../src/stdio/recording.ts'

const legacyVersions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07']
const modernVersion = '2026-07-28'

/** Asks a server the first questions of every host and writes down what the SDK answers. */
export async function record(bin: string): Promise<Recording> {
  const initialize: Record<string, string> = {}
  let tools = ''
  for (const protocolVersion of legacyVersions) {
    const clientInfo = { name: 'recorder', version: '1.0.0' }
    const answers = await ask(bin, [
      { id: 1, method: 'initialize', params: { protocolVersion, capabilities: {}, clientInfo } },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/list' },
    ])
    const [greeting = '', list = ''] = answers
    if (!greeting.includes(`"${protocolVersion}"`))
      throw new Error(`The SDK does not speak ${protocolVersion}`)
    if (tools !== '' && tools !== list)
      throw new Error('The list of tools depends on the version of the protocol')
    initialize[protocolVersion] = greeting
    tools = list
  }
  const params = {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': modernVersion,
      'io.modelcontextprotocol/clientInfo': { name: 'recorder', version: '1.0.0' },
      'io.modelcontextprotocol/clientCapabilities': {},
    },
  }
  const [modernDiscover = '', modernTools = ''] = await ask(bin, [
    { id: 1, method: 'server/discover', params },
    { id: 2, method: 'tools/list', params },
  ])
  return { initialize, tools, modernVersion, modernDiscover, modernTools }
}

/** Sends messages, each request after the answer to the one before, and gives the results as text. */
async function ask(
  bin: string,
  messages: readonly { readonly id?: number; readonly method: string; readonly params?: object }[],
): Promise<string[]> {
  const server = spawn(process.execPath, [bin, '--demo'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
  const results: string[] = []
  try {
    for (const message of messages) {
      server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
      if (message.id === undefined) continue
      const { value } = await lines.next()
      const answer = JSON.parse(String(value)) as { readonly id?: number; readonly result?: unknown }
      if (answer.id !== message.id || answer.result === undefined)
        throw new Error(`Unexpected answer: ${value}`)
      results.push(JSON.stringify(answer.result))
    }
    return results
  } finally {
    server.kill()
  }
}
