import type { HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import { openSink } from '#env/file-sink'
import type { App } from '../../apps/app.ts'
import { appOf } from '../../apps/node-of-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import type { Download } from '../downloads/downloads.ts'
import { type ExportFormat, formats } from '../downloads/export-format.ts'
import { HistoryDownload } from '../downloads/history-download.ts'
import { resumingFetch } from '../downloads/resuming-fetch.ts'
import { DownloadNode } from '../nodes/download-node.ts'
import { FileNode } from '../nodes/file-node.ts'
import type { HistoryParts } from '../parts.ts'
import { discard } from './discard-download.ts'

export const declaration: Declaration = {
  title: {
    en: 'Save as JSON Lines, CSV, Markdown or HTML…',
    zh: '另存为 JSON Lines、CSV、Markdown 或 HTML…',
  },
  icon: 'save',
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem =~ /^history\\.file/',
      group: 'inline@1',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem =~ /^history\\.file/',
      group: '2_save',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.download.paused',
      group: 'inline@1',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.download.paused',
      group: '1_download@1',
    },
  ],
}

/** Saves an hour as JSON Lines, CSV, Markdown or HTML; what was cancelled or cut goes on where it was, in another window too. */
export const saveHistory: Command<HistoryParts> = {
  id: 'timkit.saveHistory',
  run: async (parts, from) => {
    await parts.downloads.load()
    if (from instanceof DownloadNode) {
      const app = appOf(from)
      if (app !== undefined) await goOn(parts, app, from.download)
      return
    }
    const source = sourceOf(parts, from)
    if (source === undefined) return
    const { app, file } = source
    const unfinished = parts.downloads.find(app.id, file.name)
    if (unfinished?.state === 'running') return
    if (unfinished !== undefined && unfinished.about.gzipMd5 === file.gzipMd5) {
      await goOn(parts, app, unfinished, file)
      return
    }
    const target = await askTarget(file)
    if (target === undefined) return
    const { name, chatType, hour, gzipSize, gzipMd5 } = file
    const about = { appId: app.id, name, chatType, hour, gzipSize, gzipMd5, target: target.toString() }
    const download = await parts.downloads.begin(about)
    download.job = await jobOf(parts, app, file, download)
    await run(parts, download, download.job)
  },
}

function sourceOf(parts: HistoryParts, from: unknown): { app: App; file: HistoryFile } | undefined {
  if (from instanceof FileNode) return from
  return from instanceof vscode.Uri ? parts.history.get(from) : undefined
}

function askTarget(file: HistoryFile): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  const name = `${file.name.replace(/\.gz$/, '')}.jsonl`
  return vscode.window.showSaveDialog({
    title: t('Save {0}', file.name),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { 'JSON Lines': ['jsonl'], CSV: ['csv'], Markdown: ['md'], HTML: ['html'] },
  })
}

function formatOf(target: vscode.Uri): ExportFormat {
  return formats.find((format) => target.path.endsWith(`.${format}`)) ?? 'jsonl'
}

/** Takes a download up again. One of an earlier window has no address any more: the service is asked for it. */
async function goOn(parts: HistoryParts, app: App, download: Download, known?: HistoryFile): Promise<void> {
  if (download.state === 'running') return
  if (download.job === undefined) {
    const file = known ?? (await findFile(parts, app, download))
    if (file === undefined) {
      await discard(parts, download)
      void vscode.window.showWarningMessage(
        t(
          '{0} cannot be resumed: the service has deleted the file or made another one.',
          download.targetName,
        ),
      )
      return
    }
    download.job = await jobOf(parts, app, file, download)
  }
  await run(parts, download, download.job)
}

async function findFile(
  parts: HistoryParts,
  app: App,
  { about }: Download,
): Promise<HistoryFile | undefined> {
  const client = await parts.connections.client(app)
  const { chatType, hour, gzipSize, gzipMd5 } = about
  const outcome = await client.historyFiles({ chatType, hour })
  if (outcome.status !== 'ready') return undefined
  return outcome.files.find((file) => file.gzipMd5 === gzipMd5 && file.gzipSize === gzipSize)
}

async function jobOf(
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
    open: (listeners) => client.historyMessages(file, listeners),
    writer: () => exportWriter(formatOf(target), file.name.replace(/\.gz$/, '')),
    openSink: () => openSink(target),
  })
}

async function run(parts: HistoryParts, download: Download, job: HistoryDownload): Promise<void> {
  const name = download.targetName
  let state: HistoryDownload['state']
  try {
    state = await withProgress(t('Saving {0}', name), (signal, progress) => {
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
  }
  if (state === 'done') {
    await parts.downloads.end(download)
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
    const chosen = await vscode.window.showInformationMessage(text, open)
    if (chosen === open) await vscode.window.showTextDocument(vscode.Uri.parse(download.about.target))
    return
  }
  parts.downloads.changed(download)
  const more = t('Continue')
  const giveUp = t('Discard')
  const chosen = await vscode.window.showInformationMessage(
    t('{0} is paused at {1} %. It can be resumed from there.', name, Math.round(download.share * 100)),
    more,
    giveUp,
  )
  // It may have gone on from the tree meanwhile.
  if (
    download.state === 'running' ||
    parts.downloads.find(download.about.appId, download.about.name) !== download
  )
    return
  if (chosen === more) await run(parts, download, job)
  else if (chosen === giveUp) await discard(parts, download)
}
