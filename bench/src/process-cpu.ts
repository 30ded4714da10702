import { readFileSync } from 'node:fs'

/** How long a tick is in which Linux counts the time of processors, in milliseconds. */
const tickMs = 10

/** How long processors worked for a process, in milliseconds, to 10 ms; `undefined` where nothing tells. */
export function processCpuMs(pid: number | undefined): number | undefined {
  try {
    // The name of the program, in brackets, may hold blanks. `utime` and `stime` of proc(5).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  } catch {
    // Not Linux.
    return undefined
  }
}
