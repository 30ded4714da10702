import * as vscode from 'vscode'
import { openPartStore } from '#env/part-store'
import type { AppStore } from '../apps/app-store.ts'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import type { Documents } from '../editor/documents/documents.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Pages } from '../editor/pages.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import type { Late } from '../late.ts'
import type { Seen } from '../service/refresh-regularly.ts'
import type { Service } from '../service/service.ts'
import type { Archived } from './archived.ts'
import { Downloads } from './downloads/downloads.ts'
import { HistoryDocuments } from './history-documents.ts'
import { registerHistoryLenses } from './history-lenses.ts'
import { HistoryTree } from './history-tree.ts'
import type { HistoryParts } from './parts.ts'

/** What {@link registerHistory} needs. */
export interface HistoryNeeds extends Pick<Service, 'connections' | 'problemOf' | 'viewpoint'> {
  readonly apps: AppStore
  /** What archives know of hours. */
  readonly archived: Archived
  readonly documents: Documents
  readonly pages: Late<Pages>
  readonly reports: Reports
  readonly decorations: Decorations
  /** Where parts of downloads are kept. */
  readonly storage: vscode.Uri
  readonly register: RegisterCommands<HistoryParts>
}

/** The hours as they show. */
export interface History extends vscode.Disposable, Seen {
  /** Asks for everything anew. */
  refresh(): void
  /** Shows what is known anew, without asking. */
  redraw(): void
}

/** Shows hours: their tree and documents, search in them, and saving them. */
export function registerHistory(needs: HistoryNeeds): History {
  const { apps, connections, problemOf, viewpoint, documents, reports, decorations, register } = needs
  const downloads = new Downloads(openPartStore(needs.storage), (appId) => connections.now(appId))
  const history = new HistoryDocuments(documents, connections, (id) => apps.find(id))
  const tree = new HistoryTree(
    () => apps.list(),
    { client: (app) => connections.client(app), problemOf, downloads, viewpoint },
    decorations,
  )
  const { archived, pages } = needs
  const estimates: HistoryParts['estimates'] = new Map()
  const parts = {
    apps,
    archived,
    estimates,
    pages,
    connections,
    documents,
    history,
    downloads,
    reports,
    viewpoint,
  }
  const registered = vscode.Disposable.from(tree, registerHistoryLenses(history), register(parts), {
    dispose: downloads.onChange((appId) => tree.redraw(appId)),
  })
  return {
    refresh: () => tree.refresh(),
    redraw: () => tree.redraw(),
    isSeen: () => tree.isSeen,
    onSeen: (listener) => tree.onSeen(listener),
    dispose: () => registered.dispose(),
  }
}
