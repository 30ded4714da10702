/**
 * How `openim_msg_ext_http_svc` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/51195
 */
export const extensionCodes = {
  internal: 10002,
  badRequest: 10004,
  badJson: 10004,
  notExtensible: 23002,
  tooManyChanges: 23003,
  unknownPair: 23004,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
} as const
