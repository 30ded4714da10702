import { commands as ai } from './ai/commands.ts'
import type { AiParts } from './ai/parts.ts'
import { commands as apiCall } from './api-call/commands.ts'
import type { ApiCallParts } from './api-call/parts.ts'
import { commands as apps } from './apps/commands.ts'
import type { AppsParts } from './apps/parts.ts'
import { commands as archive } from './archive/commands.ts'
import type { ArchiveParts } from './archive/parts.ts'
import { commands as conversations } from './conversations/commands.ts'
import type { ConversationsParts } from './conversations/parts.ts'
import type { Command } from './editor/commands/command.ts'
import { commands as history } from './history/commands.ts'
import type { HistoryParts } from './history/parts.ts'
import { commands as search } from './search/commands.ts'
import type { SearchParts } from './search/parts.ts'
import { commands as service } from './service/commands.ts'
import type { ServiceParts } from './service/parts.ts'
import { commands as userSig } from './user-sig/commands.ts'
import type { UserSigParts } from './user-sig/parts.ts'

/** What the commands of each feature work with, by its folder. */
export interface FeatureParts {
  readonly ai: AiParts
  readonly 'api-call': ApiCallParts
  readonly apps: AppsParts
  readonly archive: ArchiveParts
  readonly conversations: ConversationsParts
  readonly history: HistoryParts
  readonly search: SearchParts
  readonly service: ServiceParts
  readonly 'user-sig': UserSigParts
}

/**
 * The commands of every feature. They are loaded together: what one piece shares with another becomes a third, and
 * starting would read twice as many.
 */
export const commands: {
  readonly [Feature in keyof FeatureParts]: readonly Command<FeatureParts[Feature]>[]
} = { ai, 'api-call': apiCall, apps, archive, conversations, history, search, service, 'user-sig': userSig }
