import { type AnyEndpoint, api } from '@timkit/core'
import { otherCommands } from './other-commands.ts'

/** Every command that is known to be documented, emulated or not, with its page. */
export const documentedCommands: ReadonlyMap<string, string> = new Map([
  ...otherCommands,
  ...Object.values(api)
    .flatMap((table) => Object.values<AnyEndpoint>(table))
    .map(({ path, docs }): [string, string] => [path, docs]),
])
