import type { MessageBody } from '../../message/elements.ts'
import type { WebhookAnswers } from '../events/answers.ts'
import type { BeforeCommand } from '../events/webhook-event.ts'

/** Lets it happen. */
export interface AllowVerdict {
  /** Tells the verdicts apart. */
  readonly verdict: 'allow'
}

/** Keeps it from happening, and the user is told. */
export interface RefuseVerdict {
  /** Tells the verdicts apart. */
  readonly verdict: 'refuse'
  /** What the user's app gets: 1 for the service's own code (20006 or 10016), or one from the range of the command. */
  readonly code: number
  /** What the user's app gets with a code of your own. */
  readonly text: string
}

/** Keeps a message from being sent, and its sender believes that it was. */
export interface DropVerdict {
  /** Tells the verdicts apart. */
  readonly verdict: 'drop'
}

/** Lets a message be sent with another body. */
export interface ReplaceVerdict {
  /** Tells the verdicts apart. */
  readonly verdict: 'replace'
  /** All elements of the new body; `undefined`: it stays. */
  readonly MsgBody?: MessageBody | undefined
  /** The new data of the app about the message; `undefined`: it stays. */
  readonly CloudCustomData?: string | undefined
}

/** Lets it happen for some of those who were to join only. */
export interface RefuseMembersVerdict {
  /** Tells the verdicts apart. */
  readonly verdict: 'refuse-members'
  /** Those who stay out. */
  readonly accounts: readonly RefusedMember[]
}

/** Who stays out: a UserID, or the object in which the event names one. */
export type RefusedMember =
  | string
  | { readonly Member_Account: string }
  | { readonly Subscriber_Account: string }

/** What is decided of one user who is to become a friend. */
export interface FriendDecision {
  /** The UserID, as the event names it. */
  readonly To_Account: string
  /** 0 lets it happen, 38000 to 39000 does not. @default 0 */
  readonly ResultCode?: number | undefined
  /** Why not. @default '' */
  readonly ResultInfo?: string | undefined
}

/** Decides for each user who is to become a friend. */
export interface FriendsVerdict {
  /** Tells the verdicts apart. */
  readonly verdict: 'friends'
  /** Whoever of the event is not named here is let pass. */
  readonly items: readonly FriendDecision[]
}

/** Gives a chatbot what it answers with. */
export interface RespondVerdict {
  /** Tells the verdicts apart. */
  readonly verdict: 'respond'
  /** What the chatbot is given: a text, which may be JSON. */
  readonly RspData: string
}

/** What a handler decides of an event before it happens: plain data, to be compared and logged. */
export type Verdict =
  | AllowVerdict
  | RefuseVerdict
  | DropVerdict
  | ReplaceVerdict
  | RefuseMembersVerdict
  | FriendsVerdict
  | RespondVerdict

/** What may be decided of an event of a command. */
export type VerdictFor<C extends BeforeCommand> =
  | AllowVerdict
  | RefuseVerdict
  | ('MsgBody' extends keyof WebhookAnswers[C] ? DropVerdict | ReplaceVerdict : never)
  | ('RefusedMembers_Account' extends keyof WebhookAnswers[C] ? RefuseMembersVerdict : never)
  | ('RefusedSubscribers_Account' extends keyof WebhookAnswers[C] ? RefuseMembersVerdict : never)
  | ('ResultItem' extends keyof WebhookAnswers[C] ? FriendsVerdict : never)
  | ('RspData' extends keyof WebhookAnswers[C] ? RespondVerdict : never)

/** Lets it happen. */
export function allow(): AllowVerdict {
  return { verdict: 'allow' }
}

/**
 * Keeps it from happening.
 *
 * @param code 1: the user's app gets 20006 for a one-to-one message, 10016 for a group. Or one from the range of the command,
 *   which the user's app gets as it is: 120001 to 130000 for one-to-one messages, 10100 to 10200 for groups, 38000 to 39000 for
 *   friends.
 * @param text What the user's app gets with a code of your own.
 */
export function refuse(code: number = 1, text: string = ''): RefuseVerdict {
  return { verdict: 'refuse', code, text }
}

/** Keeps a message from being sent, while its sender believes that it was. For messages of pairs and of groups. */
export function drop(): DropVerdict {
  return { verdict: 'drop' }
}

/**
 * Lets a message be sent, changed. What is left out stays as it was. A body that JSON would write as something else, such as a text
 * without its words, is no verdict: the event is answered as `onFailure` says.
 *
 * @param change The whole new body, not only the elements that change; data of the app about the message; or both.
 */
export function replace(change: {
  readonly MsgBody?: MessageBody | undefined
  readonly CloudCustomData?: string | undefined
}): ReplaceVerdict {
  return { verdict: 'replace', ...change }
}

/**
 * Lets the others join: members that are invited to a group, or subscribers of an official account. A list that cannot be read
 * refuses all of them.
 *
 * @param accounts UserIDs, or the objects of the event, as in `event.DestinationMembers.filter(…)`. Who is not of the event
 *   changes nothing.
 */
export function refuseMembers(accounts: readonly RefusedMember[]): RefuseMembersVerdict {
  return { verdict: 'refuse-members', accounts }
}

/**
 * Decides for each user who is to become a friend; whoever is not named is let pass.
 *
 * What is wrong with it lets nobody pass: a code that cannot be is 38000, and where it cannot be told whom a refusal
 * means, as of a name that is not in the event, all are refused that nothing else is decided of. `observe` is told.
 */
export function friendVerdicts(items: readonly FriendDecision[]): FriendsVerdict {
  return { verdict: 'friends', items }
}

/** Gives a chatbot what it answers with. */
export function respond(rspData: string): RespondVerdict {
  return { verdict: 'respond', RspData: rspData }
}
