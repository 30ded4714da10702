import type { HistoryOutcome } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { HintNode } from '../../editor/tree/hint-node.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { ProblemNode } from '../../editor/tree/problem-node.ts'
import { skippedNodes } from '../../editor/tree/skipped-nodes.ts'
import { t } from '../../text.ts'
import { beijingHourTitle } from '../../time/beijing-hours.ts'
import { zoneHourTitle } from '../hours.ts'
import { chatTypeName } from './chat-type-name.ts'
import { FileNode } from './file-node.ts'
import type { HistoryNodeParts } from './node-parts.ts'

/** An hour, with its files: one for one-to-one messages, one for groups. */
export class HourNode extends TreeNode implements NodeOfApp {
  readonly id: string
  /** `yyyyMMddHH` in Beijing. */
  readonly hour: string
  readonly #parent: NodeOfApp
  readonly #parts: HistoryNodeParts
  #loaded: readonly TreeNode[] | undefined

  constructor(parent: NodeOfApp, hour: string, parts: HistoryNodeParts) {
    super(parent)
    this.id = `${parent.id}/${hour}`
    this.hour = hour
    this.#parent = parent
    this.#parts = parts
  }

  get app(): App {
    return this.#parent.app
  }

  override view(): NodeView {
    const label = beijingHourTitle(this.hour)
    const { zone } = this.#parts.viewpoint(this.app.id)
    const here = zoneHourTitle(this.hour, zone)
    return {
      label,
      description: here,
      icon: 'clock',
      children: 'collapsed',
      kind: 'history.hour',
      spoken: [t('{0} in Beijing', label), here].filter((part) => part !== undefined).join(', '),
    }
  }

  override async children(): Promise<readonly TreeNode[]> {
    if (this.#loaded !== undefined) return this.#loaded
    const { app } = this
    try {
      await this.#parts.downloads.load()
      const client = await this.#parts.client(app)
      const outcomes = await Promise.all(
        (['c2c', 'group'] as const).map((chatType) => client.historyFiles({ chatType, hour: this.hour })),
      )
      const nodes = outcomes.flatMap((outcome) => this.#nodesOf(outcome))
      // Without a file there may be one later, so that is not remembered.
      if (outcomes.every(({ status }) => status === 'ready')) this.#loaded = nodes
      return nodes
    } catch (error) {
      return [new ProblemNode(this, await this.#parts.problemOf(error))]
    }
  }

  override reset(): void {
    this.#loaded = undefined
  }

  #nodesOf(outcome: HistoryOutcome): readonly TreeNode[] {
    if (outcome.status === 'ready')
      return [
        ...outcome.files.map((file) => new FileNode(this, file, this.#parts.downloads)),
        ...skippedNodes(this, outcome.skipped),
      ]
    return [
      new HintNode(this, {
        key: outcome.chatType,
        label: chatTypeName(outcome.chatType),
        description:
          outcome.status === 'expired'
            ? t('deleted after seven days')
            : t('no file: no messages, or not made yet'),
        icon: outcome.status === 'expired' ? 'trash' : 'circle-slash',
      }),
    ]
  }
}
