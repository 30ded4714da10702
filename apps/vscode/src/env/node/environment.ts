import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { type Environment, readEnvironmentApp } from '../../apps/environment.ts'

/** Whether the extension runs in a browser. */
export const inBrowser: boolean = false

/** The variables of the editor. */
export const variables: Readonly<Record<string, string | undefined>> = process.env

/** The app that the environment variables of the editor name. */
export function readEnvironment(): Environment {
  return readEnvironmentApp({ variables: process.env, readFile: (path) => readFile(path), home: homedir() })
}
