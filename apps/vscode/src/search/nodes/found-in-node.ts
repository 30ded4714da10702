import { oneLine } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import type { FoundIn } from '../found.ts'
import { HitNode } from './hit-node.ts'

/** A conversation in which something was found. */
export class FoundInNode extends TreeNode implements NodeOfApp {
  readonly id: string
  readonly app: App
  readonly #of: FoundIn
  readonly #viewpoint: Viewpoint

  constructor(run: { readonly id: string; readonly app: App }, of: FoundIn, viewpoint: Viewpoint) {
    super(undefined)
    this.id = `${run.id}/${of.key}`
    this.app = run.app
    this.#of = of
    this.#viewpoint = viewpoint
  }

  override view(): NodeView {
    const { chat, accounts, found } = this.#of
    const label = oneLine(chat.type === 'group' ? chat.groupId : (accounts ?? []).filter(Boolean).join(' ↔ '))
    const count = String(found.length)
    return {
      label,
      description: count,
      icon: chat.type === 'group' ? 'organization' : 'comment',
      children: 'expanded',
      kind: 'search.conversation',
      spoken: t('{0}, {1} messages found', label, found.length),
    }
  }

  override children(): readonly TreeNode[] {
    return this.#of.found.map((found) => new HitNode(this, found, this.#viewpoint))
  }
}
