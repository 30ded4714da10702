import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'

/** Ends muting a conversation. */
export const unmute: Command = {
  id: commands.unmute,
  run: async (timkit, from) => {
    if (from instanceof ConversationNode) await timkit.muted.set(from.key, false)
  },
}
