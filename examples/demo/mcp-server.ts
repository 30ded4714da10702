import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import type { Stage } from './stage.ts'

/** More than the server takes before it ends a call itself, in milliseconds. */
const timeout = 130_000

/** The MCP server as a client sees it. */
export interface McpServer {
  /** Names what it offers. */
  tools(): Promise<string[]>
  /** Calls a tool and gives its text, which is what an assistant reads. */
  call(tool: string, args: Readonly<Record<string, unknown>>): Promise<string>
  /** Ends the server. */
  close(): Promise<void>
}

/**
 * Starts the built MCP server and connects to it over stdio, as a host of an assistant does.
 *
 * The server ends when its input does, so it ends with this process, however this process ends.
 */
export async function startMcpServer(
  { words, language }: Pick<Stage, 'words' | 'language'>,
  settings: Readonly<Record<string, string>>,
): Promise<McpServer> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: serverArguments(import.meta.resolve('@timkit/mcp')),
    env: {
      ...surroundings(process.env),
      ...settings,
      TIMKIT_MCP_LANGUAGE: language,
      TIMKIT_MCP_LOG_LEVEL: 'error',
      TIMKIT_MCP_TOOLS: 'all',
    },
    stderr: 'pipe',
  })
  let complaint = ''
  transport.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  // A program that ends at once has said why, be it in the middle of a stack trace.
  const gone = (error: unknown): Error => {
    const why = complaint.split('\n').find((line) => /\bError\b|^timkit-mcp:/.test(line))
    return new Error(words.noServer(why ?? (error as Error).message), { cause: error })
  }
  const client = new Client({ name: 'timkit-demo', version: '0.0.0' })
  try {
    await client.connect(transport)
  } catch (error) {
    await client.close()
    throw gone(error)
  }
  return {
    tools: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (tool, args) => {
      const { content, isError } = await client
        .callTool({ name: tool, arguments: { ...args } }, { timeout })
        .catch((error: unknown) => {
          throw gone(error)
        })
      const text = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n')
      if (isError === true) throw new Error(words.toolFailed(tool, text))
      return text
    },
    close: () => client.close(),
  }
}

/** What a server needs of this machine, such as a proxy; which app it asks, and how, is only for the demo to say. */
function surroundings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || name.startsWith('TIMKIT_') ? [] : [[name, value]],
    ),
  )
}

/** How the server is started: as it is built, or where nothing is built because Deno reads a clone as it is, its source. */
function serverArguments(library: string): string[] {
  const isSource = library.endsWith('.ts')
  const program = fileURLToPath(new URL(isSource ? 'bin.ts' : 'timkit-mcp.js', library))
  return isSource ? ['run', '--allow-all', '--node-modules-dir=none', program] : [program]
}
