/**
 * How the gateway refuses, before a service sees the request.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const gatewayCodes = {
  badRequest: 60002,
  badJson: 60003,
  missingCaller: 60004,
  unknownApp: 60006,
  tooManyCalls: 60007,
  internal: 60008,
  unknownCommand: 60009,
  notAdmin: 60010,
  missingApp: 60012,
  numericUserId: 60015,
  expiredUserSig: 70001,
  emptyUserSig: 70002,
  badUserSig: 70003,
  wrongKey: 70009,
  wrongUser: 70013,
  wrongApp: 70014,
  kicked: 70052,
} as const
