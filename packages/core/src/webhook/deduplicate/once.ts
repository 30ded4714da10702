/**
 * What is loaded where events are handled once, or have no short key of their fields.
 *
 * @module
 */

export { handleOnce } from './handle-once.ts'
export { makeKey } from './store-key.ts'
