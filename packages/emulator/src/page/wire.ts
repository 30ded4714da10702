/**
 * What the page and its endpoints tell each other, as JSON. Types only: the browser's half imports them too.
 *
 * @module
 */

/** The languages of the page. */
export type PageLocale = 'en' | 'zh'

/** Which list a conversation is in: of two accounts, or of a group. */
export type ChatType = 'C2C' | 'Group'

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

/** An account in the list. */
export interface AccountView {
  /** The `UserID`. */
  readonly id: string
  /** The nickname, or the `UserID` when there is none. */
  readonly name: string
  /** Whether it is the admin that calls the API. */
  readonly admin: boolean
  /** The platforms it is connected with. */
  readonly platforms: readonly string[]
  /** Unread one-to-one messages, as `get_c2c_unread_msg_num` counts them. */
  readonly unread: number
  /** Unread messages in its groups. */
  readonly groupUnread: number
}

/** A conversation in the list of an account. */
export interface ConversationView {
  /** One-to-one or group. */
  readonly type: ChatType
  /** The other party's `UserID`, or the `GroupId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** Unix seconds of the last message; 0 without one. */
  readonly time: number
  /** The last message as one line. */
  readonly preview: string
  /** Unread messages. */
  readonly unread: number
  /** Whether it is pinned. */
  readonly pinned: boolean
}

/** A conversation as the chosen account sees it. */
export interface ChatView {
  /** One-to-one or group. */
  readonly type: ChatType
  /** The other party's `UserID`, or the `GroupId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** How many members the group has; absent for one-to-one. */
  readonly members?: number
  /** Whether the chosen account can write here: it is a member of the group. */
  readonly writable: boolean
  /** Unread messages. */
  readonly unread: number
  /** The newest messages, oldest first. */
  readonly messages: readonly MessageView[]
  /** Whether there are older ones. */
  readonly more: boolean
}

/** A message. */
export interface MessageView {
  /** Counts up over all messages of the emulator. */
  readonly id: number
  /** The sender's `UserID`. */
  readonly from: string
  /** What the sender is called. */
  readonly name: string
  /** Whether the chosen account sent it. */
  readonly own: boolean
  /** Unix seconds. */
  readonly time: number
  /** `MsgKey` of a one-to-one message, `MsgSeq` of a group message. */
  readonly key: string
  /** What it says, element by element. */
  readonly parts: readonly MessagePart[]
  /** What is special about it. */
  readonly marks: readonly MessageMark[]
  /** `MsgBody`, indented. */
  readonly json: string
  /** `CloudCustomData`; empty when there is none. */
  readonly cloud: string
}

/** An element of a message. */
export interface MessagePart {
  /** A text to show as it is, or a line that says what the element is. */
  readonly kind: 'text' | 'element'
  /** The text or the line. */
  readonly text: string
}

/** What is special about a message. */
export type MessageMark =
  /** The chosen account has not read it. */
  | 'unread'
  /** Recalled: the parties no longer see what it said. */
  | 'recalled'
  /** The other party sent a read receipt. */
  | 'peerRead'
  /** It never counts as unread (`NoUnread`). */
  | 'noUnread'
  /** Not in the roaming messages of the sender (`SyncOtherMachine` 2). */
  | 'hiddenFromSender'
  /** Does not change the conversation list (`NoLastMsg`). */
  | 'noLastMessage'
  /** Written by the service. */
  | 'system'

/** What is new in the log. */
export interface LogPage {
  /** Changes when the emulator starts anew: its numbers begin at 1 again. */
  readonly run: string
  /** The first request that is still kept; absent when the log is empty. */
  readonly oldest?: number
  /** Requests after the one that was asked for, oldest first. */
  readonly entries: readonly LogEntry[]
}

/** How a request ended. */
export type Outcome =
  /** It was carried out. */
  | 'ok'
  /** A batch succeeded in part. */
  | 'partial'
  /** It was refused. */
  | 'refused'

/** A request to the emulator. */
export interface LogEntry {
  /** Counts up from 1. */
  readonly id: number
  /** Milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** Milliseconds. */
  readonly duration: number
  /** The HTTP method. */
  readonly method: string
  /** `service/command`, or the path when it is none. */
  readonly command: string
  /** How it ended. */
  readonly outcome: Outcome
  /** The HTTP status. */
  readonly status: number
  /** `ErrorCode`; absent for an answer without. */
  readonly errorCode?: number
  /** `ErrorInfo`. */
  readonly errorInfo?: string
  /** The `identifier` of the query. */
  readonly identifier?: string
  /** The program that called, as it names itself. */
  readonly agent?: string
  /** The fault that was made to happen. */
  readonly fault?: string
  /** What the UserSig says of itself, without its signature. */
  readonly userSig?: UserSigView
  /** The parameters of the query; of the UserSig only that it is there. */
  readonly query?: Readonly<Record<string, string>>
  /** The body of the request as JSON. */
  readonly request?: string
  /** The answer as JSON. */
  readonly answer?: string
  /** Why it was refused; absent when it was not. */
  readonly explanation?: ExplanationView
  /** What is remarkable about this very request. */
  readonly findings: readonly string[]
}

/** What a UserSig says of itself. */
export interface UserSigView {
  /** The user it was made for. */
  readonly userId: string
  /** The app it was made for. */
  readonly sdkAppId: number
  /** When it was made, unix seconds. */
  readonly time: number
  /** Seconds for which it is valid. */
  readonly expire: number
  /** What of this does not fit the request or the emulator. */
  readonly wrong: readonly ('userId' | 'sdkAppId' | 'time' | 'expire')[]
}

/** What an error code means. */
export interface ExplanationView {
  /** The constant in Tencent's SDKs, where there is one. */
  readonly name?: string
  /** What is wrong. */
  readonly meaning: string
  /** How to mend it. */
  readonly remedy: string
  /** Tencent's page on error codes. */
  readonly documentation: string
}

/** What came of something that the page asked the API to do. */
export interface ActionResult {
  /** `ErrorCode` of the answer: 0 is success. */
  readonly errorCode: number
  /** `ErrorInfo` of the answer. */
  readonly errorInfo: string
  /** Why it was refused; absent when it was not. */
  readonly explanation?: ExplanationView
}
