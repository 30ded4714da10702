import { commands } from '../ids.ts'
import type { Command } from './command.ts'

/** Asks for everything anew that was loaded. */
export const refresh: Command = { id: commands.refresh, run: (timkit) => timkit.refresh() }
