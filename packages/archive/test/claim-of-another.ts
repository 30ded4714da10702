import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const id = '01234567-89ab-cdef-0123-456789abcdef'

/** Makes the lock of an archive that of a living program on another machine. */
export function heldByAnother(folder: string): void {
  const locks = join(folder, 'archive.lock')
  mkdirSync(locks, { recursive: true })
  const claim = join(locks, `claim.${Date.now()}.1.elsewhere.${id}`)
  writeFileSync(claim, '')
  // As programs do: by their own clock, which need not be that of the disk.
  utimesSync(claim, Date.now() / 1000, Date.now() / 1000)
  writeFileSync(join(locks, `held.${id}`), '')
}
