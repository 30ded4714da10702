import type { MessageBodyCodes } from '../../request/message-body.ts'

/**
 * How `official_account_open_http_svc` refuses: its own table of codes was not read, so these are those of groups.
 * @see https://www.tencentcloud.com/document/product/1047/60755
 */
export const officialCodes = {
  internal: 10002,
  unknownCommand: 10003,
  badJson: 10004,
  badRequest: 10004,
  notAllowed: 10007,
  unknownAccount: 10010,
  unknownMessage: 10030,
  recalledMessage: 10032,
  tooLarge: 80002,
} as const

/** How the service refuses a `MsgBody`. */
export const officialBodyCodes: MessageBodyCodes = {
  missing: officialCodes.badRequest,
  notArray: officialCodes.badRequest,
  badElement: officialCodes.badRequest,
}
