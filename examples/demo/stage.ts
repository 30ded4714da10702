import type { TimClient } from '@timkit/core'
import type { Terminal } from './terminal.ts'
import type { Language, Words } from './words/words.ts'

/** What every part of the demo works with. */
export interface Stage {
  /** Asks the app. */
  readonly client: TimClient
  /** Shows the answers. */
  readonly terminal: Terminal
  /** The language of the answers. */
  readonly language: Language
  /** What the demo says in that language. */
  readonly words: Words
}

/** Prints the question that the next lines answer. */
export function ask({ terminal }: Stage, question: string): void {
  terminal.print()
  terminal.print(terminal.bold(question))
  terminal.print()
}
