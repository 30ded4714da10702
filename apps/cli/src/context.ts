import type { CommandContext, StricliProcess } from '@stricli/core'
import type { Language, Words } from '@timkit/command-line'

/** What is typed, or piped in. */
export interface Input extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean
}

/** What a command works with: everything that it reads of and writes to the world around it. */
export interface CliContext extends CommandContext {
  readonly process: StricliProcess
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  /** The text in the person's language. */
  readonly t: Translate
  /** What is piped in. */
  readonly input: Input
  /** Writes lines for people, or the result that a script reads. */
  readonly print: (text: string) => void
  /** Writes what is not the result: progress, notices, warnings. */
  readonly note: (text: string) => void
  /** Whether a person at a terminal types, and is reached by `print` and `note`. */
  readonly isTerminal: { readonly in: boolean; readonly out: boolean; readonly notes: boolean }
  /** How wide the terminal is, in columns. */
  readonly columns: number
  /** Whether colours may be written. */
  readonly color: boolean
  /** Is aborted by Ctrl+C, and by what ends services. */
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Runs another command line in the same world; returns how it ended. */
  readonly runCommand: (argv: readonly string[]) => Promise<number>
}

/** Makes commands in the language that help is written in. */
export type Translate = (words: Words) => string
