import type { Application } from '@stricli/core'
import type { CliContext } from '../context.ts'

/** The words of a command line that name a command, or some of its commands: `archive sync` of `archive sync --foo`. */
export function commandOf({ root }: Application<CliContext>, words: readonly string[]): readonly string[] {
  let target: typeof root | undefined = root
  const path: string[] = []
  for (const word of words) {
    if (target === undefined || !('getAllEntries' in target)) break
    const entry = target.getAllEntries().find(({ name }) => name['convert-camel-to-kebab'] === word)
    if (entry === undefined) break
    path.push(word)
    target = entry.target as typeof root
  }
  return path
}
