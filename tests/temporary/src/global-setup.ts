import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryFolder } from './memory-folder.ts'

/** What says where temporary files go: on Windows the last two. */
const names = ['TMPDIR', 'TEMP', 'TMP'] as const

/**
 * Gives a run of tests a folder for all temporary files of its own and of the programs that it starts, and removes it with all that is in it when the
 * run is over, also one that failed. Without it, what each test left would stay until the machine starts anew. It is in memory where that can be, unless
 * one of the variables says where it has to be.
 *
 * @returns what ends it
 */
export function setup(): () => void {
  const before = names.map((name) => [name, process.env[name]] as const)
  const isChosen = before.some(([, value]) => value !== undefined)
  const parent = (isChosen ? undefined : memoryFolder()) ?? tmpdir()
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
