import type { HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import type { App } from '../../apps/app.ts'
import { appOf } from '../../apps/node-of-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { jobOf } from '../downloads/job-of.ts'
import { resumeDownload } from '../downloads/resume-download.ts'
import { runDownload } from '../downloads/run-download.ts'
import { DownloadNode } from '../nodes/download-node.ts'
import { FileNode } from '../nodes/file-node.ts'
import type { HistoryParts } from '../parts.ts'

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
      if (app !== undefined) await resumeDownload(parts, app, from.download)
      return
    }
    const source = sourceOf(parts, from)
    if (source === undefined) return
    const { app, file } = source
    const unfinished = parts.downloads.find(app.id, file.name)
    if (unfinished?.state === 'running') return
    if (unfinished !== undefined && unfinished.about.gzipMd5 === file.gzipMd5) {
      await resumeDownload(parts, app, unfinished, file)
      return
    }
    const target = await askTarget(file)
    if (target === undefined) return
    const { name, chatType, hour, gzipSize, gzipMd5 } = file
    const about = { appId: app.id, name, chatType, hour, gzipSize, gzipMd5, target: target.toString() }
    const download = await parts.downloads.begin(about)
    await download.part?.claim()
    download.job = await jobOf(parts, app, file, download)
    await runDownload(parts, download, download.job, () => resumeDownload(parts, app, download))
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
