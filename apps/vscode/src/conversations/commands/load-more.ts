import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { MoreNode } from '../nodes/more-node.ts'

/** Loads the next page of a list of a tree, and shows that list anew. */
export const loadMore: Command = {
  id: commands.loadMore,
  run: async (timkit, from) => {
    if (!(from instanceof MoreNode)) return
    await from.list.loadMore()
    timkit.conversationTree.refresh(from.list)
  },
}
