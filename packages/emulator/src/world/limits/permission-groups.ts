/**
 * What a permission group of a community may be, for commands and seeds alike.
 *
 * @see https://www.tencentcloud.com/document/product/1047/61232
 * @module
 */

/** With what the id of a permission group begins. */
export const permissionGroupPrefix = '@PMG#_'
/** The name of a permission group may have this many bytes. */
export const permissionNameBytes = 150
/** The `CustomString` of a permission group may have this many bytes. */
export const permissionCustomBytes = 3000
