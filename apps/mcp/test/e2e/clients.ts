/** Both client SDKs behind one face: what hosts of today and of yesterday use. */

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as OldHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { bareEnvironment } from './server-process.ts'

/** How to reach a server. */
export type Target = { readonly command: string; readonly args: readonly string[] } | { readonly url: string }

/** What the tests ask of a client. */
export interface AnyClient {
  readonly toolNames: () => Promise<string[]>
  readonly call: (
    name: string,
    args: Record<string, unknown>,
  ) => Promise<{ text: string; structured: unknown; isError: boolean }>
  readonly resources: () => Promise<string[]>
  readonly read: (uri: string) => Promise<string>
  readonly prompts: () => Promise<string[]>
  readonly prompt: (name: string, args: Record<string, string>) => Promise<string>
  readonly close: () => Promise<void>
}

/** The clients, by the name that a test shows. */
export const clients: Readonly<Record<string, (target: Target) => Promise<AnyClient>>> = {
  'client 2.4, protocol 2026-07-28': (target) => connectNew(target, 'modern'),
  'client 2.4, protocol 2025-11-25': (target) => connectNew(target, 'legacy'),
  'sdk 1.32': connectOld,
}

const info = { name: 'e2e', version: '1.0.0' }

async function connectNew(target: Target, era: 'modern' | 'legacy'): Promise<AnyClient> {
  const client = new Client(
    info,
    era === 'modern' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {},
  )
  await client.connect(
    'url' in target
      ? new StreamableHTTPClientTransport(new URL(target.url))
      : new StdioClientTransport({ command: target.command, args: [...target.args], env: bareEnvironment }),
  )
  return faceOf(client)
}

async function connectOld(target: Target): Promise<AnyClient> {
  const client = new OldClient(info)
  const transport =
    'url' in target
      ? new OldHttp(new URL(target.url))
      : new OldStdio({ command: target.command, args: [...target.args], env: bareEnvironment })
  await client.connect(transport as Parameters<OldClient['connect']>[0])
  return faceOf(client)
}

interface Content {
  readonly type: string
  readonly text?: string
}

function faceOf(client: Client | OldClient): AnyClient {
  const both = client as Client
  return {
    toolNames: async () => (await both.listTools()).tools.map(({ name }) => name),
    call: async (name, args) => {
      const result = await both.callTool({ name, arguments: args })
      const content = result.content as readonly Content[]
      return {
        text: content.map(({ text = '' }) => text).join('\n'),
        structured: result.structuredContent,
        isError: result.isError === true,
      }
    },
    resources: async () => (await both.listResources()).resources.map(({ uri }) => uri),
    read: async (uri) => {
      const { contents } = await both.readResource({ uri })
      return contents.map((content) => ('text' in content ? content.text : '')).join('\n')
    },
    prompts: async () => (await both.listPrompts()).prompts.map(({ name }) => name),
    prompt: async (name, args) => {
      const { messages } = await both.getPrompt({ name, arguments: args })
      return messages.map(({ content }) => (content.type === 'text' ? content.text : '')).join('\n')
    },
    close: () => both.close(),
  }
}
