import { t } from '../../text.ts'
import type { Problem } from '../problem.ts'
import { escapeMarkdownLines } from './escape-markdown.ts'
import { type NodeView, TreeNode } from './node.ts'

/** A dead end: what went wrong, and a click that does something about it. */
export class ProblemNode extends TreeNode {
  readonly id: string
  /** What went wrong. */
  readonly problem: Problem

  /** Makes a node below the one that could not be read. */
  constructor(parent: TreeNode, problem: Problem) {
    super(parent)
    this.id = `${parent.id}/problem`
    this.problem = problem
  }

  override view(): NodeView {
    const { title, details, remedy } = this.problem
    return {
      label: title,
      description: remedy.label,
      // The service, or whoever answers in its place, wrote a part of it.
      tooltip: escapeMarkdownLines(details.split('\n')),
      icon: 'warning',
      iconColor: 'list.warningForeground',
      kind: 'problem',
      command: remedy.command,
      spoken: t(
        'Problem: {0}. {1}',
        `${title}. ${details.split('\n', 1)[0]?.replace(/[.。]$/, '')}`,
        remedy.label,
      ),
    }
  }
}
