import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import type { HistoryDay } from '../hours.ts'
import { HourNode } from './hour-node.ts'
import type { HistoryNodeParts } from './node-parts.ts'

/** A day in Beijing, with its hours. */
export class DayNode extends TreeNode implements NodeOfApp {
  readonly id: string
  day: HistoryDay
  /** Whether its hours show at first. */
  opens = false
  readonly #parent: NodeOfApp
  readonly #parts: HistoryNodeParts
  readonly #hours = new Map<string, HourNode>()

  constructor(parent: NodeOfApp, day: HistoryDay, parts: HistoryNodeParts) {
    super(parent)
    this.id = `${parent.id}/${day.day}`
    this.day = day
    this.#parent = parent
    this.#parts = parts
  }

  get app(): App {
    return this.#parent.app
  }

  override view(): NodeView {
    return {
      label: this.day.title,
      description: t('in Beijing'),
      icon: 'calendar',
      children: this.opens ? 'expanded' : 'collapsed',
      kind: 'history.day',
      spoken: t('{0} in Beijing, {1} hours', this.day.title, this.day.hours.length),
    }
  }

  override children(): readonly TreeNode[] {
    return this.day.hours.map((hour) => {
      const node = this.#hours.get(hour) ?? new HourNode(this, hour, this.#parts)
      this.#hours.set(hour, node)
      return node
    })
  }
}
