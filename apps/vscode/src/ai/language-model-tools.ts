import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { AppStore } from '../apps/app-store.ts'
import { readSettings } from '../editor/settings.ts'
import type { McpProgram } from '../env/line-process.ts'
import { t } from '../text.ts'
import type { AiAccess } from './ai-access.ts'
import { confirmationText } from './confirmation.ts'
import type { McpClient } from './mcp-client.ts'
import { mcpEnvironment } from './mcp-config.ts'
import type { Offered } from './offered.ts'

/** A tool as the manifest declares it; packing takes names and schemas from the MCP server itself. */
interface DeclaredTool {
  readonly name: string
  readonly displayName: string
}

/** Registers the declared tools. Each call is answered by the packed MCP server, so answers are the same there and here. */
export function registerLanguageModelTools(
  { apps, access, connections, log, version, serverVariables }: Offered,
  program: McpProgram,
  declared: readonly DeclaredTool[] = [],
): vscode.Disposable {
  if (vscode.lm?.registerTool === undefined) {
    return new vscode.Disposable(() => undefined)
  }
  const clients = new Map<string, McpClient>()
  const stopAll = (): void => {
    for (const client of clients.values()) client.stop()
    clients.clear()
  }
  const clientOf = async (app: App): Promise<McpClient> => {
    const known = clients.get(app.id)
    if (known !== undefined && !known.ended) return known
    const key = app.source === 'sample' ? {} : { TIMKIT_SECRET_KEY: await connections.secretKey(app) }
    const { startMcpProcess } = await import('#env/mcp-process')
    const { McpClient } = await import('./mcp-client.ts')
    const variables = { ...serverVariables(), ...mcpEnvironment(app), ...key }
    const process = startMcpProcess(program, variables, log.info)
    const client = new McpClient(process, version)
    clients.set(app.id, client)
    return client
  }
  const tools = declared.map(({ name, displayName }) =>
    vscode.lm.registerTool<object>(name, {
      prepareInvocation: ({ input }) => {
        const app = appForAssistants(apps, access)
        return {
          invocationMessage: t('{0} in {1}', displayName, app.label),
          confirmationMessages: {
            title: t('Let the assistant read from {0}?', app.label),
            message: new vscode.MarkdownString(confirmationText(displayName, app, input)),
          },
        }
      },
      invoke: async ({ input }, token) => {
        const controller = new AbortController()
        token.onCancellationRequested(() => controller.abort(new vscode.CancellationError()))
        const client = await clientOf(appForAssistants(apps, access))
        const { content } = await client.call(name, input, controller.signal)
        return new vscode.LanguageModelToolResult(
          content.flatMap(({ text }) => (text === undefined ? [] : [new vscode.LanguageModelTextPart(text)])),
        )
      },
    }),
  )
  return vscode.Disposable.from(
    ...tools,
    // Another key or another app needs another server.
    { dispose: apps.onChange(stopAll) },
    { dispose: access.onChange(stopAll) },
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('timkit.timeZone') || event.affectsConfiguration('http')) stopAll()
    }),
    { dispose: stopAll },
  )
}

/** The app that assistants may read. */
function appForAssistants(apps: AppStore, access: AiAccess): App {
  if (!readSettings().aiEnabled) {
    throw new Error(t('Assistants may not read yet: allow it in the settings (timkit.ai.enabled).'))
  }
  const { app } = access
  if (app !== undefined) return app
  throw new Error(
    apps.list().length === 0
      ? t('There is no app for this. Add one first, or explore with sample data.')
      : t(
          'All apps here are in production: choose the one that assistants may read first, by a command of Tencent IM.',
        ),
  )
}
