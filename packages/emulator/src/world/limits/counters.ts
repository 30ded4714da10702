/**
 * What the counters of a group may be, for commands and seeds alike.
 *
 * @see https://www.tencentcloud.com/document/product/1047/53428
 * @module
 */

/** The name of a counter may have this many bytes. */
export const counterKeyBytes = 128
/** A group may have this many counters. */
export const maxCounters = 20

/** Whether a signed integer of 64 bits can hold it. */
export function isInt64(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value
}
