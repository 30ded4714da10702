import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'

/** Leaves a conversation out of the badge and makes it faint, in this editor only. */
export const mute: Command = {
  id: commands.mute,
  run: async (timkit, from) => {
    if (from instanceof ConversationNode) await timkit.muted.set(from.key, true)
  },
}
