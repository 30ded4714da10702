import type { Command } from '../../editor/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { askTime } from '../ask-time.ts'
import { pickConversation } from '../pick-conversation.ts'
import { showTranscript } from './open-transcript.ts'

/** Shows the first message of a conversation at or after a time, loading older ones as far as needed. */
export const goToTime: Command = {
  id: commands.goToTime,
  run: async (timkit, from) => {
    const key = await pickConversation(timkit, from)
    if (key === undefined) return
    const time = await askTime(timkit.viewpoint(key.appId))
    if (time === undefined) return
    const reader = timkit.readers.get(key)
    await withProgress(t('Loading older messages…'), (signal) => reader.loadBackTo(time, signal))
    if (timkit.messageViews.active !== undefined && timkit.messageViews.goTo(key, time)) return
    const message = reader.messages.find((candidate) => candidate.time >= time) ?? reader.messages.at(-1)
    await showTranscript(timkit, key, message)
  },
}
