import type { ChatType } from '@timkit/core'

/** The languages of the demo. */
export type Language = 'en' | 'zh'

/** Everything the demo says. */
export interface Words {
  readonly usage: string
  readonly emulated: (url: string) => string
  readonly real: (app: number, identifier: string, place: string) => string
  readonly readsOnly: string
  readonly sendsOne: string
  readonly beijingTime: string
  readonly chatType: Readonly<Record<ChatType, string>>

  readonly unreadQuestion: string
  readonly noneUnread: string
  readonly noneFor: (accounts: string) => string
  readonly elsewhere: (messages: number) => string
  readonly uncounted: (account: string, peers: string) => string

  readonly conversationQuestion: (account: string, peer: string) => string
  readonly noConversation: (accounts: string) => string
  readonly newest: (count: number) => string

  readonly hoursQuestion: (day: string) => string
  readonly asking: (asked: number, of: number) => string
  readonly noFiles: string
  readonly otherHours: (count: number) => string
  readonly fileSizes: (packed: string, unpacked: string) => string

  readonly hourQuestion: (chatType: string, hour: string) => string
  readonly skipped: (count: number, why: string) => string
  readonly recallsUnknown: (messages: number) => string
  readonly verified: (messages: number) => string
  readonly more: (count: number) => string

  readonly assistantAsks: string
  readonly assistantTools: (tools: readonly string[]) => string
  readonly noServer: (why: string) => string
  readonly toolFailed: (tool: string, why: string) => string

  readonly webhookArrives: string
  readonly webhookReceiver: (url: string) => string
  readonly webhookMessage: string
  readonly webhookVerified: (time: string) => string
  readonly webhookForged: (status: number) => string
  readonly webhookMissing: string

  readonly archiveKeeps: string
  readonly archiveKept: (files: number, messages: number) => string
  readonly archiveCovers: (open: boolean, unknown: boolean) => string

  readonly yourOwnApp: string
  readonly keepKeyInFile: string
  readonly giveAccounts: string

  readonly notSet: (variable: string) => string
  readonly setTwice: (one: string, other: string) => string
  readonly unreadable: (variable: string, why: string) => string
  readonly noSuchLanguage: (name: string) => string

  readonly stopped: string
  readonly means: string
  readonly remedy: string
  readonly see: string
}
