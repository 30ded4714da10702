/**
 * How moderation refuses.
 * @see https://www.tencentcloud.com/document/product/1047/77831
 */
export const moderationCodes = {
  internal: 2001,
  unknownCommand: 2002,
  badJson: 2003,
  badRequest: 2003,
} as const
