import { type NodeView, TreeNode } from '../../editor/tree/node.ts'

/** A node whose children come in pages. */
export interface PagedNode extends TreeNode {
  loadMore(): Promise<void>
}

/** The last line of a list that goes on. */
export class MoreNode extends TreeNode {
  readonly id: string
  readonly list: PagedNode
  readonly #label: string
  readonly #description: string | undefined

  /** Makes the last line of a list. */
  constructor(list: PagedNode, label: string, description?: string) {
    super(list)
    this.id = `${list.id}/more`
    this.list = list
    this.#label = label
    this.#description = description
  }

  override view(): NodeView {
    return {
      label: this.#label,
      description: this.#description,
      icon: 'ellipsis',
      kind: 'more',
      command: 'timkit.loadMore',
      spoken: [this.#label, this.#description].filter(Boolean).join(', '),
    }
  }
}
