import { readFile } from 'node:fs/promises'
import { type EnvironmentApp, environmentApp } from '../../apps/environment.ts'

/** Whether the extension runs in a browser. */
export const inBrowser: boolean = false

/** The app that the environment variables of the editor name. */
export function readEnvironment(): EnvironmentApp | undefined {
  return environmentApp(process.env, (path) => readFile(path, 'utf8'))
}
