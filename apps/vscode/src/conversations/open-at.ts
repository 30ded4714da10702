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
  wanted: Message,
): Promise<boolean> {
  const reader = parts.readers.get(key)
  await withProgress(t('Loading older messages…'), (signal) => reader.loadBackTo(wanted.time, signal))
  const ofThatSecond = reader.messages.filter(({ unixSeconds }) => unixSeconds === wanted.unixSeconds)
  const message =
    ofThatSecond.find(({ seq, random }) => seq === wanted.seq && random === wanted.random) ?? ofThatSecond[0]
  if (message === undefined) return false
  if (readSettings().openWith === 'transcript') await showTranscript(parts, key, message)
  else await parts.messageViews.openAt(key, message)
  return true
}
