import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Language } from '@timkit/command-line'
import type { Recording } from '../src/stdio/recording.ts'

const legacyVersions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07']
const modernVersion = '2026-07-28'

/** What hosts ask for before anybody has asked a question. */
const listMethods = ['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list'] as const

/**
 * Asks a server the first questions of every host and writes down what the SDK answers.
 *
 * @param isOld whether its runtime is one that cannot search
 */
export async function record(bin: string, language: Language, isOld: boolean): Promise<Recording> {
  const start = { bin, language, isOld }
  const initialize: Record<string, string> = {}
  let lists: Record<string, string> | undefined
  for (const protocolVersion of legacyVersions) {
    const clientInfo = { name: 'recorder', version: '1.0.0' }
    const [greeting = '', ...answers] = await ask(start, [
      { id: 0, method: 'initialize', params: { protocolVersion, capabilities: {}, clientInfo } },
      { method: 'notifications/initialized' },
      ...listMethods.map((method, index) => ({ id: index + 1, method })),
    ])
    if (!greeting.includes(`"${protocolVersion}"`))
      throw new Error(`The SDK does not speak ${protocolVersion}`)
    const found = byMethod(listMethods, answers)
    if (lists !== undefined && JSON.stringify(lists) !== JSON.stringify(found)) {
      throw new Error('The lists depend on the version of the protocol')
    }
    initialize[protocolVersion] = greeting
    lists = found
  }
  const params = {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': modernVersion,
      'io.modelcontextprotocol/clientInfo': { name: 'recorder', version: '1.0.0' },
      'io.modelcontextprotocol/clientCapabilities': {},
    },
  }
  const methods = ['server/discover', ...listMethods]
  const answers = await ask(
    start,
    methods.map((method, id) => ({ id, method, params })),
  )
  return { initialize, lists: lists ?? {}, modernVersion, modern: byMethod(methods, answers) }
}

function byMethod(methods: readonly string[], answers: readonly string[]): Record<string, string> {
  return Object.fromEntries(methods.map((method, index) => [method, answers[index] ?? '']))
}

/** Sends messages, each request after the answer to the one before, and gives the results as text. */
async function ask(
  { bin, language, isOld }: { readonly bin: string; readonly language: Language; readonly isOld: boolean },
  messages: readonly { readonly id?: number; readonly method: string; readonly params?: object }[],
): Promise<string[]> {
  // As on a Node that is too old to search.
  const flags = isOld ? ['--no-experimental-sqlite'] : []
  const server = spawn(process.execPath, [...flags, bin, '--demo', '--language', language], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
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
