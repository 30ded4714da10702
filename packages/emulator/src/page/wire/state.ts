import type { AccountView } from './accounts.ts'
import type { ChatView, ConversationView } from './chats.ts'

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
}

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
