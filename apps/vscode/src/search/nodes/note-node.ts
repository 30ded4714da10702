import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import type { CommandId } from '../../editor/commands/ids.generated.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'

/** What a {@link NoteNode} says. */
export interface Note {
  /** Unique among the notes of a search. */
  readonly key: string
  readonly label: string
  readonly description?: string | undefined
  readonly tooltip?: string | undefined
  readonly icon: string
  readonly command?: CommandId | undefined
}

/** A line about a search as a whole. */
export class NoteNode extends TreeNode implements NodeOfApp {
  readonly id: string
  readonly app: App
  readonly #note: Note

  constructor(run: { readonly id: string; readonly app: App }, note: Note) {
    super(undefined)
    this.id = `${run.id}/${note.key}`
    this.app = run.app
    this.#note = note
  }

  override view(): NodeView {
    const { label, description, tooltip, icon, command } = this.#note
    return {
      ...{ label, description, tooltip, icon, command },
      kind: 'hint',
      spoken: description === undefined ? label : `${label}. ${description}`,
    }
  }
}
