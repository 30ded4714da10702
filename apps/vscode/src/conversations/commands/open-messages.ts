import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'
import { pickConversation } from '../pick-conversation.ts'
import { showTranscript } from './open-transcript.ts'

/** Shows a conversation as messages; from the tree, as the setting says. */
export const openMessages: Command = {
  id: commands.openMessages,
  run: async (timkit, from, several) => {
    const key = await pickConversation(timkit, from)
    if (key === undefined) return
    // A click gives the line alone, the menu gives the selection too.
    const clicked = from instanceof ConversationNode && several === undefined
    if (clicked && timkit.settings().openWith === 'transcript') await showTranscript(timkit, key)
    else await timkit.messageViews.open(key)
  },
}
