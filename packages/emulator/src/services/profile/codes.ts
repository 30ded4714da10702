/**
 * How `profile` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const profileCodes = {
  badRequest: 40001,
  missingAccount: 40002,
  unknownAccount: 40003,
  internal: 40006,
  unknownTag: 40009,
  valueTooLong: 40601,
  badValue: 40605,
  wrongType: 40610,
  /** Of the gateway: the family has none. */
  badJson: 60003,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
} as const
