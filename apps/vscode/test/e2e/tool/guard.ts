/**
 * Starts a program and ends it, with all that it started, when the process that started this is gone: tests that are killed leave
 * nothing behind.
 *
 * @module
 */

import { spawn } from 'node:child_process'

const [program = '', ...args] = process.argv.slice(2)
// In a process group of its own, which can be ended as one.
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true })

function end(signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It is gone already.
  }
}

function stop(): void {
  end('SIGTERM')
  setTimeout(() => end('SIGKILL'), 3000).unref()
}

// The other end of the pipe is closed also when that process is killed.
process.stdin.on('close', stop).on('end', stop).resume()
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
child.on('exit', (code) => {
  // What it started may have outlived it.
  end('SIGKILL')
  process.exit(code ?? 0)
})
