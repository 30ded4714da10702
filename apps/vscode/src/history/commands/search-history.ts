import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { languages } from '../../ids.ts'
import { partiesOf } from '../../messages/parties.ts'
import { SkippedTally } from '../../messages/skipped-tally.ts'
import { writeTranscript, zoneNote } from '../../messages/transcript.ts'
import { t } from '../../text.ts'
import { beijing } from '../../time/zone.ts'
import { FileNode } from '../nodes/file-node.ts'
import type { HistoryParts } from '../parts.ts'
import { checkRecalls } from '../recall-check.ts'
import { searchHistory as search } from '../search.ts'

export const declaration: Declaration = {
  title: { en: 'Search This Hour…', zh: '搜索这一小时…' },
  icon: 'search',
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem =~ /^history\\.file/',
      group: '1_open@2',
    },
  ],
}

/** Looks for a text in an hour, without holding the hour. */
export const searchHistory: Command<HistoryParts> = {
  id: 'timkit.searchHistory',
  run: async (parts, from) => {
    const source =
      from instanceof vscode.Uri ? parts.history.get(from) : from instanceof FileNode ? from : undefined
    if (source === undefined) return
    const text = await vscode.window.showInputBox({
      title: t('Search in {0}', source.file.name),
      placeHolder: t('Part of a text, of a UserID or of a GroupID'),
      validateInput: (value) => (value.trim() === '' ? t('Enter what to look for.') : undefined),
    })
    if (text === undefined) return
    const client = await parts.connections.client(source.app)
    const skipped = new SkippedTally()
    const { found, searched, more } = await withProgress(
      t('Searching {0}…', source.file.name),
      (signal, progress) =>
        search(
          client.historyMessages(source.file, {
            onSkipped: skipped.add,
            onProgress: ({ messages }) => progress.report({ message: t('{0} messages', messages) }),
          }),
          text.trim(),
          500,
          () => signal.aborted,
        ),
    )
    if (found.length === 0) {
      const none = t('None of {0} messages contains “{1}”.', searched, text.trim())
      void showInformation([none, skipped.note()].filter((part) => part).join(' '))
      return
    }
    const { messages, unknown, notes } = await withProgress(
      t('Looking for messages that were recalled since…'),
      (signal) => checkRecalls(client, found, signal),
    )
    const viewpoint = { ...parts.viewpoint(source.app.id), zone: beijing }
    const written = writeTranscript({
      title: t('“{0}” in {1}', text.trim(), source.file.name),
      notes: [
        more
          ? t('{0} messages found among the first {1}; there may be more.', found.length, searched)
          : t('{0} of {1} messages', found.length, searched),
        ...notes,
        skipped.note(),
        zoneNote(viewpoint),
      ].filter((note) => note !== undefined),
      messages,
      remarkOf: (message) => (unknown.has(message) ? t('not known whether recalled') : undefined),
      nameOf: (account) => account,
      headOf: (message) => partiesOf(message),
      viewpoint,
    })
    await parts.reports.showTranscript(t('Search in {0}', source.file.name), written, languages.transcript)
  },
}
