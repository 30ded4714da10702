import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'

/** Shows all conversations again. */
export const clearFilter: Command = { id: commands.clearFilter, run: (timkit) => timkit.filter.set({}) }
