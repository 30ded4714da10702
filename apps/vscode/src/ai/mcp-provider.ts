import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import { readSettings } from '../editor/settings.ts'
import type { McpProgram } from '../env/line-process.ts'
import { mcpProvider } from '../ids.ts'
import { mcpEnvironment } from './mcp-config.ts'
import type { Offered } from './offered.ts'

/** The part of the editor's newer API that offers MCP servers; older editors lack it. */
interface McpApi {
  readonly lm: {
    readonly registerMcpServerDefinitionProvider?: (id: string, provider: object) => vscode.Disposable
  }
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Record<string, string>,
    version: string,
  ) => McpServer
}

interface McpServer {
  readonly label: string
  env: Record<string, string>
}

/** Offers AI assistants a server for the app that they may read. The key is handed over only when one starts. */
export function registerMcpProvider(
  { apps: store, access, connections, version, serverVariables }: Offered,
  program: McpProgram,
): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as McpApi
  if (lm?.registerMcpServerDefinitionProvider === undefined || Definition === undefined) {
    return new vscode.Disposable(() => undefined)
  }
  const changed = new vscode.EventEmitter<void>()
  const apps = new Map<string, App>()
  const provider = {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: (): McpServer[] => {
      apps.clear()
      if (!readSettings().aiEnabled) return []
      const { app } = access
      if (app === undefined) return []
      const label = `Tencent IM: ${app.label}`
      apps.set(label, app)
      const env = { ...program.env, ...serverVariables(), ...mcpEnvironment(app) }
      return [new Definition(label, program.command, [...program.args], env, version)]
    },
    resolveMcpServerDefinition: async (server: McpServer): Promise<McpServer | undefined> => {
      const app = apps.get(server.label)
      // The person may have chosen another one since.
      if (app === undefined || app.id !== access.app?.id) return undefined
      if (app.source !== 'sample') {
        server.env = { ...server.env, TIMKIT_SECRET_KEY: await connections.secretKey(app) }
      }
      return server
    },
  }
  return vscode.Disposable.from(
    changed,
    lm.registerMcpServerDefinitionProvider(mcpProvider, provider),
    { dispose: store.onChange(() => changed.fire()) },
    { dispose: access.onChange(() => changed.fire()) },
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('timkit') || event.affectsConfiguration('http')) changed.fire()
    }),
  )
}
