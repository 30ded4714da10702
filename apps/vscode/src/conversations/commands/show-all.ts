import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'

/** Shows conversations without unread messages again. */
export const showAll: Command = {
  id: commands.showAll,
  run: (timkit) => timkit.filter.set({ ...timkit.filter.get(), unreadOnly: false }),
}
