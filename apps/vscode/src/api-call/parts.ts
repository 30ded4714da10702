import type { AppStore } from '../apps/app-store.ts'
import type { Connections } from '../service/connections.ts'

/** What the commands that call the API work with. */
export interface ApiCallParts {
  readonly apps: AppStore
  readonly connections: Pick<Connections, 'client'>
}
