import { commands } from '../ids.ts'
import type { Command } from './command.ts'

/** Shows the log. */
export const showLog: Command = { id: commands.showLog, run: (timkit) => timkit.log.show() }
