/**
 * The tables of the commands: what the client knows of each, as data, and the types of requests and answers by path.
 *
 * `client.call` and `client.api` know all of this without it: it is for programs that want to look at the commands
 * themselves.
 *
 * @module
 */

export type * from './api/commands.generated.ts'
export { documentation } from './api/documentation.generated.ts'
export type {
  Batch,
  CursorFields,
  Deduplication,
  Endpoint,
  EndpointTable,
  OutcomeList,
  PagedEndpoint,
  Paging,
  RepeatSafety,
} from './api/endpoint.ts'
export type { KnownPath, RequestOf, ResponseOf, UnknownResponse } from './api/known-path.ts'
export * from './api/tables.generated.ts'
export type { BatchedCommands } from './batch/batched-commands.generated.ts'
export type { BatchedPath } from './batch/batched-path.ts'
export type { PagedCommands } from './paging/paged-commands.generated.ts'
export type { PagedPath, PageItem, PageRequest, PlaceField, UnknownItem } from './paging/paged-path.ts'
export type * from './services/api.generated.ts'
export type { Methods } from './services/methods.ts'
