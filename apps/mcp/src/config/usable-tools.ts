import { UsageError } from '@timkit/command-line'
import { canSearchHere, searchNeeds } from './can-search.ts'
import type { Config } from './config.ts'
import { defaultTools, indexTools } from './toolsets.ts'

/** What an old runtime offers where the operator chooses nothing. */
export const usableDefaults: readonly string[] = defaultTools.filter((name) => !indexTools.includes(name))

/**
 * A configuration without the tools that this runtime cannot run.
 *
 * @param hasIndex whether it can read the index of an archive
 * @throws {UsageError} None of the tools that were chosen can be used.
 */
export function withUsableTools(config: Config, hasIndex: boolean = canSearchHere()): Config {
  if (hasIndex) return config
  const { tools } = config.tool
  const usable = tools?.filter((name) => !indexTools.includes(name)) ?? usableDefaults
  if (usable.length === 0) throw new UsageError(`${tools?.join(', ')}: this needs ${searchNeeds}`)
  return { ...config, tool: { ...config.tool, tools: usable, unusable: indexTools } }
}
