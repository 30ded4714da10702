import type { AccountDetail, AccountView } from './accounts.ts'
import type { ChatView, ConversationView } from './chats.ts'
import type { GroupDetail, GroupView } from './groups.ts'
import type { OfficialAccountDetail, OfficialAccountView } from './official-accounts.ts'
import type { PushDetail, PushView } from './pushes.ts'

/** What the page shows besides the log. */
export interface PageState {
  /** Which app this is. */
  readonly app: AppView
  /** The time of the emulator. */
  readonly clock: ClockView
  /** What goes wrong on purpose. */
  readonly faults: readonly FaultView[]
  /** The accounts that match the search, at most a few hundred. */
  readonly accounts: readonly AccountView[]
  /** How many accounts match the search. */
  readonly accountTotal: number
  /** The conversations of the chosen account, newest first; absent without one. */
  readonly conversations?: readonly ConversationView[]
  /** The chosen conversation; absent without one. */
  readonly chat?: ChatView
  /** What there is to choose from in a view with a list of its own. */
  readonly directory?: DirectoryView
  /** What was chosen in a view other than that of the conversations; absent when there is no such thing. */
  readonly detail?: DetailView
}

/** What the page can be about. */
export type PageView = 'chats' | 'accounts' | 'groups' | 'official' | 'pushes' | 'webhooks'

/** All groups, official accounts or pushes that match the search, at most a few hundred. */
export type DirectoryView =
  | { readonly view: 'groups'; readonly total: number; readonly rows: readonly GroupView[] }
  | { readonly view: 'official'; readonly total: number; readonly rows: readonly OfficialAccountView[] }
  | { readonly view: 'pushes'; readonly total: number; readonly rows: readonly PushView[] }

/** One account, group, official account or push. */
export type DetailView = AccountDetail | GroupDetail | OfficialAccountDetail | PushDetail

/** Which app the emulator answers for. */
export interface AppView {
  /** The `SDKAppID`. */
  readonly sdkAppId: number
  /** The admin account. */
  readonly identifier: string
  /** Whether the key is the sample that Tencent prints in its documentation. */
  readonly sampleKey: boolean
}

/** The time of the emulator. */
export interface ClockView {
  /** Milliseconds since 1970. */
  readonly time: number
  /** How many milliseconds it is ahead of the machine. */
  readonly ahead: number
  /** Whether it stands still. */
  readonly frozen: boolean
}

/** A rule by which requests go wrong. */
export interface FaultView {
  /** The rule as JSON. */
  readonly rule: string
  /** How often it happened. */
  readonly happened: number
}
