import * as vscode from 'vscode'
import type { Problem } from '../../editor/problem.ts'
import { untilAborted } from '../../editor/until-aborted.ts'
import { t } from '../../text.ts'
import type { ToPage } from './protocol.ts'

/** What {@link PageWork} needs. */
export interface PageWorkParts {
  readonly tell: (message: ToPage) => void
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
}

/** What a tab does that takes a while: one thing at a time, which its page names, and which can be cancelled and tried again. */
export class PageWork {
  readonly #parts: PageWorkParts
  #running: AbortController | undefined
  #failure: { readonly problem: Problem; readonly again: () => Promise<void> } | undefined

  /** Does nothing yet. */
  constructor(parts: PageWorkParts) {
    this.#parts = parts
  }

  /** Whether the last thing failed, or was cancelled where the page needs it. */
  get failed(): boolean {
    return this.#failure !== undefined
  }

  /**
   * Does something, unless something else is being done.
   *
   * @param isNeeded Whether there is nothing to see without it: then it can be tried again after it was cancelled.
   * @returns whether it was done
   */
  async do(text: string, work: (signal: AbortSignal) => Promise<void>, isNeeded = false): Promise<boolean> {
    if (this.#running !== undefined) return false
    const controller = new AbortController()
    this.#running = controller
    this.#failure = undefined
    this.#parts.tell({ type: 'busy', text })
    const again = async (): Promise<void> => void (await this.do(text, work, isNeeded))
    try {
      await untilAborted(work(controller.signal), controller.signal)
      return true
    } catch (error) {
      if (!controller.signal.aborted) await this.fail(error, again)
      else if (isNeeded)
        this.#keep({ title: '', details: t('Loading was cancelled.'), remedy: tryAgain() }, again)
      return false
    } finally {
      this.#running = undefined
      this.#parts.tell({ type: 'busy' })
    }
  }

  /** Shows what went wrong. */
  async fail(error: unknown, again: () => Promise<void>): Promise<void> {
    this.#keep(await this.#parts.problemOf(error), again)
  }

  /** Tries again what failed, if anything did. */
  async retry(): Promise<void> {
    await this.#failure?.again()
  }

  /** Does what helps against what went wrong. */
  async remedy(): Promise<void> {
    const remedy = this.#failure?.problem.remedy
    if (remedy !== undefined) await vscode.commands.executeCommand(remedy.command)
  }

  cancel(): void {
    this.#running?.abort()
  }

  /** What failed works again. */
  forgetFailure(): void {
    if (this.#failure === undefined) return
    this.#failure = undefined
    this.#parts.tell({ type: 'problem' })
  }

  /** Tells a page that has just come what went wrong. */
  tellFailure(): void {
    if (this.#failure === undefined) return
    const { details, remedy } = this.#failure.problem
    // Trying again is offered anyway.
    const isOther = remedy.command !== 'timkit.refresh'
    this.#parts.tell({ type: 'problem', text: details, remedy: isOther ? remedy.label : undefined })
  }

  #keep(problem: Problem, again: () => Promise<void>): void {
    this.#failure = { problem, again }
    this.tellFailure()
  }
}

function tryAgain(): Problem['remedy'] {
  return { label: t('Try again'), command: 'timkit.refresh' }
}
