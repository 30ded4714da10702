/**
 * What goes over the wire, with Tencent's own names: messages and their elements, and the request and answer of every
 * command. `@timkit/core/api` says which of them belong to which command.
 *
 * @module
 */

export type { EmptyResponse, Envelope, WireInteger } from './api/envelope.ts'
export type * from './api/request-types.generated.ts'
export type * from './message/elements.ts'
export type * from './message/group-elements.ts'
export type * from './message/offline-push.ts'
export type * from './message/wire-messages.ts'
