/**
 * How `recentcontact` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const contactCodes = {
  unknownAccount: 50001,
  badRequest: 50002,
  internal: 50004,
  tooManyRequested: 51006,
  tooManyContacts: 51008,
  unknownFolder: 51009,
  tooManyFolders: 51010,
  nameTooLong: 51011,
  tooManyPinned: 51012,
  /** Of the gateway: the family has none. */
  badJson: 60003,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
} as const
