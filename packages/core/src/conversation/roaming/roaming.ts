import { checkQuery, checkUserId } from '../../check.ts'
import type { Listing } from '../../listing/listing.ts'
import { pagedListing } from '../../listing/paged-listing.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { type MessageOptions, messageQueryNames, readMessageOptions } from '../message-options.ts'
import { readRoamingCursor } from './roaming-cursor.ts'

/** Which messages of a one-to-one conversation are wanted. */
export interface RoamingQuery extends MessageOptions {
  /** `Operator_Account`: the side whose view is read. The two views differ where one side deleted or cleared. */
  readonly operatorAccount: string
  /** `Peer_Account`: the other side. */
  readonly peerAccount: string
  /** `MaxCnt`: messages per page. The service also ends a page at about 13 KB. @default 100 */
  readonly pageSize?: number | undefined
}

/** A page can hold no more than 13 KB; larger numbers only waste what the service promises nobody. */
const maxPageSize = 1_000

/**
 * Reads the messages of a one-to-one conversation, as one side sees them.
 *
 * Messages reach back 7 days, longer where the app has paid for it. Recalled messages are among them, with
 * `MsgFlagBits` 8. No message comes twice, also where pages overlap.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/35478
 */
export function roamingMessages(
  caller: Caller,
  query: RoamingQuery,
  options: CallOptions = {},
): Listing<RoamingMessage> {
  checkQuery(query)
  const { operatorAccount: account, peerAccount: peer, cursor } = query
  checkUserId(account, 'operatorAccount')
  checkUserId(peer, 'peerAccount')
  const wanted = { ...readMessageOptions(query, 100, maxPageSize), account, peer }
  const start = cursor === undefined ? undefined : readRoamingCursor(cursor, wanted)
  const callOptions = readCallOptions(options, messageQueryNames)
  return pagedListing(
    async () => (await import('./roaming-pages.ts')).roamingPages(caller, wanted, start, callOptions),
    callOptions.signal,
  )
}
