import type { Endpoint, EndpointTable, RequestOf, ResponseOf } from '../api/endpoint.ts'
import type { Caller, CallOptions } from './caller.ts'

/** A table of endpoints as methods: each takes the request of its endpoint and resolves with the answer. */
export type Bound<Table extends EndpointTable> = {
  readonly [Method in keyof Table]: (
    request: RequestOf<Table[Method]>,
    options?: CallOptions,
  ) => Promise<ResponseOf<Table[Method]>>
}

/** Makes the methods of a table. */
export function bind<Table extends EndpointTable>(table: Table, caller: Caller): Bound<Table> {
  const methods = Object.entries(table).map(([method, endpoint]) => [
    method,
    (request: object, options?: CallOptions) =>
      caller.call(endpoint as unknown as Endpoint<object, object>, request, options),
  ])
  return Object.freeze(Object.fromEntries(methods)) as Bound<Table>
}
