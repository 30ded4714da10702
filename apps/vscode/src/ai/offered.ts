import type { AppStore } from '../apps/app-store.ts'
import type { Service } from '../service/service.ts'
import type { AiAccess } from './ai-access.ts'

/** What serving assistants takes. */
export interface Offered extends Pick<Service, 'connections' | 'log'> {
  readonly apps: AppStore
  /** Which app they may read. */
  readonly access: AiAccess
  /** The version of the extension, which is the server's. */
  readonly version: string
  /** The variables by which a server of ours takes the proxy of the editor, and counts days as the editor does. */
  readonly serverVariables: () => Record<string, string>
}
