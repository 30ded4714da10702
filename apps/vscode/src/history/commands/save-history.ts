import type { HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import { openSink } from '#env/file-sink'
import type { App } from '../../apps/app.ts'
import { appOf } from '../../apps/pick-app.ts'
import type { Command } from '../../editor/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { commands } from '../../ids.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import type { Timkit } from '../../timkit.ts'
import type { Download } from '../downloads/downloads.ts'
import { type ExportFormat, exportWriter } from '../downloads/formats.ts'
import { HistoryDownload } from '../downloads/history-download.ts'
import { resumingFetch } from '../downloads/resuming-fetch.ts'
import { DownloadNode } from '../nodes/download-node.ts'
import { FileNode } from '../nodes/file-node.ts'
import { discard } from './discard-download.ts'

/** Saves an hour as JSON Lines, CSV or Markdown; what was cancelled or cut goes on where it was, in another window too. */
export const saveHistory: Command = {
  id: commands.saveHistory,
  run: async (timkit, from) => {
    await timkit.downloads.load()
    if (from instanceof DownloadNode) {
      const app = appOf(from)
      if (app !== undefined) await goOn(timkit, app, from.download)
      return
    }
    const source = sourceOf(timkit, from)
    if (source === undefined) return
    const { app, file } = source
    const unfinished = timkit.downloads.find(app.id, file.name)
    if (unfinished?.state === 'running') return
    if (unfinished !== undefined && unfinished.about.gzipMd5 === file.gzipMd5) {
      await goOn(timkit, app, unfinished, file)
      return
    }
    const target = await askTarget(file)
    if (target === undefined) return
    const { name, chatType, hour, gzipSize, gzipMd5 } = file
    const about = { appId: app.id, name, chatType, hour, gzipSize, gzipMd5, target: target.toString() }
    const download = await timkit.downloads.begin(about)
    download.job = await jobOf(timkit, app, file, download)
    await run(timkit, download, download.job)
  },
}

function sourceOf(timkit: Timkit, from: unknown): { app: App; file: HistoryFile } | undefined {
  if (from instanceof FileNode) return from
  return from instanceof vscode.Uri ? timkit.history.get(from) : undefined
}

function askTarget(file: HistoryFile): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  const name = `${file.name.replace(/\.gz$/, '')}.jsonl`
  return vscode.window.showSaveDialog({
    title: t('Save {0}', file.name),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { 'JSON Lines': ['jsonl'], CSV: ['csv'], Markdown: ['md'] },
  })
}

function formatOf(target: vscode.Uri): ExportFormat {
  if (target.path.endsWith('.csv')) return 'csv'
  return target.path.endsWith('.md') ? 'md' : 'jsonl'
}

/** Takes a download up again. One of an earlier window has no address any more: the service is asked for it. */
async function goOn(timkit: Timkit, app: App, download: Download, known?: HistoryFile): Promise<void> {
  if (download.state === 'running') return
  if (download.job === undefined) {
    const file = known ?? (await findFile(timkit, app, download))
    if (file === undefined) {
      await discard(timkit, download)
      void vscode.window.showWarningMessage(
        t(
          '{0} cannot be resumed: the service has deleted the file or made another one.',
          download.targetName,
        ),
      )
      return
    }
    download.job = await jobOf(timkit, app, file, download)
  }
  await run(timkit, download, download.job)
}

async function findFile(timkit: Timkit, app: App, { about }: Download): Promise<HistoryFile | undefined> {
  const client = await timkit.connections.client(app)
  const { chatType, hour, gzipSize, gzipMd5 } = about
  const outcome = await client.historyFiles({ chatType, hour })
  if (outcome.status !== 'ready') return undefined
  return outcome.files.find((file) => file.gzipMd5 === gzipMd5 && file.gzipSize === gzipSize)
}

async function jobOf(
  timkit: Timkit,
  app: App,
  file: HistoryFile,
  { part, about }: Download,
): Promise<HistoryDownload> {
  const client =
    part === undefined
      ? await timkit.connections.client(app)
      : await timkit.connections.clientThrough(app, (fetch) => resumingFetch(fetch, part, file.gzipSize))
  const target = vscode.Uri.parse(about.target)
  return new HistoryDownload({
    open: (listeners) => client.historyMessages(file, listeners),
    writer: () => exportWriter(formatOf(target), file.name.replace(/\.gz$/, '')),
    openSink: () => openSink(target),
  })
}

async function run(timkit: Timkit, download: Download, job: HistoryDownload): Promise<void> {
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
      timkit.downloads.changed(download)
      return running
    })
  } catch (error) {
    // A file that differs from what the service reported would differ the next time, too.
    if (job.state === 'failed') await timkit.downloads.end(download)
    else timkit.downloads.changed(download)
    throw error
  }
  if (state === 'done') {
    await timkit.downloads.end(download)
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
  timkit.downloads.changed(download)
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
    timkit.downloads.find(download.about.appId, download.about.name) !== download
  )
    return
  if (chosen === more) await run(timkit, download, job)
  else if (chosen === giveUp) await discard(timkit, download)
}
