import type { EndpointTable } from '../api/endpoint.ts'

/** What is known of a service before its table is loaded. */
export interface ServiceSource {
  /**
   * Its commands, with spaces between them, as one spelling from which both names follow: of `admin_getRoamMsg` the path
   * has no capitals, `admin_getroammsg`, and the method no underscores, `adminGetRoamMsg`. A `*` follows what answers in pages.
   */
  readonly commands: string
  /** Loads the module that exports the table by the name of the service. */
  readonly load: () => Promise<Readonly<Record<string, EndpointTable>>>
}
