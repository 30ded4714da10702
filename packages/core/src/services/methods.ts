import type { Endpoint } from '../api/endpoint.ts'
import type { KnownPath, RequestOf, ResponseOf } from '../api/known-path.ts'
import type { CallOptions } from '../transport/caller.ts'

/** A table as methods: each takes the request of its command and resolves with the answer. */
export type Methods<Table extends Readonly<Record<string, Endpoint<KnownPath>>>> = {
  readonly [Method in keyof Table]: (
    request: RequestOf<Table[Method]['path']>,
    options?: CallOptions,
  ) => Promise<ResponseOf<Table[Method]['path']>>
}
