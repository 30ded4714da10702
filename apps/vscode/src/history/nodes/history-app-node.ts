import type { App } from '../../apps/app.ts'
import { themeColor } from '../../apps/look/app-color.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import { historyDays } from '../hours.ts'
import { DayNode } from './day-node.ts'
import { DownloadNode } from './download-node.ts'
import type { HistoryNodeParts } from './node-parts.ts'

/** An app, with the days whose files the service keeps. */
export class HistoryAppNode extends TreeNode implements NodeOfApp {
  readonly id: string
  app: App
  readonly #parts: HistoryNodeParts
  readonly #days = new Map<string, DayNode>()

  constructor(app: App, parts: HistoryNodeParts) {
    super(undefined)
    this.id = `history/${app.id}`
    this.app = app
    this.#parts = parts
  }

  override view(): NodeView {
    const { label, stage, source } = this.app
    return {
      label,
      description: t('hours in Beijing time'),
      icon: source === 'sample' ? 'beaker' : 'organization',
      iconColor: themeColor(this.app),
      children: 'expanded',
      kind: 'history.app',
      spoken: t('History of {0}, hours in Beijing time', label),
      decoration: stage === 'production' ? { production: true } : undefined,
    }
  }

  override async children(): Promise<readonly TreeNode[]> {
    const { downloads } = this.#parts
    await downloads.load()
    return [
      ...downloads.of(this.app.id).map((download) => new DownloadNode(this, download)),
      ...this.#dayNodes(),
    ]
  }

  #dayNodes(): readonly TreeNode[] {
    const days = historyDays(this.#parts.viewpoint(this.app.id).now)
    // The sample talks all through yesterday, while today may have just begun.
    const opened = this.app.source === 'sample' ? days.find(({ hours }) => hours.length === 24) : undefined
    return days.map((day) => {
      const node = this.#days.get(day.day) ?? new DayNode(this, day, this.#parts)
      node.day = day
      node.opens = day === opened
      this.#days.set(day.day, node)
      return node
    })
  }

  override reset(): void {
    this.#days.clear()
  }
}
