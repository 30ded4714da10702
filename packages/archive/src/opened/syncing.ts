/**
 * What a sync needs, which is loaded when there is one.
 *
 * @module
 */

export { noteSynced } from '../sync/last-synced.ts'
export { meetService } from '../sync/meet-service.ts'
export { sync } from '../sync/sync.ts'
