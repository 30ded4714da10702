import type { EndpointTable } from '../api/endpoint.ts'

/** What is known of a service before its table is loaded. */
export interface ServiceSource {
  /** The names of its methods, with spaces between them. */
  readonly methods: string
  /** Loads the module that exports the table by the name of the service. */
  readonly load: () => Promise<Readonly<Record<string, EndpointTable>>>
}
