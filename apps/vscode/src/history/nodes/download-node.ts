import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { escapeMarkdown } from '../../editor/tree/escape-markdown.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import { beijingHourTitle, hourDate } from '../../time/beijing-hours.ts'
import type { Download } from '../downloads/downloads.ts'
import { chatTypeName } from './chat-type-name.ts'

/** A download that did not end, in this window or in one before it. */
export class DownloadNode extends TreeNode {
  readonly id: string
  readonly download: Download

  constructor(parent: NodeOfApp, download: Download) {
    super(parent)
    this.id = `${parent.id}/download/${download.about.name}`
    this.download = download
  }

  override view(): NodeView {
    const { about, share, state, targetName } = this.download
    const percent = Math.round(share * 100)
    const stands = state === 'paused' ? t('paused at {0} %', percent) : t('saving, {0} %', percent)
    return {
      label: targetName,
      description: stands,
      tooltip: [
        `**${escapeMarkdown(targetName)}**`,
        `${chatTypeName(about.chatType)} · ${hourDate(about.hour)} ${beijingHourTitle(about.hour)} ${t('Beijing time')}`,
        t('What was downloaded is kept for seven days, as long as the service keeps the file.'),
      ].join('\n\n'),
      icon: state === 'paused' ? 'debug-pause' : 'cloud-download',
      kind: state === 'paused' ? 'history.download.paused' : 'history.download',
      command: state === 'paused' ? 'timkit.saveHistory' : undefined,
      spoken: t('Unfinished download {0}, {1}', targetName, stands),
    }
  }
}
