/**
 * How `im_open_login_svc` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const loginCodes = {
  /** The page of the profile has it: names are part of one. */
  nameTooLong: 40601,
  /** Of the gateway: the family has none. */
  badJson: 60003,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
  unknownAccount: 70107,
  /** A common code; the pages name none. */
  tooManyAccounts: 70206,
  badRequest: 70402,
  internal: 70500,
} as const
