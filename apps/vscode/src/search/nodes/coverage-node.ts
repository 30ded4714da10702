import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { escapeMarkdown } from '../../editor/tree/escape-markdown.ts'
import { HintNode } from '../../editor/tree/hint-node.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import type { CoverageLine } from '../coverage-lines.ts'

/** What was not searched. */
export class CoverageNode extends TreeNode implements NodeOfApp {
  readonly id: string
  readonly app: App
  /** Whether a sync would mend it. */
  readonly #canSync: boolean
  readonly #lines: readonly CoverageLine[]
  readonly #range: string | undefined

  constructor(
    run: { readonly id: string; readonly app: App },
    {
      lines,
      range,
      canSync,
    }: {
      readonly lines: readonly CoverageLine[]
      readonly range: string | undefined
      readonly canSync: boolean
    },
  ) {
    super(undefined)
    this.id = `${run.id}/coverage`
    this.app = run.app
    this.#lines = lines
    this.#range = range
    this.#canSync = canSync
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
    return this.#lines.map(({ reason, text, when }) => {
      const canSync = this.#canSync && (reason === 'due' || reason === 'ready')
      return new HintNode(this, {
        key: reason,
        label: text,
        description: when,
        icon: canSync ? 'sync' : 'circle-slash',
        command: canSync ? 'timkit.syncArchive' : undefined,
      })
    })
  }
}
