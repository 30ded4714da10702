import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import type { Line } from './lines.ts'

const isWindows = process.platform === 'win32'
const program = isWindows ? 'node.exe' : 'node'

/**
 * Finds the Node of a line: the one that runs this program, else the package for this machine, else one on the `PATH`.
 *
 * @throws {Error} There is none. No test may go on with another one.
 */
export function findNode(line: Line): string {
  if (isOf(line, process.version)) return process.execPath
  // Windows on ARM runs programs for x64, too.
  const name = `node-${line}-${process.platform}-${isWindows ? 'x64' : process.arch}`
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const packaged = folders
    .flatMap((folder) => [join(folder, name), join(folder, 'node')])
    .map((folder) => join(folder, 'bin', program))
    .filter((file) => existsSync(file))
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program))
  const found = [...packaged, ...onPath.filter((file) => existsSync(file))].find((file) => runs(file, line))
  if (found !== undefined) return found
  throw new Error(
    `Cannot find Node ${line}: the package "${name}" is not installed, and the PATH leads to no Node ${line}`,
  )
}

function runs(file: string, line: Line): boolean {
  try {
    return isOf(line, execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 }).trim())
  } catch {
    return false
  }
}

function isOf(line: Line, version: string): boolean {
  return version.startsWith(`v${line}.`)
}
