#!/usr/bin/env node
/** The program: runs a command line, and ends with a number that scripts can rely on. */

import { main } from './main.ts'
import { withLessMemory } from './with-less-memory.ts'
import './without-sqlite-warning.ts'

withLessMemory(process)

const controller = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => controller.abort(new Error(name)))
}
const { stdout, stderr, env } = process
// Who reads only the first lines, as `head` does, is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})
process.exitCode = await main(process.argv.slice(2), {
  get stdin() {
    return process.stdin
  },
  stdout,
  stderr,
  env,
  signal: controller.signal,
})
// What hangs after the end, as a download that is not over, would keep a program alive that was told to stop.
if (controller.signal.aborted) setTimeout(() => process.exit(), 300).unref()
