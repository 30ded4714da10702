import { readFileSync } from 'node:fs'

/** The most memory that this process has occupied, in bytes (its peak resident set). */
export function peakMemory(): number {
  try {
    // The kernel's own number: what runtimes report is in different units.
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (kilobytes !== undefined) return Number(kilobytes) * 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024
}
