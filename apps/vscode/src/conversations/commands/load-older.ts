import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { conversationOf } from '../pick-conversation.ts'

/** Loads older messages of the conversation in front. */
export const loadOlder: Command = {
  id: commands.loadOlder,
  run: async (timkit, from) => {
    const key = conversationOf(timkit, from)
    if (key !== undefined) await timkit.readers.get(key).loadOlder()
  },
}
