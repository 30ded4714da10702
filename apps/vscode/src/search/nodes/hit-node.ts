import { oneLine } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { escapeMarkdown, escapeMarkdownLines } from '../../editor/tree/escape-markdown.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { messageIcon, messageLine } from '../../messages/message-text.ts'
import { partiesOf } from '../../messages/parties.ts'
import { t } from '../../text.ts'
import { fullTime, shortTime, type Viewpoint } from '../../time/time-text.ts'
import type { Found } from '../found.ts'
import { snippetOf } from '../snippet.ts'

/** A message that was found. */
export class HitNode extends TreeNode {
  readonly id: string
  readonly found: Found
  readonly app: App
  readonly #viewpoint: Viewpoint

  constructor(parent: NodeOfApp, found: Found, viewpoint: Viewpoint) {
    super(parent)
    this.id = `${parent.id}/${found.hit.exactIdentity}`
    this.app = parent.app
    this.found = found
    this.#viewpoint = viewpoint
  }

  override view(): NodeView {
    const { hit } = this.found
    const { message, recalled } = hit
    const snippet = snippetOf(hit)
    const label = snippet.text === '' ? messageLine(message) : snippet.text
    const description = `${oneLine(message.from)} · ${shortTime(message.time, this.#viewpoint)}`
    const marks = recalled === true ? [t('recalled since')] : []
    return {
      label,
      highlights: snippet.text === '' ? undefined : snippet.highlights,
      description: [description, ...marks].join(' · '),
      tooltip: [
        `**${escapeMarkdown(oneLine(partiesOf(message)))}** ${fullTime(message.time, this.#viewpoint.zone)}`,
        linesOf(hit.text.slice(0, 2000)) || escapeMarkdown(messageLine(message)),
        ...marks,
      ].join('\n\n'),
      icon: messageIcon(message, false),
      kind: this.found.isArchived ? 'hit.archived' : 'hit.loaded',
      command: 'timkit.openHit',
      spoken: [description, ...marks, label].join(', '),
    }
  }
}

/** A text in its lines, as Markdown that shows it and nothing else. */
function linesOf(text: string): string {
  return escapeMarkdownLines(text.split(/\r\n|\r|\n/).map(oneLine))
}
