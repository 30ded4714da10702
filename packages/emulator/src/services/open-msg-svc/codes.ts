/**
 * How `open_msg_svc` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const openMsgCodes = {
  unknownCommand: 1001,
  badRequest: 1002,
  badJson: 1002,
  internal: 1003,
  notReady: 1004,
  expired: 1005,
} as const
