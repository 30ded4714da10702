import {
  type CallToolResult,
  McpServer,
  type McpServerFactory,
  requireScopes,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { hourMs } from '@timkit/core/internal'
import type { App } from './app.ts'
import { clientGone } from './client-gone.ts'
import { scopeOf } from './config/toolsets.ts'
import { icon } from './icon.ts'
import { instructionsFor } from './instructions.ts'
import { promptsFor, registerPrompts } from './prompts/registry.ts'
import { registerResources } from './resources/registry.ts'
import type { Tool } from './tools/define-tool.ts'
import { inputOf } from './tools/input/input-schema.ts'
import { outputOf } from './tools/lean-schema.ts'
import { offeredText } from './tools/offered-text.ts'
import { progressOf } from './tools/progress.ts'
import { tools } from './tools/registry.ts'
import { pinnedArguments, runTool } from './tools/run-tool.ts'
import { worded } from './tools/words/worded.ts'
import { version } from './version.ts'

const serverTitle = { en: 'Tencent Cloud IM (read-only)', zh: '腾讯云 IM（只读）' } as const

const listHint = { ttlMs: hourMs, cacheScope: 'private' } as const

/** The tools that this server offers. */
export function offeredTools({ offers, config }: Pick<App, 'offers' | 'config'>): readonly Tool[] {
  return tools.filter(({ name }) => offers(name)).map((tool) => worded(tool, config.language))
}

/**
 * Makes what the SDK asks for a server per request or per connection: everything costly is in the app.
 *
 * @param scopePrefix what the scopes begin with that callers need, one for each toolset. @default callers need none
 */
export function serverFactory(app: App, scopePrefix?: string): McpServerFactory {
  const scope = ({ toolset }: Tool): string | undefined =>
    scopePrefix === undefined ? undefined : scopeOf(toolset, scopePrefix)
  const offered = offeredTools(app)
  const registered = offered.map((tool) => ({
    tool,
    inputSchema: inputOf(tool, app),
    description: offeredText(tool.description, app.offers),
  }))
  const instructions = instructionsFor(
    tools.map((tool) => worded(tool, app.config.language)),
    app,
  )
  return ({ authInfo }) => {
    const gone = clientGone(authInfo)
    const principal = authInfo?.clientId ?? ''
    // All tools are shown, so that a host can ask for a scope that it lacks; what completes and links shows only what may be read.
    const granted = offered.filter((tool) => {
      const needed = scope(tool)
      return needed === undefined || authInfo?.scopes.includes(needed) === true
    })
    const prompts = promptsFor(granted)
    const server = new McpServer(
      {
        name: 'timkit',
        title: serverTitle[app.config.language],
        version,
        icons: [icon],
      },
      {
        instructions,
        capabilities: {
          tools: { listChanged: false },
          resources: { listChanged: false },
          ...(prompts.length > 0 ? { prompts: { listChanged: false } } : {}),
        },
        cacheHints: {
          'tools/list': listHint,
          'prompts/list': listHint,
          'resources/list': listHint,
          'resources/templates/list': listHint,
          'server/discover': listHint,
          'resources/read': { ttlMs: 0, cacheScope: 'private' },
        },
      },
    )
    for (const { tool, inputSchema, description } of registered) {
      const { name, title, annotations } = tool
      const needed = scope(tool)
      server.registerTool(
        name,
        {
          title,
          description,
          inputSchema,
          outputSchema: outputOf(tool, app),
          annotations: { ...annotations },
          ...(needed === undefined ? {} : { scopeChallenge: requireScopes(needed) }),
        },
        (args: Record<string, unknown>, context: ServerContext): Promise<CallToolResult> =>
          runTool(tool, pinnedArguments(tool, args, app), {
            app,
            principal,
            signal: context.mcpReq.signal,
            // In the era before 2026 the SDK does not end a call when its client goes away.
            gone,
            progress: progressOf(context, app.now),
          }),
      )
    }
    registerResources(server, app, { offered: granted, principal })
    registerPrompts(server, app, prompts)
    return server
  }
}
