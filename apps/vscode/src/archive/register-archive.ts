import type * as vscode from 'vscode'
import type { AppStore } from '../apps/app-store.ts'
import type { ArchiveEngine } from '../archive-engine/archive-engine.ts'
import type { ArchivePlaces } from '../archive-engine/archive-places.ts'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Pages } from '../editor/pages.ts'
import type { Late } from '../late.ts'
import type { Service } from '../service/service.ts'
import type { ArchiveParts } from './parts.ts'

/** What {@link registerArchive} needs. */
export interface ArchiveNeeds extends Pick<Service, 'viewpoint'> {
  readonly apps: AppStore
  readonly places: ArchivePlaces
  /** Asks the archive of an app. */
  readonly ask: ArchiveEngine['ask']
  readonly reports: Reports
  readonly pages: Late<Pages>
  readonly register: RegisterCommands<ArchiveParts>
}

/** Keeps the messages of apps beyond the seven days of the service: where, how far, and whether all of it is right. */
export function registerArchive({ register, ...parts }: ArchiveNeeds): vscode.Disposable {
  return register({ ...parts, shownDays: new Map() })
}
