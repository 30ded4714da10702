import type { EnvironmentApp } from '../../apps/environment.ts'

/** Whether the extension runs in a browser. */
export const inBrowser: boolean = true

/** A browser has no environment variables. */
export function readEnvironment(): EnvironmentApp | undefined {
  return undefined
}
