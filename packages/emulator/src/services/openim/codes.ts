import type { MessageBodyCodes } from '../../request/message-body.ts'

/**
 * How `openim` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const openimCodes = {
  /** The packet cannot be used; what changes a message says it of what names the message. */
  badPacket: 20001,
  unknownAccount: 20003,
  unknownMessage: 20022,
  recalledMessage: 20023,
  /** In the outcomes of a list only. */
  notImported: 70107,
  badRequest: 90001,
  badJson: 90001,
  missingBody: 90002,
  badRecipient: 90003,
  badSeq: 90004,
  badRandom: 90005,
  badTime: 90006,
  bodyNotArray: 90007,
  badSender: 90008,
  badElement: 90010,
  tooManyRecipients: 90011,
  unknownRecipient: 90012,
  tooManyPeers: 90018,
  negativeLifetime: 90026,
  badImportMode: 90030,
  badSync: 90031,
  badPush: 90043,
  badLifetime: 90044,
  unknownSender: 90048,
  badMessageKey: 90054,
  internal: 91000,
  tooLarge: 93000,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
} as const

/** How `openim` refuses a `MsgBody`. */
export const openimBodyCodes: MessageBodyCodes = {
  missing: openimCodes.missingBody,
  notArray: openimCodes.bodyNotArray,
  badElement: openimCodes.badElement,
}
