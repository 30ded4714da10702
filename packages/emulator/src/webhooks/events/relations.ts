import type { Call } from '../../request/call.ts'

/** Who is in whose list: `from` has `to`. */
export interface Pair {
  readonly from: string
  readonly to: string
}

/** Tells that accounts are in lists of friends now. Who becomes a friend on both sides makes two pairs. */
export function tellFriends(call: Call, initiator: string, pairs: readonly Pair[], isForced: boolean): void {
  const CallbackCommand = 'Sns.CallbackFriendAdd'
  if (pairs.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    PairList: pairs.map((pair) => ({ ...written(pair), Initiator_Account: initiator })),
    ClientCmd: 'friend_add',
    Admin_Account: call.identifier,
    ForceFlag: isForced ? 1 : 0,
  })
}

/** What else becomes of lists of accounts. */
export type RelationChange =
  | 'Sns.CallbackFriendDelete'
  | 'Sns.CallbackBlackListAdd'
  | 'Sns.CallbackBlackListDelete'

/** Tells that accounts went out of lists of friends, or came onto blocklists or off them. */
export function tellRelations(call: Call, change: RelationChange, pairs: readonly Pair[]): void {
  if (pairs.length === 0 || !call.webhooks.wants(change)) return
  call.webhooks.tell({ CallbackCommand: change, PairList: pairs.map(written) })
}

/** Tells that an account follows others now. */
export function tellFollowed(call: Call, follower: string, ids: readonly string[]): void {
  const CallbackCommand = 'Follow.CallbackAfterFollowAdd'
  if (ids.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    From_Account: follower,
    FollowList: ids.map((To_Account) => ({ To_Account })),
    EventTime: call.time,
  })
}

/** Tells that an account stopped following others: here the service writes a list of texts. */
export function tellUnfollowed(call: Call, follower: string, ids: readonly string[]): void {
  const CallbackCommand = 'Follow.CallbackAfterFollowDelete'
  if (ids.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({ CallbackCommand, From_Account: follower, To_Account: ids, EventTime: call.time })
}

function written({ from, to }: Pair): { readonly From_Account: string; readonly To_Account: string } {
  return { From_Account: from, To_Account: to }
}
