import type { Batches } from './batches.ts'
import type { Server } from './server.ts'

/** What is read from: a server, and what of it is to be seen at the moment. */
export interface Reading {
  readonly server: Server
  readonly batches: Batches
}
