import type { Command } from '../editor/commands/command.ts'
import { chooseAiApp } from './commands/choose-ai-app.ts'
import { copyMcpConfig } from './commands/copy-mcp-config.ts'
import { enableAi } from './commands/enable-ai.ts'
import type { AiParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<AiParts>[] = [chooseAiApp, copyMcpConfig, enableAi]
