import { oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import type { Documents } from '../../editor/documents/documents.ts'
import { documentScheme } from '../../ids.ts'
import { t } from '../../text.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import { type ConversationKey, chatId, keyText, readKeyText } from '../chat.ts'
import type { Readers } from '../readers.ts'

/** What {@link addTranscripts} needs. */
export interface TranscriptsParts {
  readonly readers: Readers
  readonly appLabel: (id: string) => string
  readonly viewpointOf: (appId: string) => Viewpoint
  /** Why it is not known whether a conversation has anything new. */
  readonly unasked: (key: ConversationKey) => Promise<string | undefined>
}

/** Shows conversations as documents. */
export function addTranscripts(
  documents: Documents,
  { readers, appLabel, viewpointOf, unasked }: TranscriptsParts,
): void {
  documents.add('transcript', (uri) => {
    const key = transcriptKey(uri)
    if (key === undefined) return undefined
    return {
      write: async () => {
        const { skippedNote } = await import('../../messages/skipped-tally.ts')
        const { writeTranscript, zoneNote } = await import('../../messages/transcript.ts')
        const reader = readers.get(key)
        await reader.start()
        const viewpoint = viewpointOf(key.appId)
        const problem = await unasked(key)
        return writeTranscript({
          title: t('{0} with {1}', reader.nameOf(key.account), reader.title),
          notes: [
            `${appLabel(key.appId)} · ${t('as {0} sees it', key.account)} · ${
              reader.hasOlder
                ? t('the newest {0} messages', reader.messages.length)
                : t('all {0} messages', reader.messages.length)
            }`,
            problem && t('New messages cannot be asked for: {0}', problem),
            skippedNote(reader.skipped),
            zoneNote(viewpoint),
          ].filter((note) => note !== undefined),
          messages: reader.messages,
          nameOf: (account) => reader.nameOf(account),
          viewpoint,
        })
      },
    }
  })
  readers.onChange((key) => documents.refresh(transcriptUri(key)))
}

/** The address of a conversation's transcript. */
export function transcriptUri(key: ConversationKey): vscode.Uri {
  const name = oneLine(`${key.account} – ${chatId(key.chat)}`).replaceAll('/', '_')
  return vscode.Uri.from({
    scheme: documentScheme,
    authority: 'transcript',
    path: `/${name}.timkit`,
    query: keyText(key),
  })
}

/** The conversation of a transcript's address; `undefined` for other documents. */
export function transcriptKey(uri: vscode.Uri): ConversationKey | undefined {
  return uri.scheme === documentScheme && uri.authority === 'transcript' ? readKeyText(uri.query) : undefined
}
