import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from './blocks.ts'
import { root } from './pages.ts'

// Inside this package, so that a program finds what it imports.
const folder = fileURLToPath(new URL('../.programs/', import.meta.url))
const timeout = 40_000

const interpreters: Readonly<Record<string, readonly string[]>> = {
  sh: ['bash', '-eu'],
  python: ['python3'],
}

/**
 * Whether this machine has what a program needs: Node is there, Python may not be. Where the tests run at another
 * time, Python would not, and so its signatures would be of another day than the emulator's.
 */
export function canRun({ language }: Program): boolean {
  if (language !== 'python') return true
  return process.env.TEST_CLOCK_SHIFT === undefined && spawnSync('python3', ['--version']).status === 0
}

/**
 * Runs a program and gives what it printed on standard output. What keeps running is stopped when it has printed
 * as many lines as expected; servers that announce themselves on standard error are heard there.
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
    const command = [...(interpreters[program.language] ?? [process.execPath]), file]
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
    // Nothing but what the program says: npm warns of settings of the machine.
    const announced = (): string => stdout || stderr.replaceAll(/^npm .*\n/gm, '')
    const impatience = setTimeout(() => {
      stderr += `It took longer than ${timeout} ms\n`
      stop('SIGKILL')
    }, timeout)
    child.stdout.on('data', (data) => {
      stdout += data
      if (countLines(announced()) >= enough) stop('SIGTERM')
    })
    child.stderr.on('data', (data) => {
      stderr += data
      if (countLines(announced()) >= enough) stop('SIGTERM')
    })
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(impatience)
      if (countLines(announced()) >= enough) resolve(announced())
      else if (code === 0) resolve(stdout)
      else reject(new Error(`It ended with ${code} after printing ${JSON.stringify(stdout)}\n${stderr}`))
    })
  })
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}
