/** How `im_cos_msg` refuses: nothing is documented, so these are the codes of the gateway. */
export const fileCodes = {
  badRequest: 60003,
} as const
