import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'

export const showLog: Command = { id: commands.showLog, run: (timkit) => timkit.log.show() }
