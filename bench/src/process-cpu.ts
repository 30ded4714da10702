import { readFileSync } from 'node:fs'

/** How long a tick is in which Linux counts the time of processors, in milliseconds. */
const tickMs = 10

/** How long processors worked for a process, in milliseconds, to 10 ms; `undefined` where nothing tells. */
export function processCpuMs(pid: number | undefined): number | undefined {
  // `utime` and `stime` of proc(5).
  return ticks(pid, 11, 12)
}

/** How long processors worked for the children of this process that have ended, in milliseconds, to 10 ms; `undefined` where nothing tells. */
export function childrenCpuMs(): number | undefined {
  // `cutime` and `cstime` of proc(5).
  return ticks('self', 13, 14)
}

function ticks(pid: number | 'self' | undefined, user: number, system: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  // The name of the program, in brackets, may hold blanks.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[user]) + Number(fields[system])) * tickMs
}
