import * as vscode from 'vscode'
import type { AppStore } from '../apps/app-store.ts'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import type { ServiceParts } from './parts.ts'
import { refreshRegularly } from './refresh-regularly.ts'
import { warnOfZone } from './warn-of-zone.ts'

/** What {@link registerService} needs. */
export interface ServiceRegistration extends ServiceParts {
  readonly apps: AppStore
  /** The keys of apps. */
  readonly secrets: vscode.SecretStorage
  readonly register: RegisterCommands<ServiceParts>
}

/** Registers the commands of the service, and asks for everything anew when time or another window demands it. */
export function registerService({
  apps,
  secrets,
  register,
  ...parts
}: ServiceRegistration): vscode.Disposable {
  return vscode.Disposable.from(
    register(parts),
    // Another window may have signed in or out.
    secrets.onDidChange(({ key }) => {
      if (apps.isKeyOfApp(key)) parts.refresh()
    }),
    refreshRegularly(parts.refresh),
    warnOfZone(),
  )
}
