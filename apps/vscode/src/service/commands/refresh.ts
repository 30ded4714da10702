import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'

/** Asks for everything anew that was loaded. */
export const refresh: Command = { id: commands.refresh, run: (timkit) => timkit.refresh() }
