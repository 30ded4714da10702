import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'

/** Narrows the lists to conversations with unread messages. */
export const showUnreadOnly: Command = {
  id: commands.showUnreadOnly,
  run: (timkit) => timkit.filter.set({ ...timkit.filter.get(), unreadOnly: true }),
}
