import type * as vscode from 'vscode'
import type { AppStore } from '../apps/app-store.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Connections } from '../service/connections.ts'

/** What the commands that call the API work with. */
export interface ApiCallParts {
  readonly apps: AppStore
  readonly connections: Pick<Connections, 'client'>
  readonly reports: Reports
  /** Where the files are from which commands are called. */
  readonly calls: vscode.Uri
}
