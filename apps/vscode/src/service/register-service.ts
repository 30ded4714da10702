import * as vscode from 'vscode'
import type { AppStore } from '../apps/app-store.ts'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import { type NewDays, onNewDay } from './new-days.ts'
import type { ServiceParts } from './parts.ts'
import { refreshRegularly, type Seen } from './refresh-regularly.ts'
import { warnOfZone } from './warn-of-zone.ts'

/** What {@link registerService} needs. */
export interface ServiceRegistration extends ServiceParts, NewDays {
  readonly apps: AppStore
  /** The keys of apps. */
  readonly secrets: vscode.SecretStorage
  /** Forgets what was read with another key. */
  readonly startOver: () => void
  /** What a refresh shows anew. */
  readonly seen: readonly Seen[]
  readonly register: RegisterCommands<ServiceParts>
}

/** Registers the commands of the service, and asks for everything anew when time or another window demands it. */
export function registerService({
  apps,
  secrets,
  register,
  startOver,
  seen,
  viewpoint,
  redraw,
  ...parts
}: ServiceRegistration): vscode.Disposable {
  return vscode.Disposable.from(
    register(parts),
    // Another window may have signed in or out.
    secrets.onDidChange(({ key }) => {
      if (apps.isKeyOfApp(key)) startOver()
    }),
    refreshRegularly({ refresh: parts.refresh, seen }),
    warnOfZone(),
    { dispose: onNewDay({ viewpoint, redraw }) },
  )
}
