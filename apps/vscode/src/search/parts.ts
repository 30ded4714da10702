import type { Message } from '@timkit/core'
import type { App } from '../apps/app.ts'
import type { AppStore } from '../apps/app-store.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Viewpoint } from '../time/time-text.ts'
import type { AskArchive } from './search-needs.ts'
import type { SearchView } from './search-view.ts'

/** What the commands of the search work with. */
export interface SearchParts {
  readonly apps: AppStore
  readonly view: SearchView
  readonly ask: AskArchive
  readonly reports: Reports
  readonly openMessage: OpenMessage
  readonly viewpoint: (appId: string) => Viewpoint
}

/** Shows a message in its conversation, as an account sees it; `false` where the service does not have it any more. */
export type OpenMessage = (app: App, account: string, message: Message) => Promise<boolean>
