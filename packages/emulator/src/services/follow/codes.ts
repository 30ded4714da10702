/**
 * How `follow` refuses. Only the page of `follow_add` was read to its table of codes.
 * @see https://www.tencentcloud.com/document/product/1047/70345
 */
export const followCodes = {
  badRequest: 30001,
  unknownAccount: 30003,
  internal: 30006,
  /** Of the gateway: the family has none. */
  badJson: 60003,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
} as const
