import type { RetryClass } from '../code-class.ts'

/** The languages of the texts about errors. */
export type ErrorLocale = 'en' | 'zh'

/** A family of error codes: the part of the service that answers with them. */
export type ErrorFamily =
  /** The layer that keeps the long connections of client SDKs. */
  | 'access'
  /** The gateway and the checks that every command shares. */
  | 'common'
  /** The UserSig check and the account commands. */
  | 'account'
  /** Profiles of users. */
  | 'profile'
  /** Friends, blocklists and following. */
  | 'relationship'
  /** The conversation list of an account. */
  | 'recent-contact'
  /** One-to-one messages and the other commands of `openim`. */
  | 'message'
  /** Groups, their members and their messages. */
  | 'group'
  /** The hourly message files, mutes in the whole app, and its daily figures. */
  | 'operations'
  /** Cloud moderation, and the words that are looked for. */
  | 'moderation'
  /** The SDKs in apps. The REST API answers with none of these codes. */
  | 'client-sdk'
  /** Not a documented code. */
  | 'unknown'

/** What happened and what to do, in one language. */
export interface ErrorText {
  /** What happened: one sentence. */
  readonly meaning: string
  /** What to do about it: one sentence. */
  readonly remedy: string
}

/** What a program does about a code. */
export interface CodeFacts {
  /** What a repeat needs. */
  readonly retry: Exclude<RetryClass, 'unknown'>
  /**
   * The service certainly did not run the command, so that even one that must not run twice may be sent again. The
   * classes `rate`, `refresh-user-sig` and `wait-a-minute` are so without saying it.
   */
  readonly beforeRunning?: true
  /** The UserSig itself was refused: another secret key is the first thing to try. */
  readonly wrongKey?: true
}

/** What there is to say about one error code. */
export interface ErrorCodeEntry extends CodeFacts {
  /** Tencent's `ErrorCode`. */
  readonly code: number
  /** The constant in Tencent's SDKs, spelled as there, mistakes included. Many codes have none. */
  readonly name?: string
  /** What to say in English. */
  readonly en: ErrorText
  /** What to say in Chinese. */
  readonly zh: ErrorText
}

/** All codes of one family. */
export interface ErrorFamilyTable {
  readonly family: Exclude<ErrorFamily, 'unknown'>
  readonly title: Readonly<Record<ErrorLocale, string>>
  readonly about: Readonly<Record<ErrorLocale, string>>
  /** Its codes, ascending, each in one family only. A function, so that importing core makes none of them: there are a thousand texts. */
  readonly entries: () => readonly ErrorCodeEntry[]
}
