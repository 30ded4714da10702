import type { HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import { openSink } from '#env/file-sink'
import type { App } from '../../apps/app.ts'
import type { HistoryParts } from '../parts.ts'
import type { Download } from './downloads.ts'
import { type ExportFormat, formats } from './export-format.ts'
import { HistoryDownload } from './history-download.ts'
import { resumingFetch } from './resuming-fetch.ts'

/** Prepares the work of a download: what is there of it already is not fetched again. */
export async function jobOf(
  parts: HistoryParts,
  app: App,
  file: HistoryFile,
  { part, about }: Download,
): Promise<HistoryDownload> {
  const client =
    part === undefined
      ? await parts.connections.client(app)
      : await parts.connections.clientThrough(app, (fetch) => resumingFetch(fetch, part, file.gzipSize))
  const target = vscode.Uri.parse(about.target)
  const { exportWriter } = await import('../downloads/formats.ts')
  return new HistoryDownload({
    // What is kept is compared with all that the service said of it.
    open: (listeners) => client.historyMessages(file, { ...listeners, checkTextMd5: true }),
    writer: () => exportWriter(formatOf(target), file.name.replace(/\.gz$/, '')),
    openSink: () => openSink(target),
  })
}

function formatOf(target: vscode.Uri): ExportFormat {
  return formats.find((format) => target.path.endsWith(`.${format}`)) ?? 'jsonl'
}
