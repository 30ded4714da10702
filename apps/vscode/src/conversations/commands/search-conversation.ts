import { oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { plainText } from '../../editor/plain-text.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { matches } from '../../messages/matches.ts'
import { messageLine } from '../../messages/message-text.ts'
import { t } from '../../text.ts'
import { shortTime } from '../../time/time-text.ts'
import type { ConversationsParts } from '../parts.ts'
import { pickConversation } from '../pick-conversation.ts'
import { showTranscript } from './open-transcript.ts'

export const declaration: Declaration = {
  title: { en: 'Search in Conversation…', zh: '在会话中搜索…' },
  icon: 'search',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^conversation/',
      group: '2_find@1',
    },
    { menu: 'editor/title', when: 'activeWebviewPanelId == timkit.messages', group: 'navigation@1' },
  ],
}

/** Looks for a text in all messages of a conversation that the service keeps. */
export const searchConversation: Command<ConversationsParts> = {
  id: 'timkit.searchConversation',
  run: async (parts, from) => {
    const key = await pickConversation(parts, from)
    if (key === undefined) return
    const text = await vscode.window.showInputBox({
      title: t('Search in conversation'),
      prompt: t('All messages that the service keeps are loaded and searched.'),
      validateInput: (value) => (value.trim() === '' ? t('Enter what to look for.') : undefined),
    })
    if (text === undefined) return
    const reader = parts.readers.get(key)
    await withProgress(t('Loading older messages…'), (signal, progress) =>
      reader.loadAll(signal, () => progress.report({ message: t('{0} messages', reader.kept.length) })),
    )
    const wanted = text.trim().toLowerCase()
    const found = reader.messages.filter((message) => matches(message, wanted)).reverse()
    if (found.length === 0) {
      void showInformation(t('None of {0} messages contains “{1}”.', reader.messages.length, text.trim()))
      return
    }
    const viewpoint = parts.viewpoint(key.appId)
    const items = found.map((message) => ({
      label: plainText(messageLine(message, 100)),
      description: plainText(
        `${oneLine(reader.nameOf(message.from))} · ${shortTime(message.time, viewpoint)}`,
      ),
      message,
    }))
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('{0} of {1} messages contain “{2}”', found.length, reader.messages.length, text.trim()),
      matchOnDescription: true,
    })
    if (chosen === undefined) return
    if (parts.messageViews.has(key)) await parts.messageViews.openAt(key, chosen.message)
    else await showTranscript(parts, key, chosen.message)
  },
}
