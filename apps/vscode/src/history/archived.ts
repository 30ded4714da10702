import type { ChatType, Message } from '@timkit/core'
import type { App } from '../apps/app.ts'
import type { WeekCounts } from './charts/week-counts.ts'

/** What the archive of an app knows of hours; `undefined` where the app has none. */
export interface Archived {
  counts(app: App, days: readonly string[], signal: AbortSignal): Promise<WeekCounts | undefined>
  /** The messages of an hour, oldest first, up to a bound. */
  hour(
    app: App,
    hour: string,
    chatType: ChatType | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly messages: readonly Message[]; readonly hasMore: boolean } | undefined>
}
