import type { HistoryFile } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import { fullTime } from '../../time/time-text.ts'
import { beijing } from '../../time/zone.ts'
import type { Download, Downloads } from '../downloads/downloads.ts'
import { chatTypeName } from './chat-type-name.ts'

/** A file with the messages of an hour. */
export class FileNode extends TreeNode {
  readonly id: string
  readonly file: HistoryFile
  readonly #parent: NodeOfApp
  readonly #downloads: Downloads

  constructor(parent: NodeOfApp, file: HistoryFile, downloads: Downloads) {
    super(parent)
    this.id = `${parent.id}/${file.name}`
    this.file = file
    this.#parent = parent
    this.#downloads = downloads
  }

  /** A download of it that was begun and did not end. */
  get download(): Download | undefined {
    return this.#downloads.find(this.app.id, this.file.name)
  }

  get app(): App {
    return this.#parent.app
  }

  override view(): NodeView {
    const { chatType, size, gzipSize, name, expiresAt } = this.file
    const label = chatTypeName(chatType)
    const { download } = this
    const percent = Math.round((download?.share ?? 0) * 100)
    const state =
      download === undefined
        ? undefined
        : download.state === 'paused'
          ? t('paused at {0} %', percent)
          : t('saving, {0} %', percent)
    const description = [sizeText(size), state].filter((part) => part !== undefined).join(' · ')
    return {
      label,
      description,
      tooltip: [
        `**${name}**`,
        t('{0} of text, {1} to download', sizeText(size), sizeText(gzipSize)),
        ...(expiresAt === undefined
          ? []
          : [t('The address is valid until {0}.', fullTime(expiresAt, beijing))]),
      ].join('\n\n'),
      icon: state === undefined ? (chatType === 'c2c' ? 'comment' : 'organization') : 'cloud-download',
      kind: download?.state === 'paused' ? 'history.file.paused' : 'history.file',
      command: 'timkit.openHistory',
      spoken: `${label}, ${description}`,
    }
  }
}
