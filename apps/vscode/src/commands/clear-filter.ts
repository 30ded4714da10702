import { commands } from '../ids.ts'
import type { Command } from './command.ts'

/** Shows all conversations again. */
export const clearFilter: Command = { id: commands.clearFilter, run: (timkit) => timkit.filter.set({}) }
