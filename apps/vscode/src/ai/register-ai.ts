import * as vscode from 'vscode'
import { machine } from '#env/environment'
import { mcpProgram } from '#env/mcp-program'
import type { App } from '../apps/app.ts'
import type { AppStore } from '../apps/app-store.ts'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import { readProxySettings, readSettings } from '../editor/settings.ts'
import type { Values } from '../editor/storage.ts'
import type { Service } from '../service/service.ts'
import { AiAccess } from './ai-access.ts'
import { registerLanguageModelTools } from './language-model-tools.ts'
import { offeredTools } from './mcp-config.ts'
import { registerMcpProvider } from './mcp-provider.ts'
import type { AiParts } from './parts.ts'
import { proxyVariables } from './proxy-variables.ts'

/** What {@link registerAi} needs. */
export interface AiNeeds extends Pick<Service, 'connections' | 'log' | 'viewpoint'> {
  readonly apps: AppStore
  /** Where is kept what was chosen. */
  readonly values: Values
  /** The extension as the editor knows it, with the server in it. */
  readonly extension: vscode.Extension<unknown>
  readonly register: RegisterCommands<AiParts>
}

/** What others show of assistants. */
export interface Ai extends vscode.Disposable {
  /** Whether AI assistants may read an app. */
  readonly mayRead: (app: App) => boolean
  /** Calls a function whenever another app was chosen. */
  readonly onChange: (listener: () => void) => () => void
}

/** Offers assistants the app that they may read: by an MCP server, and by tools of the editor. */
export function registerAi(needs: AiNeeds): Ai {
  const { apps, connections, log, viewpoint, values, extension, register } = needs
  const access = new AiAccess(values, () => apps.list())
  const program = mcpProgram(extension.extensionUri)
  const offered = {
    apps,
    access,
    connections,
    log,
    version: extension.packageJSON.version,
    serverVariables: () => ({
      ...proxyVariables(readProxySettings(), machine.variables),
      TIMKIT_MCP_TIME_ZONE: viewpoint().zone,
      TIMKIT_MCP_TOOLS: offeredTools,
      // Whatever the environment of the editor says: here assistants read.
      TIMKIT_MCP_ALLOW_SEND: '',
    }),
  }
  const registered =
    program === undefined
      ? []
      : [
          registerMcpProvider(offered, program),
          registerLanguageModelTools(offered, program, extension.packageJSON.contributes?.languageModelTools),
        ]
  const commands = register({ apps, access })
  return {
    mayRead: ({ id }) => readSettings().aiEnabled && access.app?.id === id,
    onChange: access.onChange,
    dispose: () => vscode.Disposable.from(commands, ...registered).dispose(),
  }
}
