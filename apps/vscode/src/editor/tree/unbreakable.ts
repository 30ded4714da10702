import { oneLine } from '@timkit/core'
import { t } from '../../text.ts'
import { HintNode } from './hint-node.ts'
import type { NodeView, TreeNode } from './node.ts'

/**
 * What a node shows; where that cannot be told, why: one odd line must not take its tree with it. Nothing in it turns the direction of
 * writing or breaks a line, whoever wrote it.
 */
export function viewOf(node: TreeNode): NodeView {
  try {
    const view = node.view()
    const { label, description, tooltip, spoken } = view
    return {
      ...view,
      label: oneLine(label),
      description: description && oneLine(description),
      tooltip: tooltip?.split('\n').map(oneLine).join('\n'),
      spoken: oneLine(spoken),
    }
  } catch (error) {
    const label = t('This line cannot be shown')
    const description = reasonOf(error)
    return { label, description, icon: 'warning', kind: 'problem', spoken: `${label}: ${description}` }
  }
}

/** What is below a node; where that cannot be told, a line that says why. */
export async function childrenOf(node: TreeNode): Promise<readonly TreeNode[]> {
  try {
    return await node.children()
  } catch (error) {
    const label = t('These lines cannot be shown')
    return [new HintNode(node, { key: 'problem', label, description: reasonOf(error), icon: 'warning' })]
  }
}

/** Makes the ids of neighbours unique: the editor refuses a whole list for one that is there twice. */
export function uniqueIds(nodes: readonly TreeNode[]): ReadonlyMap<TreeNode, string> {
  const counts = new Map<string, number>()
  return new Map(
    nodes.map((node) => {
      const count = (counts.get(node.id) ?? 0) + 1
      counts.set(node.id, count)
      return [node, count === 1 ? node.id : `${node.id}#${count}`]
    }),
  )
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
