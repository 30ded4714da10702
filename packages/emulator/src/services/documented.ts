import { documentation } from '@timkit/core/api'
import { otherCommands } from './other-commands.ts'

/** Every command that is known to be documented, emulated or not, with its page. */
export const documentedCommands: ReadonlyMap<string, string> = new Map([
  ...otherCommands,
  ...Object.entries(documentation),
])
