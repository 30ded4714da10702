import type { HistoryFile } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { HistoryDownload } from '../../export/history-download.ts'
import { commands } from '../../ids.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import { type NodeView, TreeNode } from '../../tree/node.ts'
import { chatTypeName, type HourNode } from './hour-node.ts'

/** A file with the messages of an hour. */
export class FileNode extends TreeNode {
  readonly id: string
  /** The file. */
  readonly file: HistoryFile
  /** A download that was begun and not ended, where there is one. */
  download: { readonly job: HistoryDownload; readonly target: string } | undefined
  readonly #hour: HourNode

  /** Makes the node of a file. */
  constructor(parent: HourNode, file: HistoryFile) {
    super(parent)
    this.id = `${parent.id}/${file.name}`
    this.file = file
    this.#hour = parent
  }

  /** The app of the file. */
  get app(): App {
    return this.#hour.day.history.app
  }

  override view(): NodeView {
    const { chatType, size, gzipSize, name, expiresAt } = this.file
    const label = chatTypeName(chatType)
    const percent = Math.round((this.download?.job.share ?? 0) * 100)
    const state =
      this.download?.job.state === 'paused'
        ? t('paused at {0} %', percent)
        : this.download?.job.state === 'running'
          ? t('saving, {0} %', percent)
          : undefined
    const description = [sizeText(size), state].filter((part) => part !== undefined).join(' · ')
    return {
      label,
      description,
      tooltip: [
        `**${name}**`,
        t('{0} of text, {1} to download', sizeText(size), sizeText(gzipSize)),
        ...(expiresAt === undefined ? [] : [t('The address is good until {0}.', expiresAt.toLocaleString())]),
      ].join('\n\n'),
      icon: state === undefined ? (chatType === 'C2C' ? 'comment' : 'organization') : 'cloud-download',
      kind: this.download?.job.state === 'paused' ? 'history.file.paused' : 'history.file',
      command: commands.openHistory,
      spoken: `${label}, ${description}`,
    }
  }
}
