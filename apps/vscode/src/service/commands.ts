import type { Command } from '../editor/commands/command.ts'
import { explainCode } from './commands/explain-code.ts'
import { refresh } from './commands/refresh.ts'
import { showLog } from './commands/show-log.ts'
import type { ServiceParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<ServiceParts>[] = [explainCode, refresh, showLog]
