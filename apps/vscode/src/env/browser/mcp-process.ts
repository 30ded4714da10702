import type { LineProcess } from '../line-process.ts'

/** A browser starts no processes. */
export function startMcpProcess(): LineProcess {
  throw new Error('A browser starts no processes')
}
