/**
 * How `openconfigsvr` refuses.
 * @see https://www.tencentcloud.com/document/product/1047/34923
 */
export const configCodes = {
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
  badJson: 130001,
  missingAskedAccount: 130002,
  badAskedAccount: 130003,
  missingMutedAccount: 130004,
  badMutedAccount: 130005,
  noTime: 130008,
  internal: 130014,
} as const
