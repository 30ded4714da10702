import type { Problem } from '../../editor/problem.ts'
import type { KeptMessage } from '../kept-message.ts'
import type { ConversationReader } from '../reader.ts'

/** What {@link NewerAsker} needs. */
export interface NewerAskerParts {
  readonly reader: Pick<ConversationReader, 'loadNewer'>
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Called when it is known again whether there is anything new, or not any more. */
  readonly onChange: () => void
}

/** Asks what is new in a conversation, and remembers why that is not known. */
export class NewerAsker {
  readonly #parts: NewerAskerParts
  #problem: string | undefined

  /** Asks nothing yet. */
  constructor(parts: NewerAskerParts) {
    this.#parts = parts
  }

  /** Why it is not known whether there is anything new. */
  get problem(): string | undefined {
    return this.#problem
  }

  /**
   * Asks once.
   *
   * @returns the messages that were not there before, oldest first
   * @throws what the service or the way to it failed with
   */
  async ask(): Promise<readonly KeptMessage[]> {
    const { reader, problemOf, onChange } = this.#parts
    const before = this.#problem
    try {
      const added = await reader.loadNewer()
      this.#problem = undefined
      return added
    } catch (error) {
      this.#problem = (await problemOf(error)).title
      throw error
    } finally {
      if (before !== this.#problem) onChange()
    }
  }
}
