import { readFile, rm, writeFile } from 'node:fs/promises'
import { privateFile } from '../raw/make-folder.ts'
import { indexIdentity } from './index-files.ts'

/**
 * Says beside an index that somebody met damage in it. Damage is met only where it is, which a sync may never read: without the mark it would
 * go on with such an index for ever. It names the file, so that it says nothing of one that was made anew.
 */
function markOf(file: string): string {
  return `${file.replace(/\.sqlite$/, '')}.damaged`
}

/** Remembers that an index is damaged. Where that cannot be written, whoever meets the damage next tries again. */
export async function markDamaged(file: string, identity: string | undefined): Promise<void> {
  if (identity === undefined) return
  try {
    await writeFile(markOf(file), `${identity}\n`, { mode: privateFile })
  } catch {
    // A full disk, or one that cannot be written to.
  }
}

/** Whether somebody met damage in the index that is there. */
export async function isMarkedDamaged(file: string): Promise<boolean> {
  try {
    return (await readFile(markOf(file), 'utf8')).trim() === (await indexIdentity(file, false))
  } catch {
    return false
  }
}

/** Forgets it: the index is gone. */
export async function removeMark(file: string): Promise<void> {
  await rm(markOf(file), { force: true }).catch(() => undefined)
}
