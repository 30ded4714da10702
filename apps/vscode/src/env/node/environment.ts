import type { Machine } from '../machine.ts'

/** Whether the extension runs in a browser. */
export const inBrowser: boolean = false

/** What the editor runs on. */
export const machine: Machine = {
  variables: process.env,
  readFile: async (path) => (await import('node:fs/promises')).readFile(path),
  home: async () => (await import('node:os')).homedir(),
}
