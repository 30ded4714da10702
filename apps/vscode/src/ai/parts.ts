import type { AppStore } from '../apps/app-store.ts'
import type { AiAccess } from './ai-access.ts'

/** What the commands about assistants work with. */
export interface AiParts {
  readonly apps: AppStore
  /** Which app assistants may read. */
  readonly access: AiAccess
}
