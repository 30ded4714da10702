import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What says where temporary files go: on Windows the last two. */
const names = ['TMPDIR', 'TEMP', 'TMP'] as const

/** Whether one of the variables says where they have to be. */
export function isChosen(): boolean {
  return names.some((name) => process.env[name] !== undefined)
}

/**
 * Gives a run of tests a folder for all temporary files of its own and of the programs that it starts, and removes it with all that is in it when the
 * run is over, also one that failed. Without it, what each test left would stay until the machine starts anew.
 *
 * @param parent - Where it is made. @default where temporary files go
 * @returns what ends it
 */
export function useOwnFolder(parent = tmpdir()): () => void {
  const before = names.map((name) => [name, process.env[name]] as const)
  const folder = mkdtempSync(join(parent, 'timkit-tests-'))
  // As open as the one that it stands for: tests try what another user may do.
  chmodSync(folder, 0o1777)
  for (const name of names) process.env[name] = folder
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    // Programs that were killed may still let go of files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
