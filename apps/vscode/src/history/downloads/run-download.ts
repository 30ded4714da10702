import * as vscode from 'vscode'
import { showInformation } from '../../editor/notices.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import type { HistoryParts } from '../parts.ts'
import { claimDownload } from './claim-download.ts'
import { discard } from './discard.ts'
import type { Download } from './downloads.ts'
import type { HistoryDownload } from './history-download.ts'

/** Runs a download that was claimed until it is saved or cancelled, and says which; a person may go on with it `again` or discard it then. */
export async function runDownload(
  parts: HistoryParts,
  download: Download,
  job: HistoryDownload,
  again: () => Promise<void>,
): Promise<void> {
  const state = await withSavingNotice(parts, download, job)
  if (state === 'done') {
    await parts.downloads.end(download)
    await tellSaved(download, job)
    return
  }
  parts.downloads.changed(download)
  await tellPaused(parts, download, again)
}

async function withSavingNotice(
  parts: HistoryParts,
  download: Download,
  job: HistoryDownload,
): Promise<HistoryDownload['state']> {
  const name = download.targetName
  try {
    return await withProgress(t('Saving {0}', name), (signal, progress) => {
      let shown = job.share
      const running = job.run(
        () => signal.aborted,
        () => {
          const { bytes = 0, messages = 0 } = job.progress ?? {}
          progress.report({
            message: t('{0} messages, {1}', messages, sizeText(bytes)),
            increment: (job.share - shown) * 100,
          })
          shown = job.share
        },
      )
      parts.downloads.changed(download)
      return running
    })
  } catch (error) {
    // A file that differs from what the service reported would differ the next time, too.
    if (job.state === 'failed') await parts.downloads.end(download)
    else parts.downloads.changed(download)
    throw error
  } finally {
    if (job.state === 'paused') await download.part?.release()
  }
}

async function tellSaved(download: Download, job: HistoryDownload): Promise<void> {
  const name = download.targetName
  const open = t('Open')
  const saved = [
    t(
      '{0} is saved: {1} messages, sizes and checksums are right. Those that were recalled since are in it as they were sent.',
      name,
      job.progress?.messages ?? 0,
    ),
    job.skipped.note(),
  ]
  const text = saved.filter((part) => part !== undefined).join(' ')
  const chosen = await showInformation(text, open)
  // By the editor itself, which shows files that are too large for extensions.
  if (chosen === open)
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(download.about.target))
}

async function tellPaused(
  parts: HistoryParts,
  download: Download,
  again: () => Promise<void>,
): Promise<void> {
  const more = t('Continue')
  const giveUp = t('Discard')
  const chosen = await showInformation(
    t(
      '{0} is paused at {1} %. It can be resumed from there.',
      download.targetName,
      Math.round(download.share * 100),
    ),
    more,
    giveUp,
  )
  // It may have gone on from the tree meanwhile.
  if (
    download.state === 'running' ||
    parts.downloads.find(download.about.appId, download.about.name) !== download
  )
    return
  if (chosen === more) await again()
  else if (chosen === giveUp && (await claimDownload(parts.downloads, download)))
    await discard(parts, download)
}
