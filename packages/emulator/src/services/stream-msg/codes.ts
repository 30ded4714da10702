/** How `stream_msg` refuses: nothing is documented, so these are the codes of other messages. */
export const streamCodes = {
  badGroupRequest: 10004,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
  badJson: 90001,
  badRequest: 90001,
  internal: 91000,
} as const
