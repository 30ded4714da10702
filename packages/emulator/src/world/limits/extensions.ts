/**
 * What the extension of a message may have, for commands and seeds alike.
 *
 * @see https://www.tencentcloud.com/document/product/1047/51195
 * @module
 */

/** A message may have this many pairs. */
export const maxPairs = 300
/** A key may have this many bytes. */
export const pairKeyBytes = 100
/** A value may have this many bytes. */
export const pairValueBytes = 1000
