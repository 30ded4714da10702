import { escapeMarkdown } from '../../editor/tree/escape-markdown.ts'
import { HintNode } from '../../editor/tree/hint-node.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import type { CoverageLine } from '../coverage-lines.ts'

/** What was not searched. */
export class CoverageNode extends TreeNode {
  readonly id: string
  readonly #lines: readonly CoverageLine[]
  readonly #range: string | undefined

  constructor(runId: string, lines: readonly CoverageLine[], range: string | undefined) {
    super(undefined)
    this.id = `${runId}/coverage`
    this.#lines = lines
    this.#range = range
  }

  override view(): NodeView {
    const label = t('Not all was searched')
    const [first] = this.#lines
    return {
      label,
      description: first?.text,
      tooltip: this.#range && escapeMarkdown(t('Looked for in {0}', this.#range)),
      icon: 'info',
      children: 'collapsed',
      kind: 'search.coverage',
      spoken: [label, ...this.#lines.map(({ text }) => text)].join('. '),
    }
  }

  override children(): readonly TreeNode[] {
    return this.#lines.map(
      ({ reason, text, when }) =>
        new HintNode(this, { key: reason, label: text, description: when, icon: 'circle-slash' }),
    )
  }
}
