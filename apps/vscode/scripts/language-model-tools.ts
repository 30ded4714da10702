import { McpClient } from '../src/ai/mcp-client.ts'
import { offeredTools } from '../src/ai/mcp-config.ts'
import { startLineProcess } from '../src/env/node/line-process.ts'

/** A tool as the manifest of an extension declares it. */
export interface LanguageModelTool {
  readonly name: string
  /** How people read it. */
  readonly displayName: string
  /** How people name it in a prompt. */
  readonly toolReferenceName: string
  /** Whether people can name it in a prompt. */
  readonly canBeReferencedInPrompt: true
  /** What a model reads. */
  readonly modelDescription: string
  /** What people read. */
  readonly userDescription: string
  readonly inputSchema: object
  /** Only when the person allows it. */
  readonly when: string
  /** For people who filter tools. */
  readonly tags: readonly string[]
}

interface ListedTool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: { readonly $schema?: string }
}

/** Asks the MCP server, as it is packed, for its tools. */
export async function languageModelTools(
  server = 'dist/mcp/timkit-mcp.js',
): Promise<readonly LanguageModelTool[]> {
  const program = {
    command: process.execPath,
    args: [server, '--demo', '--tools', offeredTools],
    env: process.env,
  }
  const client = new McpClient(
    startLineProcess(program, () => undefined),
    '0',
  )
  try {
    const { tools } = (await client.request('tools/list', {})) as { readonly tools: readonly ListedTool[] }
    return tools.map(({ name, title, description, inputSchema: { $schema: _, ...inputSchema } }) => ({
      name,
      displayName: title,
      toolReferenceName: name.replaceAll('_', '-'),
      canBeReferencedInPrompt: true,
      modelDescription: description,
      userDescription: description.split('\n', 1)[0] ?? title,
      inputSchema,
      when: 'config.timkit.ai.enabled',
      tags: ['tencent-im'],
    }))
  } finally {
    client.stop()
  }
}
