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

  /** Makes the last line of a list. */
  constructor(list: PagedNode, label: string) {
    super(list)
    this.id = `${list.id}/more`
    this.list = list
    this.#label = label
  }

  override view(): NodeView {
    return {
      label: this.#label,
      icon: 'ellipsis',
      kind: 'more',
      command: 'timkit.loadMore',
      spoken: this.#label,
    }
  }
}
