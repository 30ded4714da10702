import * as vscode from 'vscode'
import { removeDraft } from '#env/file-sink'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import type { Timkit } from '../../timkit.ts'
import type { Download } from '../downloads/downloads.ts'
import { DownloadNode } from '../nodes/download-node.ts'
import { FileNode } from '../nodes/file-node.ts'

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
