import type { ChatTypeInput, TimeInput } from '@timkit/core'

/** What is counted, and of which messages. All that is given must hold. */
export interface StatisticsQuery {
  /** Sent at or after. @default where the archive begins */
  readonly since?: TimeInput | undefined
  /** Sent at or before. @default now */
  readonly until?: TimeInput | undefined
  /**
   * What messages are counted by: `hour`, `day` and `hour-of-day` (0 to 23) are those of Beijing, as those of the service's files are;
   * `account` is who sent them; `group` counts those of groups; `element` counts a message once under each type of element in it.
   * @default 'day'
   */
  readonly by?: 'hour' | 'day' | 'hour-of-day' | 'account' | 'group' | 'element' | undefined
  /** One-to-one messages (`c2c`) or those of groups (`group`) only. @default both */
  readonly kind?: ChatTypeInput | undefined
  /** Sent by this account. @default anybody */
  readonly account?: string | undefined
  /** In this group. @default any chat */
  readonly group?: string | undefined
  /** How many rows, 1 to 10,000: by time the earliest, otherwise those with the most messages. @default 1000 */
  readonly limit?: number | undefined
  /** Accounts that answer others, up to 1,000: how long these waited is measured for each. @default none */
  readonly agents?: readonly string[] | undefined
  /**
   * A one-to-one conversation in which nobody wrote for so many milliseconds begins anew with the next message, and so does what counts
   * as a first response. @default 8 hours
   */
  readonly silence?: number | undefined
}
