import * as vscode from 'vscode'
import { removeDraft } from '#env/file-sink'
import type { Download } from '../export/downloads.ts'
import { DownloadNode } from '../history/nodes/download-node.ts'
import { FileNode } from '../history/nodes/file-node.ts'
import { commands } from '../ids.ts'
import type { Timkit } from '../timkit.ts'
import type { Command } from './command.ts'

/** Discards a paused download, with what was kept of it. */
export const discardDownload: Command = {
  id: commands.discardDownload,
  run: async (timkit, from) => {
    const download = from instanceof DownloadNode || from instanceof FileNode ? from.download : undefined
    if (download !== undefined) await discard(timkit, download)
  },
}

export async function discard(timkit: Timkit, download: Download): Promise<void> {
  await download.job?.discard()
  await removeDraft(vscode.Uri.parse(download.about.target))
  await timkit.downloads.end(download)
}
