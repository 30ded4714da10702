import type { Command, Declaration } from '../../editor/commands/command.ts'
import { claimDownload } from '../downloads/claim-download.ts'
import { discard } from '../downloads/discard.ts'
import { DownloadNode } from '../nodes/download-node.ts'
import { FileNode } from '../nodes/file-node.ts'
import type { HistoryParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Discard the Unfinished Download', zh: '丢弃未完成的下载' },
  icon: 'discard',
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.download.paused',
      group: 'inline@2',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem =~ /^history\\.(download|file)\\.paused/',
      group: '1_download@2',
    },
  ],
}

/** Discards a paused download, with what was kept of it. */
export const discardDownload: Command<HistoryParts> = {
  id: 'timkit.discardDownload',
  run: async (parts, from) => {
    const download = from instanceof DownloadNode || from instanceof FileNode ? from.download : undefined
    if (download === undefined || !(await claimDownload(parts.downloads, download))) return
    await discard(parts, download)
  },
}
