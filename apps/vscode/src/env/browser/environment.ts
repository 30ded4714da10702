import type { Machine } from '../machine.ts'

/** Whether the extension runs in a browser. */
export const inBrowser: boolean = true

/** A browser has no environment variables, and so names no files. */
export const machine: Machine = {
  variables: {},
  readFile: () => Promise.reject(new Error('A browser reads no files')),
  home: async () => '',
}
