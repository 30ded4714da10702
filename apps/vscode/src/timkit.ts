import type * as vscode from 'vscode'
import type { AiAccess } from './ai/ai-access.ts'
import type { App } from './apps/app.ts'
import type { AppStore } from './apps/app-store.ts'
import type { ListFilter } from './conversations/conversation-list.ts'
import type { Muted } from './conversations/muted.ts'
import type { AppNode } from './conversations/nodes/app-node.ts'
import type { Readers } from './conversations/readers.ts'
import type { Documents } from './editor/documents/documents.ts'
import type { Settings } from './editor/settings.ts'
import type { TreeView } from './editor/tree/tree-view.ts'
import type { Downloads } from './history/downloads/downloads.ts'
import type { HistoryDocuments } from './history/history-documents.ts'
import type { MessageViews } from './message-view/message-views.ts'
import type { Transcript } from './messages/transcript.ts'
import type { Connections } from './service/connections.ts'
import type { Problem } from './service/problem.ts'
import type { Viewpoint } from './time/time-text.ts'

/** The parts of the running extension, for its commands. */
export interface Timkit {
  readonly apps: AppStore
  /** Which app AI assistants may read. */
  readonly aiAccess: AiAccess
  readonly connections: Connections
  /** The messages that were loaded. */
  readonly readers: Readers
  readonly muted: Muted
  /** Read-only documents. */
  readonly documents: Documents
  /** Documents of history files. */
  readonly history: HistoryDocuments
  /** Unfinished downloads, of this window and of those before it. */
  readonly downloads: Downloads
  readonly messageViews: MessageViews
  readonly conversationTree: TreeView
  readonly historyTree: TreeView
  readonly log: vscode.LogOutputChannel
  /** Writes a line of the log, without secrets. */
  readonly logLine: (line: string) => void
  /** The filter of the view. */
  readonly filter: { get(): ListFilter; set(filter: ListFilter): void }
  /** The nodes of the apps, as they show. */
  readonly appNodes: () => readonly AppNode[]
  /** The settings of now. */
  readonly settings: () => Settings
  /** The variables by which a server of ours takes the proxy of the editor, and counts days as the editor does. */
  readonly serverVariables: () => Record<string, string>
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Asks for everything anew. */
  readonly refresh: () => void
  readonly app: (id: string) => App
  /** Shows a text that is read-only, such as a report. */
  readonly showReport: (name: string, report: string | Transcript, language: string) => Promise<void>
  /** By which clock and in which zone times are told: those of an app, whose service has a clock of its own, or ours. */
  readonly viewpoint: (appId?: string) => Viewpoint
}
