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
