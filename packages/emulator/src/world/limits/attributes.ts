/**
 * What the custom attributes of a group may be, for commands and seeds alike.
 *
 * @see https://www.tencentcloud.com/document/product/1047/44190
 * @module
 */

/** The name of an attribute may have this many bytes. */
export const attributeKeyBytes = 32
/** The value of an attribute may have this many bytes. */
export const attributeBytes = 4000
/** What all attributes of a group say may have this many bytes. */
export const allAttributeBytes = 16_000
/** A group may have this many attributes. */
export const maxAttributes = 16
