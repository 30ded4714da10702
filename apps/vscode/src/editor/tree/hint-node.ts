import type { CommandId } from '../commands/ids.generated.ts'
import { type NodeView, TreeNode } from './node.ts'

/** What a {@link HintNode} says. */
export interface Hint {
  /** Unique among its neighbours, as a part of the id. */
  readonly key: string
  readonly label: string
  /** Fainter text after the label. */
  readonly description?: string | undefined
  /** Markdown that shows when the pointer rests on it. */
  readonly tooltip?: string | undefined
  /** A codicon. @default 'info' */
  readonly icon?: string | undefined
  /** What a click runs. */
  readonly command?: CommandId | undefined
}

/** A line that says why there is nothing, or what one can do next. */
export class HintNode extends TreeNode {
  readonly id: string
  readonly #hint: Hint

  /** Makes a hint below a node. */
  constructor(parent: TreeNode, hint: Hint) {
    super(parent)
    this.id = `${parent.id}/${hint.key}`
    this.#hint = hint
  }

  override view(): NodeView {
    const { label, description, tooltip, icon = 'info', command } = this.#hint
    return {
      label,
      description,
      tooltip,
      icon,
      kind: 'hint',
      command,
      spoken: description === undefined ? label : `${label}. ${description}`,
    }
  }
}
