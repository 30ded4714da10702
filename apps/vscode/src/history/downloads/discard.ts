import * as vscode from 'vscode'
import { removeDraft } from '#env/file-sink'
import type { HistoryParts } from '../parts.ts'
import type { Download } from './downloads.ts'

/** Throws away a paused download, with what was kept of it. */
export async function discard(parts: HistoryParts, download: Download): Promise<void> {
  await download.job?.discard()
  await removeDraft(vscode.Uri.parse(download.about.target))
  await parts.downloads.end(download)
}
