import type { InputCompletion } from '@stricli/core'
import type { CliContext } from '../context.ts'

/** What the scripts of the shells call. It is no command for people, so that no help lists it. */
export const completionCommand = '__complete'

/**
 * The words that are typed so far, without `timkit`; the last one is the one to complete. `--next` says that it is one of which nothing is typed
 * yet: some shells cannot give a program an empty word.
 */
export function readCompletionWords([, ...words]: readonly string[]): readonly string[] {
  const [first] = words
  if (first === '--next') return [...readCompletionWords(words), '']
  return first === '--' ? words.slice(1) : words
}

/** Writes a proposal on each line, and after a tab what it is. */
export function writeCompletions(
  completions: readonly InputCompletion[],
  { print }: Pick<CliContext, 'print'>,
): void {
  for (const { completion, brief } of completions) print(`${completion}\t${brief.replaceAll(/\s+/g, ' ')}\n`)
}
