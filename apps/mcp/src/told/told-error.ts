import type { Language, Words } from '@timkit/command-line'

/** An error of this server's own, which a model reads in the language of the setting and a log in English. */
export class ToldError extends Error {
  readonly told: Words

  constructor(told: Words, options?: ErrorOptions) {
    super(told.en, options)
    this.told = told
  }
}

/** What an error says to a model: in the language of the setting where it is one of this server's own. */
export function toldBy(error: unknown, language: Language): string {
  if (error instanceof ToldError) return error.told[language]
  return error instanceof Error ? error.message : ''
}
