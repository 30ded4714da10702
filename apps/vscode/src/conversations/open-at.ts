import type { Message } from '@timkit/core'
import { readSettings } from '../editor/settings.ts'
import { withProgress } from '../editor/with-progress.ts'
import { t } from '../text.ts'
import type { ConversationKey } from './chat.ts'
import { showTranscript } from './commands/open-transcript.ts'
import type { ConversationsParts } from './parts.ts'

/** Shows a conversation at a message, loading older ones as far as needed; `false` where it goes back no further than behind it. */
export async function openAt(
  parts: ConversationsParts,
  key: ConversationKey,
  { time }: Pick<Message, 'time'>,
): Promise<boolean> {
  const reader = parts.readers.get(key)
  await withProgress(t('Loading older messages…'), (signal) => reader.loadBackTo(time, signal))
  const message = reader.messages.find((candidate) => candidate.time >= time)
  // Messages of one second say so in whole seconds.
  if (message === undefined || Math.abs(message.time.getTime() - time.getTime()) >= 1000) return false
  if (readSettings().openWith === 'transcript') await showTranscript(parts, key, message)
  else await parts.messageViews.openAt(key, message)
  return true
}
