import { ConversationNode } from '../conversations/nodes/conversation-node.ts'
import { commands } from '../ids.ts'
import type { Command } from './command.ts'

/** Ends muting a conversation. */
export const unmute: Command = {
  id: commands.unmute,
  run: async (timkit, from) => {
    if (from instanceof ConversationNode) await timkit.muted.set(from.key, false)
  },
}
