import type { CliContext } from '../../context.ts'
import type { CompletionFlags, Shell } from './flags.ts'
import { scripts } from './scripts.ts'

/** Prints the script by which a shell completes. */
export async function runCompletion(this: CliContext, _flags: CompletionFlags, shell: Shell): Promise<void> {
  this.print(scripts[shell])
}
