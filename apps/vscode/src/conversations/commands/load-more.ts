import type { Command, Declaration } from '../../editor/commands/command.ts'
import { MoreNode } from '../nodes/more-node.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Load More', zh: '加载更多' },
  palette: 'never',
}

/** Loads the next page of a list of a tree, and shows that list anew. */
export const loadMore: Command<ConversationsParts> = {
  id: 'timkit.loadMore',
  run: async (parts, from) => {
    if (!(from instanceof MoreNode)) return
    await from.list.loadMore()
    parts.tree.tree.refresh(from.list)
  },
}
