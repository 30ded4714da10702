/**
 * What a listing needs when it is read, and no program that only has one.
 *
 * @module
 */

export { collect } from './collect.ts'
export { ItemIterator } from './item-iterator.ts'
export { readPages } from './read-pages.ts'
