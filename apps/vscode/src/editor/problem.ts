import type { CommandId } from './commands/ids.generated.ts'

/** What went wrong, in words for a person, and what to do about it. */
export interface Problem {
  /** A few words. */
  readonly title: string
  /** Everything there is to say. */
  readonly details: string
  /** What to do first: a command, and what a button for it says. */
  readonly remedy: { readonly label: string; readonly command: CommandId }
  /** Tencent's code, where there is one. */
  readonly code?: number | undefined
}
