import type { VerifyReport } from '@timkit/archive'
import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { escapeMarkdown } from '../../editor/tree/escape-markdown.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import { appWithArchive } from '../app-with-archive.ts'
import type { ArchiveParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Verify the Archive…', zh: '校验归档…' },
  icon: 'verified',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: '2_archive@3',
    },
  ],
}

/** Compares the archive with what the service told of it. Nothing is changed. */
export const verifyArchive: Command<ArchiveParts> = {
  id: 'timkit.verifyArchive',
  run: async (parts, from) => {
    const app = await appWithArchive(parts, from)
    if (app === undefined) return
    const how = await vscode.window.showQuickPick(
      [
        { label: t('Quickly'), detail: t('Files, sizes, records and the index'), deep: false },
        { label: t('Every byte'), detail: t('Also the checksums that the service told'), deep: true },
      ],
      { title: t('Verify the archive of {0}', app.label) },
    )
    if (how === undefined) return
    const report = await withProgress(t('Verifying the archive of {0}', app.label), (signal, progress) =>
      parts.ask(
        'verify',
        app,
        { deep: how.deep },
        {
          signal,
          onNews: ({ files, totalFiles, bytes }) =>
            progress.report({ message: t('{0} of {1} files, {2}', files, totalFiles, sizeText(bytes)) }),
        },
      ),
    )
    if (report.faults.length === 0) {
      void showInformation(
        t('The archive is as it was kept: {0} files, {1}.', report.files, sizeText(report.bytes)),
      )
      return
    }
    await parts.reports.showMarkdown(t('Archive of {0}', app.label), faultsText(report))
  },
}

/** What is wrong with an archive, as Markdown. */
export function faultsText({ faults, files, bytes, inProgress }: VerifyReport): string {
  const rows = faults.map(({ hour, where, what, wayOut }) => {
    const place = hour === undefined ? where : `${hour.chatType} ${hour.hour} · ${where}`
    return `- **${escapeMarkdown(place)}**: ${escapeMarkdown(what)}. ${escapeMarkdown(wayOut)}`
  })
  return [
    `# ${t('{0} things are not as they should be', faults.length)}`,
    t('{0} files were looked at, {1}.', files, sizeText(bytes)),
    ...(inProgress.length === 0
      ? []
      : [t('{0} hours are just being written: verify them later.', inProgress.length)]),
    rows.join('\n'),
    '',
  ].join('\n\n')
}
