import { t } from '../../text.ts'
import type { ConversationReader } from '../reader.ts'
import { findMessages } from './find-messages.ts'
import type { FromPage, ToPage } from './protocol.ts'

/** What {@link PageSearch} needs. */
export interface PageSearchParts {
  readonly reader: ConversationReader
  readonly tell: (message: ToPage) => void
  /** Does something that takes a while, and shows what came of it. */
  readonly work: (text: string, work: (signal: AbortSignal) => Promise<void>) => Promise<void>
  /** Brings a message into sight. */
  readonly show: (id: number) => void
}

/** The search in a tab: among what was loaded, and on into older messages. */
export class PageSearch {
  readonly #parts: PageSearchParts

  constructor(parts: PageSearchParts) {
    this.#parts = parts
  }

  /** Goes to a hit among what was loaded. */
  find({ text, from, step }: FromPage & { readonly type: 'find' }): void {
    const { reader, tell, show } = this.#parts
    const { hits, at } = findMessages(reader.kept, { text, from, step })
    tell({
      type: 'found',
      hits,
      at,
      // Only what is loaded was looked through, and that is said.
      text: reader.hasOlder
        ? t('{0} loaded messages were searched', reader.kept.length)
        : t('All {0} messages were searched', reader.kept.length),
      hasOlder: reader.hasOlder,
    })
    if (at !== undefined) show(at)
  }

  /** Loads older messages until one of them is a hit, or none is left. */
  async findOlder(text: string): Promise<void> {
    const { reader, tell, work } = this.#parts
    const hitsOf = (): readonly number[] => findMessages(reader.kept, { text, step: 0 }).hits
    const before = hitsOf().length
    await work(t('Looking in older messages…'), async (signal) => {
      while (reader.hasOlder && hitsOf().length === before) {
        await reader.loadOlder()
        signal.throwIfAborted()
        tell({ type: 'busy', text: t('Looking in older messages… {0}', reader.kept.length) })
      }
    })
    const hits = hitsOf()
    const from = hits.length > before ? hits[hits.length - before - 1] : undefined
    this.find({ type: 'find', text, from, step: 0 })
  }
}
