import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { ConversationsParts } from '../parts.ts'
import { conversationOf } from '../pick-conversation.ts'

export const declaration: Declaration = {
  title: { en: 'Load Older Messages', zh: '加载更早的消息' },
  icon: 'history',
  palette: 'resourceScheme == timkit || activeWebviewPanelId == timkit.messages',
}

/** Loads older messages of the conversation in front. */
export const loadOlder: Command<ConversationsParts> = {
  id: 'timkit.loadOlder',
  run: async (parts, from) => {
    if (from === undefined && (await parts.messageViews.loadOlder())) return
    const key = conversationOf(parts, from)
    if (key !== undefined) await parts.readers.get(key).loadOlder()
  },
}
