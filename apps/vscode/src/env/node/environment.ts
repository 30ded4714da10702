import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import type { Machine } from '../machine.ts'

/** Whether the extension runs in a browser. */
export const inBrowser: boolean = false

/** What the editor runs on. */
export const machine: Machine = {
  variables: process.env,
  readFile: (path) => readFile(path),
  home: homedir(),
}
