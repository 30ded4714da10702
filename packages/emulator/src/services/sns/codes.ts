/**
 * How `sns` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const snsCodes = {
  badRequest: 30001,
  unknownAccount: 30003,
  internal: 30006,
  mayNotAsk: 30009,
  tooManyFriends: 30010,
  tooManyGroups: 30011,
  tooManyBlocked: 30013,
  otherHasTooManyFriends: 30014,
  blockedByOneself: 30515,
  refusesAll: 30516,
  blockedByOther: 30525,
  wasAsked: 30539,
  noFriend: 31704,
  noFriendForGroup: 32216,
  /** Of the gateway: the family has none. */
  badJson: 60003,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
} as const
