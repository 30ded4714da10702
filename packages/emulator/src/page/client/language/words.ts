import type { AccountTab } from '../../wire/accounts.ts'
import type { GroupTab, MemberView } from '../../wire/groups.ts'
import type { OfficialAccountTab } from '../../wire/official-accounts.ts'
import type { PushDetail, PushTab } from '../../wire/pushes.ts'
import type { WebhookWords } from './webhook-words.ts'

/** What can be looked at in an account, a group, an official account or a push. */
type DetailTab = AccountTab | GroupTab | OfficialAccountTab | PushTab

/** Everything that the page says. */
export interface Words {
  readonly emulator: string
  readonly skipToContent: string
  readonly skipToRequests: string
  readonly views: string
  readonly chats: string
  readonly requests: string
  readonly accounts: string
  readonly conversations: string
  readonly messages: string
  readonly admin: string
  readonly online: (platforms: string) => string
  readonly offline: string
  readonly searchAccounts: string
  readonly listed: (shown: number, total: number) => string
  readonly noAccounts: string
  readonly addAccount: (id: string) => string
  readonly unread: (count: number) => string
  readonly groupUnread: (count: number) => string
  readonly group: string
  readonly members: (count: number) => string
  readonly pinned: string
  readonly openChat: string
  readonly noSuchAccount: (id: string) => string
  readonly noConversations: string
  readonly chooseAccount: string
  readonly chooseConversation: string
  readonly noMessages: string
  readonly back: string
  readonly seenBy: (name: string) => string
  readonly markRead: string
  readonly earlier: string
  readonly writeAs: (from: string, to: string) => string
  readonly notMember: (name: string) => string
  readonly send: string
  readonly draftHint: string
  readonly platform: string
  readonly platformHint: string
  readonly platformOfServer: string
  readonly sent: (to: string) => string
  readonly received: (from: string, to: string) => string
  readonly recalled: string
  readonly groups: string
  readonly official: string
  readonly pushes: string
  readonly webhooks: string
  readonly webhook: WebhookWords
  readonly find: Readonly<Record<'groups' | 'official' | 'pushes', string>>
  readonly none: Readonly<Record<'groups' | 'official' | 'pushes', string>>
  readonly nothingFound: string
  readonly chooseEntry: string
  readonly topicOf: string
  readonly gone: (id: string) => string
  readonly tabs: Readonly<Record<DetailTab, string>>
  readonly noEntries: Readonly<Partial<Record<string, string>>>
  readonly filterList: string
  readonly range: (first: number, last: number, total: number) => string
  readonly previous: string
  readonly next: string
  readonly remark: string
  readonly friendGroup: string
  readonly friendGroups: (names: readonly string[]) => string
  readonly oneWay: string
  readonly mutual: string
  readonly mutualFollows: (count: number) => string
  readonly source: string
  readonly roles: Readonly<Record<MemberView['role'], string>>
  readonly roomAdmin: string
  readonly nameCard: string
  readonly mutedUntil: (time: string | undefined) => string
  readonly mutedOutside: (time: string | undefined) => string
  readonly bannedUntil: (time: string | undefined) => string
  readonly allMuted: string
  readonly mutedCount: (count: number) => string
  readonly inTopic: string
  readonly roomMarks: (marks: readonly number[]) => string
  readonly permission: string
  readonly allPermissionGroups: string
  readonly topicPermissions: string
  readonly messageCount: (count: number) => string
  readonly topicCount: (count: number) => string
  readonly subscribers: (count: number) => string
  readonly recipientCount: (count: number) => string
  readonly audience: Readonly<Record<PushDetail['audience'], string>>
  readonly sentAt: string
  readonly sentTo: string
  readonly namedOf: (named: number, reached: number) => string
  readonly details: string
  readonly characterHint: (name: string) => string
  readonly faultRules: (count: number) => string
  readonly faultsTitle: string
  readonly faultsText: string
  readonly happened: (count: number) => string
  readonly removeFaults: string
  readonly filter: string
  readonly filterRequests: string
  readonly onlyRefused: string
  readonly pause: string
  readonly resume: string
  readonly clear: string
  readonly paused: (waiting: number) => string
  readonly counted: (total: number, refused: number) => string
  readonly noRequests: string
  readonly noRequestsHint: string
  readonly noMatches: string
  readonly keyHint: (sample: boolean) => string
  readonly ok: string
  readonly partial: string
  readonly refused: string
  readonly fromPage: string
  readonly newRequests: (count: number, refused: number) => string
  readonly whatIsWrong: string
  readonly howToMend: string
  readonly thisRequest: string
  readonly note: string
  readonly documentation: string
  readonly userSig: string
  readonly userSigUser: string
  readonly userSigApp: string
  readonly userSigMade: string
  readonly userSigEnds: string
  readonly userSigUnsigned: string
  readonly wrong: string
  readonly query: string
  readonly hidden: (length: string) => string
  readonly request: string
  readonly answer: string
  readonly tooLarge: string
  readonly about: string
  readonly method: string
  readonly status: string
  readonly took: string
  readonly caller: string
  readonly copy: string
  readonly copied: string
  readonly clock: string
  readonly clockTitle: string
  readonly local: string
  readonly beijing: string
  readonly real: string
  readonly ahead: (duration: string) => string
  readonly behind: (duration: string) => string
  readonly standsStill: string
  readonly move: string
  readonly setTo: string
  readonly set: string
  readonly freeze: string
  readonly goOn: string
  readonly backToReal: string
  readonly duration: (seconds: number) => string
  readonly otherLanguage: string
  readonly theme: Readonly<Record<'auto' | 'light' | 'dark', string>>
  readonly startOver: string
  readonly startOverQuestion: string
  readonly startOverText: string
  readonly cancel: string
  readonly lost: string
  readonly refusedAction: (text: string) => string
}
