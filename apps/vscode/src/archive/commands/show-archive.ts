import { failureText } from '../../archive-engine/failure-text.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { archiveView } from '../../ids.ts'
import { t } from '../../text.ts'
import { appWithArchive } from '../app-with-archive.ts'
import { archivePage } from '../page/archive-page.ts'
import type { ArchiveParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show the Archive', zh: '查看归档' },
  icon: 'archive',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: '2_archive@0',
    },
  ],
}

/** Shows what an archive has of each hour. */
export const showArchive: Command<ArchiveParts> = {
  id: 'timkit.showArchive',
  run: async (parts, from, days) => {
    const app = await appWithArchive(parts, from)
    if (app === undefined) return
    const status = await withProgress(t('Reading the archive of {0}…', app.label), (signal) =>
      parts.ask('status', app, undefined, { signal }),
    )
    const { withoutIndex, damagedRecords, isUnfinished } = status
    const notes = [
      withoutIndex &&
        t(
          'The index cannot be used now: this is what the records of the hours tell. {0}',
          failureText(withoutIndex),
        ),
      damagedRecords === 0
        ? undefined
        : t('{0} records cannot be read: the next sync writes them anew.', damagedRecords),
      isUnfinished ? t('Work on all of it began and did not end: the next sync goes on with it.') : undefined,
    ].filter((note) => note !== undefined)
    const pages = await parts.pages.get()
    // Who has looked further back does so still when it is shown anew.
    const before = pages.has(archiveView, app.id) ? parts.shownDays.get(app.id) : undefined
    const shown = typeof days === 'number' ? days : (before ?? 14)
    parts.shownDays.set(app.id, shown)
    await pages.show({
      type: archiveView,
      key: app.id,
      title: t('Archive of {0}', app.label),
      icon: 'archive',
      body: archivePage({ app, status, notes, days: shown, isIndexAlone: parts.places.isIndexAlone(app.id) }),
      commands: [
        'timkit.showArchive',
        'timkit.syncArchive',
        'timkit.verifyArchive',
        'timkit.searchMessages',
        'timkit.showCharts',
        'timkit.chooseArchive',
        'timkit.openHour',
      ],
    })
  },
}
