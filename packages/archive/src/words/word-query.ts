/** What one part of a query asks for: these tokens, one right after the other. */
export interface Phrase {
  /** Tokens as `tokenize` makes them; at least one. */
  readonly tokens: readonly string[]
  /** Whether the last token may go on: `139*`. */
  readonly prefix: boolean
}

/** Words to look for. */
export interface WordQuery {
  /** Each of these must be there; at least one. */
  readonly all: readonly Phrase[]
  /** None of these may be there. */
  readonly none: readonly Phrase[]
}
