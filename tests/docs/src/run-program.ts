import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from './blocks.ts'
import { root } from './pages.ts'

// Inside this package, so that a program finds what it imports.
const folder = fileURLToPath(new URL('../.programs/', import.meta.url))
const timeout = 40_000

/**
 * Runs a program and gives what it printed on standard output. What keeps running is stopped when it has printed
 * as many lines as expected.
 *
 * @throws {Error} It failed, or took too long; the message has what it said about that.
 */
export async function runProgram(program: Program, env: Readonly<Record<string, string>>): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const cwd = mkdtempSync(`${folder}program-`)
  try {
    const file = `${cwd}/program.${program.language}`
    // The port that a page shows may be taken on this machine.
    writeFileSync(file, program.code.replace(/--port \d+/, '--port 0'))
    const command = program.language === 'sh' ? ['bash', '-eu', file] : [process.execPath, file]
    const enough = program.keepsRunning ? countLines(program.output ?? '') : Number.POSITIVE_INFINITY
    return await run(command, cwd, { ...process.env, ...env, PATH: pathOf(process.env) }, enough)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** The commands that packages bring come before those of the machine. */
function pathOf(env: NodeJS.ProcessEnv): string {
  const own = fileURLToPath(new URL('../node_modules/.bin', import.meta.url))
  return [own, `${root}node_modules/.bin`, env.PATH].join(delimiter)
}

function run(
  [command = '', ...args]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  enough: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what the program starts is stopped with it.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    const stop = (signal: NodeJS.Signals): void => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal)
    }
    const impatience = setTimeout(() => {
      stderr += `It took longer than ${timeout} ms\n`
      stop('SIGKILL')
    }, timeout)
    child.stdout.on('data', (data) => {
      stdout += data
      if (countLines(stdout) >= enough) stop('SIGTERM')
    })
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(impatience)
      if (code === 0 || countLines(stdout) >= enough) resolve(stdout)
      else reject(new Error(`It ended with ${code} after printing ${JSON.stringify(stdout)}\n${stderr}`))
    })
  })
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}
