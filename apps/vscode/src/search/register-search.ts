import * as vscode from 'vscode'
import type { AppStore } from '../apps/app-store.ts'
import type { ArchiveEngine } from '../archive-engine/archive-engine.ts'
import type { ArchivePlaces } from '../archive-engine/archive-places.ts'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import type { Service } from '../service/service.ts'
import type { OpenMessage, SearchParts } from './parts.ts'
import type { ArchiveHad, LoadedMessages } from './search-needs.ts'
import { SearchView } from './search-view.ts'

/** What {@link registerSearch} needs. */
export interface SearchNeeds extends Pick<Service, 'problemOf' | 'viewpoint'> {
  readonly apps: AppStore
  /** Asks the archive of an app. */
  readonly ask: ArchiveEngine['ask']
  readonly places: ArchivePlaces
  readonly loaded: LoadedMessages
  readonly openMessage: OpenMessage
  readonly reports: Reports
  readonly decorations: Decorations
  readonly register: RegisterCommands<SearchParts>
}

/** The search as it shows. */
export interface Search extends vscode.Disposable {
  /** Shows what is known anew. */
  redraw(): void
}

/** Looks for messages in all conversations and hours of an app, and shows what is found in a view of its own. */
export function registerSearch(needs: SearchNeeds): Search {
  const { apps, ask, places, loaded, openMessage, problemOf, viewpoint, reports, decorations } = needs
  const archiveOf = (appId: string): ArchiveHad => {
    if (places.given(appId) === undefined) return 'none'
    return places.isIndexAlone(appId) ? 'index' : 'files'
  }
  const view = new SearchView({ ask, loaded, archiveOf, problemOf, viewpoint, decorations })
  const registered = vscode.Disposable.from(
    view,
    needs.register({ apps, view, ask, reports, openMessage, viewpoint }),
    { dispose: places.onChange(() => view.redraw()) },
  )
  return { redraw: () => view.redraw(), dispose: () => registered.dispose() }
}
