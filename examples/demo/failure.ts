import { explain, isApiError, isTimError } from '@timkit/core'
import { SetupError } from '../command-line/variables.ts'
import type { Terminal } from './terminal.ts'
import type { Language, Words } from './words/words.ts'

/** What failed, why, and what to do next. Nothing of it holds a key or a UserSig. */
export function printFailure(terminal: Terminal, words: Words, language: Language, error: unknown): void {
  terminal.print()
  terminal.print(terminal.alarm(words.stopped))
  for (const line of (error instanceof Error ? error.message : String(error)).split('\n'))
    terminal.paragraph(line)
  if (isTimError(error)) {
    const { meaning, remedy } = explain(error, language)
    section(words.means, meaning)
    section(words.remedy, remedy)
    if (isApiError(error)) section(words.see, explain(error, language).documentation)
  } else if (error instanceof SetupError) {
    terminal.print()
    terminal.print(words.usage)
  }

  function section(title: string, text: string): void {
    terminal.print()
    terminal.print(`  ${terminal.bold(title)}`)
    terminal.paragraph(text)
  }
}
