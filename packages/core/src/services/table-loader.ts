import type { EndpointTable } from '../api/endpoint.ts'

/** Loads the modules that export the tables, each by the name of its service. */
export type TableLoaders = Readonly<Record<string, () => Promise<Readonly<Record<string, EndpointTable>>>>>
