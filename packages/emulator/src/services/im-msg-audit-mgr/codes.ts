/** What `im_msg_audit_mgr` refuses besides what `im_msg_audit` does. */
export const wordCodes = {
  tooManyWords: 2016,
} as const
