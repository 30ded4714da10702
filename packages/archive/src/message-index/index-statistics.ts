import type { ChatType } from '@timkit/core'

/** What messages are counted by. Hours and days are those of Beijing, as those of the files are. */
export type CountedBy = 'hour' | 'day' | 'hour-of-day' | 'account' | 'group' | 'element'

/** Each of them. */
export const everyBy: readonly CountedBy[] = ['hour', 'day', 'hour-of-day', 'account', 'group', 'element']

/** Which messages are counted. All that is given must hold. */
export interface CountQuery {
  /** Unix seconds, included. */
  readonly since: number
  /** Unix seconds, excluded. */
  readonly until: number
  readonly by: CountedBy
  readonly chatType?: ChatType | undefined
  /** Sent by this account. */
  readonly account?: string | undefined
  readonly group?: string | undefined
  /** By time: the earliest first. Otherwise, and with `busiest`: those with the most. */
  readonly limit: number
  /** Of hours and days those with the most, the most first. @default false */
  readonly busiest?: boolean | undefined
}

/** How many messages have something in common. */
export interface MessageCount {
  /** `2026112209` for an hour, `20261122` for a day, `09` for an hour of the day, an account, a group, or `TIMTextElem`. */
  readonly key: string
  readonly messages: number
  /** How many accounts sent them. */
  readonly senders: number
}

/** What was counted. */
export interface MessageCounts {
  /** How many of them do not say when they were sent: they count at the beginning of the hour of their file, but in no row of hours or days. */
  readonly undated: number
  /** All messages, also those of counts that the limit leaves out. */
  readonly messages: number
  /** How many accounts sent them. */
  readonly senders: number
  readonly counts: readonly MessageCount[]
}

/** Whose waits are measured, and of which time. */
export interface WaitQuery {
  /** Unix seconds, included. */
  readonly since: number
  /** Unix seconds, excluded. */
  readonly until: number
  /** Who answers. What they write to one another is left out. */
  readonly agents: readonly string[]
  /** A conversation in which nobody wrote for so many seconds begins anew. */
  readonly silence: number
}

/** Lengths of waits, in whole seconds; `null` where there was none. */
export interface WaitLengths {
  readonly count: number
  /** Half of them were not longer. */
  readonly median: number | null
  /** Nine in ten of them were not longer. */
  readonly p90: number | null
  readonly longest: number | null
}

/** How long people waited for an agent. */
export interface AgentWaits {
  readonly agent: string
  /** Others that wrote to the agent, or were written to. */
  readonly conversations: number
  /** Messages of the agent in them, and of the others. */
  readonly sent: number
  readonly received: number
  /** From the first word of somebody who began, or began anew, until the first word of the agent. */
  readonly firstResponse: WaitLengths
  /** Every wait that ended. */
  readonly waiting: WaitLengths
  /** Who has the last word and is no agent: how many, and the earliest moment since when one waits, in unix seconds. */
  readonly open: number
  readonly openSince: number | undefined
}

/** What an index may be able to count. Messages that do not say when they were sent end no wait, and begin none. It reads as of one moment, in memory that does not grow with the number of messages. */
export interface IndexStatistics {
  /** Counts messages. */
  counts(query: CountQuery): Promise<MessageCounts>
  /** Measures waits in one-to-one conversations; of each agent in the order in which they are given. */
  waits(query: WaitQuery): Promise<readonly AgentWaits[]>
}
