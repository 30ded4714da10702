import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { Problem } from '../editor/problem.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import type { TreeNode } from '../editor/tree/node.ts'
import { TreeView } from '../editor/tree/tree-view.ts'
import { contexts, views } from '../ids.ts'
import type { Viewpoint } from '../time/time-text.ts'
import type { Question } from './question.ts'
import type { ArchiveHad, AskArchive, LoadedMessages } from './search-needs.ts'
import type { SearchRun } from './search-run.ts'

/** What {@link SearchView} needs. */
export interface SearchViewParts {
  readonly ask: AskArchive
  readonly loaded: LoadedMessages
  /** What an app has of an archive of its own. */
  readonly archiveOf: (appId: string) => ArchiveHad
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  readonly viewpoint: (appId: string) => Viewpoint
  readonly decorations: Decorations
}

/** Lines are drawn anew no more often than that, in milliseconds. */
const drawMs = 150

/** The view of a search: what is found, as it is found. */
export class SearchView implements vscode.Disposable {
  readonly #parts: SearchViewParts
  readonly #tree: TreeView
  #run: SearchRun | undefined
  #problem: Problem | undefined
  #count = 0
  #drawing: ReturnType<typeof setTimeout> | undefined

  constructor(parts: SearchViewParts) {
    this.#parts = parts
    this.#tree = new TreeView(views.search, () => this.#nodes(), parts.decorations)
  }

  /** What was looked for last. */
  get last(): { readonly app: App; readonly question: Question } | undefined {
    return this.#run
  }

  /** Begins a search in the place of the one before. */
  async start(app: App, question: Question): Promise<void> {
    this.#run?.cancel()
    const { SearchRun } = await import('./search-run.ts')
    const run = new SearchRun(app, question)
    this.#run = run
    this.#problem = undefined
    this.#count += 1
    await vscode.commands.executeCommand(`${views.search}.focus`)
    await run.run(this.#parts.loaded, this.#parts.ask, () => {
      if (this.#run === run) this.#changed()
    })
    if (this.#run !== run) return
    if (run.problem !== undefined) {
      const { searchProblem } = await import('./search-problem.ts')
      const { archiveOf, problemOf } = this.#parts
      this.#problem = await searchProblem(run.problem, archiveOf(app.id), problemOf)
    }
    this.#draw()
  }

  /** Ends the search that is running; what was found stays. */
  cancel(): void {
    this.#run?.cancel()
  }

  /** Ends and forgets the search. */
  clear(): void {
    this.#run?.cancel()
    this.#run = undefined
    this.#draw()
  }

  /** Shows what is known anew. */
  redraw(): void {
    if (this.#run !== undefined) this.#draw()
  }

  dispose(): void {
    this.#run?.cancel()
    clearTimeout(this.#drawing)
    this.#tree.dispose()
  }

  #changed(): void {
    this.#drawing ??= setTimeout(() => this.#draw(), drawMs)
  }

  #draw(): void {
    clearTimeout(this.#drawing)
    this.#drawing = undefined
    void this.#showState()
    this.#tree.refresh()
  }

  async #showState(): Promise<void> {
    const run = this.#run
    const { view } = this.#tree
    view.description = run === undefined ? '' : `${run.app.label} · ${run.question.typed}`
    const { searchState } = await import('./search-nodes.ts')
    view.message = run === undefined ? '' : searchState(run)
    for (const [key, value] of [
      [contexts.searched, run !== undefined],
      [contexts.searching, run?.state === 'running'],
    ] as const) {
      void vscode.commands.executeCommand('setContext', key, value)
    }
  }

  async #nodes(): Promise<readonly TreeNode[]> {
    const run = this.#run
    if (run === undefined) return []
    const { searchNodes } = await import('./search-nodes.ts')
    return searchNodes(run, {
      runId: `search/${this.#count}`,
      viewpoint: this.#parts.viewpoint(run.app.id),
      archive: this.#parts.archiveOf(run.app.id),
      problem: this.#problem,
    })
  }
}
