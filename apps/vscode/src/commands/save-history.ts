import type { HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import { openSink } from '#env/file-sink'
import type { App } from '../apps/app.ts'
import { type ExportFormat, exportWriter } from '../export/formats.ts'
import { HistoryDownload } from '../export/history-download.ts'
import { FileNode } from '../history/nodes/file-node.ts'
import { commands } from '../ids.ts'
import { withProgress } from '../pick/with-progress.ts'
import { sizeText } from '../size-text.ts'
import { t } from '../text.ts'
import type { Timkit } from '../timkit.ts'
import type { Command } from './command.ts'

/** Saves an hour as JSON Lines, CSV or Markdown; a cancelled one goes on where it was. */
export const saveHistory: Command = {
  id: commands.saveHistory,
  run: async (timkit, from) => {
    const source = sourceOf(timkit, from)
    if (source === undefined) return
    const { node } = source
    if (node?.download?.job.state === 'paused') {
      await run(timkit, node.download.job, node.download.target, node)
      return
    }
    const target = await askTarget(source.file)
    if (target === undefined) return
    const client = await timkit.connections.client(source.app)
    const job = new HistoryDownload({
      open: (onProgress) => client.historyMessages(source.file, { onProgress }),
      writer: exportWriter(formatOf(target), source.file.name.replace(/\.gz$/, '')),
      openSink: () => openSink(target),
    })
    await run(timkit, job, target.toString(), node)
  },
}

function sourceOf(
  timkit: Timkit,
  from: unknown,
): { app: App; file: HistoryFile; node: FileNode | undefined } | undefined {
  if (from instanceof FileNode) return { app: from.app, file: from.file, node: from }
  const open = from instanceof vscode.Uri ? timkit.history.get(from) : undefined
  return open === undefined ? undefined : { app: open.app, file: open.file, node: undefined }
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

async function run(
  timkit: Timkit,
  job: HistoryDownload,
  target: string,
  node: FileNode | undefined,
): Promise<void> {
  if (node !== undefined) node.download = { job, target }
  const show = (): void => {
    if (node !== undefined) timkit.historyTree.refresh(node)
  }
  const uri = vscode.Uri.parse(target)
  const name = uri.path.split('/').at(-1) ?? ''
  try {
    const state = await withProgress(t('Saving {0}', name), (signal, progress) => {
      let shown = job.share
      return job.run(
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
    })
    if (state === 'paused') {
      show()
      const goOn = t('Go on')
      const discard = t('Discard')
      const chosen = await vscode.window.showInformationMessage(
        t('{0} is paused at {1} %. It goes on where it is.', name, Math.round(job.share * 100)),
        goOn,
        discard,
      )
      if (chosen === goOn) await run(timkit, job, target, node)
      else if (chosen === discard) {
        await job.discard()
        if (node !== undefined) node.download = undefined
      }
      return
    }
  } finally {
    if (node !== undefined && job.state !== 'paused') node.download = undefined
    show()
  }
  const open = t('Open')
  const chosen = await vscode.window.showInformationMessage(
    t('{0} is saved: {1} messages, sizes and checksums are right.', name, job.progress?.messages ?? 0),
    open,
  )
  if (chosen === open) await vscode.window.showTextDocument(uri)
}
