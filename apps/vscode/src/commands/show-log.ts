import { commands } from '../ids.ts'
import type { Command } from './command.ts'

export const showLog: Command = { id: commands.showLog, run: (timkit) => timkit.log.show() }
