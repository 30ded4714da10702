import * as vscode from 'vscode'
import type { Synced } from '../../archive-engine/acts.ts'
import { failureText } from '../../archive-engine/failure-text.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation, showWarning } from '../../editor/notices.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { archiveView } from '../../ids.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import { appWithArchive } from '../app-with-archive.ts'
import type { ArchiveParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Sync the Archive', zh: '同步归档' },
  icon: 'sync',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: '2_archive@2',
    },
  ],
}

/** Keeps what the service has. Cancelled, it goes on with the next one. */
export const syncArchive: Command<ArchiveParts> = {
  id: 'timkit.syncArchive',
  run: async (parts, from) => {
    const app = await appWithArchive(parts, from)
    if (app === undefined) return
    const synced = await withProgress(t('Syncing the archive of {0}', app.label), (signal, progress) => {
      let shown = 0
      return parts.ask(
        'sync',
        app,
        {},
        {
          signal,
          onNews: ({ hours, totalHours, messages, bytes }) => {
            const share = totalHours === 0 ? 0 : hours / totalHours
            progress.report({
              message: t('hour {0} of {1}, {2}, {3} messages', hours, totalHours, sizeText(bytes), messages),
              increment: (share - shown) * 100,
            })
            shown = share
          },
        },
      )
    })
    const { text, isWhole } = syncedText(synced)
    // What it shows is not so any more.
    if ((await parts.pages.get()).has(archiveView, app.id))
      await vscode.commands.executeCommand('timkit.showArchive', app.id)
    const show = t('Show the archive')
    const chosen = isWhole ? await showInformation(text, show) : await showWarning(text, show)
    if (chosen === show) await vscode.commands.executeCommand('timkit.showArchive', app.id)
  },
}

/** What a sync did, and whether it left nothing out. */
export function syncedText({ kept, indexed, skipped, missed, unknown, failed, notAsked, held }: Synced): {
  readonly text: string
  readonly isWhole: boolean
} {
  const [first] = failed
  const lacking = [
    first === undefined ? undefined : t('{0} hours failed: {1}', failed.length, failureText(first.failure)),
    notAsked === 0 ? undefined : t('{0} hours were not asked for, as too many before them failed.', notAsked),
    missed.length === 0 ? undefined : t('{0} hours are lost: the service had deleted them.', missed.length),
    unknown.length === 0
      ? undefined
      : t('Of {0} hours nobody knows any more whether there was a file.', unknown.length),
    skipped === 0 ? undefined : t('{0} entries cannot be read.', skipped),
    held === 0 ? undefined : t('Other workers have {0} hours.', held),
  ].filter((line) => line !== undefined)
  const done = t(
    'The archive is synced: {0} hours kept ({1}), {2} messages more can be searched.',
    kept.hours,
    sizeText(kept.bytes),
    indexed.messages,
  )
  return { text: [done, ...lacking].join(' '), isWhole: lacking.length === 0 }
}
