import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

/** How much of it has to be free, twice that of memory: the largest package leaves less than half of it at a time. */
const leastBytes = 4 * 2 ** 30

/**
 * A folder that is kept in memory, where the machine has one with room, from which programs may be run. Whatever tests write durably is waited for on a
 * disk, up to a hundred milliseconds a file where others write, too; what they show does not depend on it, as no test cuts the power.
 *
 * @param shared - Where Linux keeps what programs share. @default /dev/shm
 */
export function memoryFolder(shared = '/dev/shm'): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(shared)
    if (bavail * bsize < leastBytes || freemem() < 2 * leastBytes) return undefined
    return mayRunIn(shared) ? shared : undefined
  } catch {
    // Another system has none, and some containers may not write there.
    return undefined
  }
}

/** Whether it is not mounted so that nothing in it can be run. @throws {Error} Nothing can be written there. */
function mayRunIn(shared: string): boolean {
  const folder = mkdtempSync(join(shared, 'timkit-may-run-'))
  try {
    const program = join(folder, 'program')
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 })
    execFileSync(program)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}
