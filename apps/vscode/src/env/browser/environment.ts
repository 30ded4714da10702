import type { Environment } from '../../apps/environment.ts'

/** Whether the extension runs in a browser. */
export const inBrowser: boolean = true

/** A browser has none. */
export const variables: Readonly<Record<string, string | undefined>> = {}

/** A browser has no environment variables. */
export function readEnvironment(): Environment {
  return {}
}
