import type { OutgoingMessage, SendOutcome, TimClient } from '@timkit/core'
import * as vscode from 'vscode'
import { mayWrite } from '../../apps/may-write.ts'
import { askText } from '../../editor/ask/ask-text.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showWarning } from '../../editor/notices.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import { type ConversationKey, chatId } from '../chat.ts'
import type { ConversationsParts } from '../parts.ts'
import { pickConversation } from '../pick-conversation.ts'

export const declaration: Declaration = {
  title: { en: 'Send a Test Message…', zh: '发送测试消息…' },
  icon: 'send',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^conversation/',
      group: '4_send',
    },
    { menu: 'editor/title', when: 'activeWebviewPanelId == timkit.messages', group: '2_send' },
  ],
}

/** Sends a text as the account whose view it is; never to an app that is in production. */
export const sendTestMessage: Command<ConversationsParts> = {
  id: 'timkit.sendTestMessage',
  run: async (parts, from) => {
    const key = await pickConversation(parts, from)
    if (key === undefined) return
    const app = parts.apps.get(key.appId)
    if (app.stage === 'production') {
      const refused = t('{0} is in production: no test messages are sent to it from here.', app.label)
      await showWarning(refused)
      return
    }
    const to = chatId(key.chat)
    const text = await askText({
      place: { title: t('Send a test message from {0} to {1}', key.account, to) },
      prompt: t('It arrives as any other message does: people may see it, and be notified.'),
      problemOf: (value) => (value.trim() === '' ? t('Enter a text.') : undefined),
    })
    if (typeof text !== 'string') return
    const what = t('a message of {0} to {1}', key.account, to)
    if (!(await mayWrite(app, { what, details: text }))) return
    const client = await parts.connections.client(app)
    if (await send(client, messageOf(key, text))) await parts.readers.get(key).loadNewer()
  },
}

function messageOf({ account, chat }: ConversationKey, text: string): OutgoingMessage {
  return chat.type === 'c2c'
    ? { from: account, to: chat.peer, body: text, syncToSender: true }
    : { from: account, groupId: chat.groupId, body: text }
}

/** Sends it, and says what became of it. A repeat has the same id, so that it cannot be there twice. */
async function send(client: TimClient, first: OutgoingMessage): Promise<boolean> {
  for (let message = first; ; ) {
    const outcome: SendOutcome = await withProgress(t('Sending…'), (signal) =>
      client.send(message, { signal }),
    )
    if (outcome.status === 'sent') {
      vscode.window.setStatusBarMessage(`$(check) ${t('Sent')}`, 3000)
      return true
    }
    if (outcome.status === 'dropped') {
      await showWarning(t('The service took the message and dropped it: {0}', outcome.reason))
      return false
    }
    const again = t('Send again')
    const chosen = await showWarning(
      t(
        'Nobody knows whether the message has arrived: {0} To send it again does not make it two.',
        outcome.error.message,
      ),
      again,
    )
    if (chosen !== again) return true
    message = { ...message, id: outcome.id }
  }
}
