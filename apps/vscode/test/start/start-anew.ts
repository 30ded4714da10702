import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Started } from './start-once.ts'

const program = fileURLToPath(new URL('./start-once.ts', import.meta.url))

/** Starts the extension of a built file in a process of its own, and says what that took. */
export function startAnew(main: string): Started {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, main], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`Starting ${main} ended with ${status}: ${stderr.slice(-1000)}`)
  return JSON.parse(stdout)
}
