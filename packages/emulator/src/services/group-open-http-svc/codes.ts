import type { MessageBodyCodes } from '../../request/message-body.ts'

/**
 * How `group_open_http_svc` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const groupCodes = {
  internal: 10002,
  unknownCommand: 10003,
  badRequest: 10004,
  tooManyMembers: 10005,
  notAllowed: 10007,
  unknownGroup: 10010,
  badJson: 10011,
  fullGroup: 10014,
  badGroupId: 10015,
  muted: 10017,
  answerTooLarge: 10018,
  unknownAccount: 10019,
  groupIdTaken: 10021,
  ownGroupIdTaken: 10025,
  unknownMessage: 10030,
  expiredMessage: 10031,
  recalledMessage: 10032,
  tooManyMessages: 10023,
  noHistory: 10044,
  attributeKeyTooLong: 10045,
  attributeTooLong: 10046,
  tooManyAttributes: 10047,
  attributesTooLarge: 10048,
  attributesTooOften: 10049,
  unknownAttribute: 10050,
  tooManyCalled: 10053,
  onlineReceipt: 10061,
  noReceipt: 10062,
  tooManyCounters: 10063,
  tooLarge: 80002,
  /** In the outcomes of a list only. */
  topicDeleted: 110_003,
} as const

/** How the service refuses a `MsgBody`. */
export const groupBodyCodes: MessageBodyCodes = {
  missing: groupCodes.badRequest,
  notArray: groupCodes.badRequest,
  badElement: groupCodes.badRequest,
}
