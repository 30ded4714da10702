import type { Command } from '../editor/commands/command.ts'
import { allowWrites } from './commands/allow-writes.ts'
import { callApi } from './commands/call-api.ts'
import { copyCallAs } from './commands/copy-call-as.ts'
import { sendCall } from './commands/send-call.ts'
import type { ApiCallParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<ApiCallParts>[] = [allowWrites, callApi, copyCallAs, sendCall]
