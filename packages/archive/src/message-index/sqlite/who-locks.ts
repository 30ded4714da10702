import { readFileSync, statSync } from 'node:fs'
import type { BusyWith } from './index-busy-error.ts'

/** Where SQLite locks: in the memory that is shared beside a write-ahead log, and in the file of a database without one. */
const places: readonly { readonly end: string; readonly writes: number; readonly reads: [number, number] }[] =
  [
    { end: '-shm', writes: 120, reads: [123, 127] },
    { end: '', writes: 0x40000001, reads: [0x40000002, 0x400001ff] },
  ]

/** Which other process has a database, as far as the system tells: Linux alone does. Only asked when something failed. */
export function whoLocks(file: string, by: BusyWith): number | undefined {
  try {
    const locks = readFileSync('/proc/locks', 'latin1')
    for (const { end, writes, reads } of places) {
      const inode = inodeOf(`${file}${end}`)
      const [first, last] = by === 'writing' ? [writes, writes] : reads
      const pid = inode === undefined ? undefined : holderOf(locks, { inode, by, first, last })
      if (pid !== undefined) return pid
    }
  } catch {
    // Nobody tells.
  }
  return undefined
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino
}

interface Wanted {
  readonly inode: number
  readonly by: BusyWith
  readonly first: number
  readonly last: number
}

/** Finds it in lines such as `1: POSIX  ADVISORY  WRITE 3568 fd:00:2531452 120 120`. */
function holderOf(locks: string, { inode, by, first, last }: Wanted): number | undefined {
  for (const line of locks.split('\n')) {
    const [, kind, pid, ofInode, start, end] =
      /^\d+: POSIX +\w+ +(READ|WRITE) +(\d+) +[0-9a-f]+:[0-9a-f]+:(\d+) +(\d+) +(\d+|EOF)$/.exec(line) ?? []
    if (Number(ofInode) !== inode || Number(pid) === process.pid || Number(pid) === 0) continue
    if (by === 'writing' && kind !== 'WRITE') continue
    const behind = end === 'EOF' ? Number.POSITIVE_INFINITY : Number(end)
    if (Number(start) <= last && behind >= first) return Number(pid)
  }
  return undefined
}
