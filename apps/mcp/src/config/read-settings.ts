import { readEnvironment } from '@timkit/command-line'
import type { RawValues } from './config.ts'
import { options } from './options.ts'

/** Other parts of timkit have other names: only a variable of this server can be misspelt. */
const prefix = 'TIMKIT_MCP_'

/** Reads the settings of this server from an environment. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): RawValues {
  return readEnvironment(options, env, prefix)
}
