import type { Skipped } from '@timkit/core'
import { jsonText } from '../../json-text.ts'
import { t } from '../../text.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { HintNode } from './hint-node.ts'
import type { TreeNode } from './node.ts'

/** So many are shown one by one: a list that is odd all through needs no line for each. */
const most = 5

/** Lines for the unreadable entries of a list, each with its reason. */
export function skippedNodes(parent: TreeNode, skipped: readonly Skipped[]): readonly TreeNode[] {
  const nodes = skipped.slice(0, most).map(
    ({ reason, value }, index) =>
      new HintNode(parent, {
        key: `skipped/${index}`,
        label: t('Not readable'),
        description: reason,
        // What came may hold anything.
        tooltip: escapeMarkdown(`${reason}\n\n${jsonText(value).slice(0, 500)}`),
        icon: 'warning',
      }),
  )
  const rest = skipped.length - nodes.length
  if (rest <= 0) return nodes
  const label = t('{0} more that cannot be read', rest)
  return [...nodes, new HintNode(parent, { key: 'skipped/rest', label, icon: 'warning' })]
}
