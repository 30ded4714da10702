import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languageModelTools } from '../../scripts/language-model-tools.ts'
import { McpClient } from '../../src/ai/mcp-client.ts'
import { startLineProcess } from '../../src/env/node/line-process.ts'

const server = join(import.meta.dirname, '../../dist/mcp/timkit-mcp.js')

/** The tools that the server's own bundle declares: those that it offers without being told to offer more. */
const declared = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../mcp/mcpb/manifest.json'), 'utf8'),
) as { readonly tools: readonly { readonly name: string }[] }

describe('the packed MCP server', () => {
  test('is there after a build', () => {
    expect(existsSync(server)).toBe(true)
  })

  test('gives the manifest its tools, each with words and a schema', async () => {
    const tools = await languageModelTools(server)
    expect(tools.length).toBeGreaterThan(0)
    const names = tools.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(declared.tools.map(({ name }) => name)))
    expect(names.length).toBeGreaterThan(declared.tools.length)
    for (const tool of tools) {
      expect(tool.name).toMatch(/^[\w-]+$/)
      expect(tool.toolReferenceName).toMatch(/^[\w-]+$/)
      expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(tool.modelDescription.length).toBeGreaterThan(40)
      expect(tool.when).toBe('config.timkit.ai.enabled')
    }
  })

  test('answers the calls of our tools', async () => {
    const env = { ...process.env, TIMKIT_MCP_DEMO: 'true' }
    const client = new McpClient(
      startLineProcess({ command: process.execPath, args: [server], env }, () => undefined),
      '1',
    )
    try {
      const { content, isError } = await client.call('im_get_unread_counts', { accounts: ['shop_lin'] })
      expect(isError).not.toBe(true)
      expect(content.map(({ text }) => text).join('\n')).toMatch(/5 unread/)
    } finally {
      client.stop()
    }
  })
})
