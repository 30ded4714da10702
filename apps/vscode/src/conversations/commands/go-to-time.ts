import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import { askTime } from '../ask-time.ts'
import type { ConversationsParts } from '../parts.ts'
import { pickConversation } from '../pick-conversation.ts'
import { showTranscript } from './open-transcript.ts'

export const declaration: Declaration = {
  title: { en: 'Go to a Time…', zh: '跳转到时间…' },
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^conversation/',
      group: '2_find@2',
    },
  ],
}

/** Shows the first message of a conversation at or after a time, loading older ones as far as needed. */
export const goToTime: Command<ConversationsParts> = {
  id: 'timkit.goToTime',
  run: async (parts, from) => {
    const key = await pickConversation(parts, from)
    if (key === undefined) return
    const time = await askTime(parts.viewpoint(key.appId))
    if (time === undefined) return
    const reader = parts.readers.get(key)
    await withProgress(t('Loading older messages…'), (signal) => reader.loadBackTo(time, signal))
    if (parts.messageViews.active !== undefined && parts.messageViews.goToTime(key, time)) return
    const message = reader.messages.find((candidate) => candidate.time >= time) ?? reader.messages.at(-1)
    await showTranscript(parts, key, message)
  },
}
