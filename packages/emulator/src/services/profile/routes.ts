/**
 * The commands of `profile` that are emulated, one line each, by the names of core's table.
 *
 * @module
 */

export { portraitGet } from './portrait-get.ts'
export { portraitSet } from './portrait-set.ts'
