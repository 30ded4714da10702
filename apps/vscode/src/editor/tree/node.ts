import type { CommandId } from '../commands/ids.generated.ts'

/** What a tree shows of a node, without any type of the editor. */
export interface NodeView {
  readonly label: string
  /** The parts of the label that were looked for. @default none */
  readonly highlights?: readonly (readonly [start: number, end: number])[] | undefined
  /** Fainter text after the label. */
  readonly description?: string | undefined
  /** Markdown that shows when the pointer rests on it. */
  readonly tooltip?: string | undefined
  /** A codicon. */
  readonly icon?: string | undefined
  /** The colour of the icon, a theme colour. */
  readonly iconColor?: string | undefined
  /** Whether it has children, and whether they show at first. @default 'none' */
  readonly children?: 'none' | 'collapsed' | 'expanded' | undefined
  /** What it is, for the `when` clauses of menus. */
  readonly kind: string
  /** What a click runs; the node is its argument. */
  readonly command?: CommandId | undefined
  /** What a screen reader says instead of the label. */
  readonly spoken: string
  /** A number and tone to decorate it with. */
  readonly decoration?: Decoration | undefined
}

/** What is shown at the end of a line in a tree. */
export interface Decoration {
  readonly unread?: number | undefined
  /** Whether it shows fainter. */
  readonly muted?: boolean | undefined
  readonly production?: boolean | undefined
}

/** One line of a tree. */
export abstract class TreeNode {
  /** Stable and unique in its tree, so that expansion and selection survive. */
  abstract readonly id: string
  readonly parent: TreeNode | undefined

  /** Makes a node below another one. */
  constructor(parent: TreeNode | undefined) {
    this.parent = parent
  }

  abstract view(): NodeView

  /** What is below; called when it is expanded, and again after it changed. */
  children(): Promise<readonly TreeNode[]> | readonly TreeNode[] {
    return []
  }

  /** Finds out more for the tooltip when somebody asks for it. */
  tooltip?(signal: AbortSignal): Promise<string | undefined>

  /** Forgets what was loaded, so that it is asked for anew. */
  reset(): void {
    // Most nodes hold nothing.
  }
}
