/**
 * What a push may have, for commands and seeds alike.
 *
 * @see https://www.tencentcloud.com/document/product/1047/67553
 * @module
 */

/** `DataId` may have this many bytes. */
export const dataIdBytes = 64
/** `timpush/batch` may name this many recipients. */
export const maxBatchRecipients = 500
/** So many seconds after it was sent, a push cannot be recalled any more. */
export const revocableSeconds: number = 24 * 60 * 60
