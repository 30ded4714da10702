import type { ChatTypeInput, TimeInput } from '@timkit/core'

/** Which messages to look for. All that is given must hold. */
export interface SearchQuery {
  /**
   * Words that must all be there, in any order: `龙井 退款`. `"in quotes"` they must follow one another, `-not` must not be there, `139*`
   * begins so. Chinese is found from one character on, traditional by simplified and the other way round, whatever the case and the
   * width of letters. @default every message
   */
  readonly text?: string | undefined
  /** Sent or received by this account; in groups: sent by it. */
  readonly account?: string | undefined
  /** Between this account and `account`; without `account`, one-to-one messages that it sent or received. */
  readonly peer?: string | undefined
  /** The GroupID. */
  readonly group?: string | undefined
  /** One-to-one messages (`c2c`) or those of groups (`group`) only. @default both */
  readonly kind?: ChatTypeInput | undefined
  /** Holds an element of one of these kinds, as the wire calls them: `TIMImageElem`. @default any */
  readonly elements?: readonly string[] | undefined
  /** Written at or after. @default where the archive begins */
  readonly since?: TimeInput | undefined
  /** Written at or before. @default now */
  readonly until?: TimeInput | undefined
  /**
   * Asks the service for what no hour file has yet, of one conversation: that of `account` and `peer`, as `account` sees it, or of
   * `group`. It needs a client, and takes a call or more; with a `cursor` nothing is asked again.
   * @default false
   */
  readonly live?: boolean | undefined
  /** @default 'newest' */
  readonly order?: 'newest' | 'oldest' | undefined
  /** How many, 1 to 1000. @default 20 */
  readonly limit?: number | undefined
  /** Where to go on: the `cursor` of a page of the same query. @default the start */
  readonly cursor?: string | undefined
}
