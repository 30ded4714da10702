import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findNode, type Line } from '@timkit/nodes'
import type { RuntimeName } from './benchmark.ts'

/** A runtime on this machine. */
export interface InstalledRuntime {
  /** Which one. */
  readonly name: RuntimeName
  /** Its version, such as `24.21.0`. */
  readonly version: string
  /** The program and the arguments before the file that it runs. */
  readonly command: readonly string[]
}

const isWindows = process.platform === 'win32'
const programs: Readonly<Record<RuntimeName, () => readonly string[] | undefined>> = {
  'node-26': () => node(26),
  'node-24': () => node(24),
  'node-22': () => node(22),
  'node-20': () => node(20),
  bun: () => withProgram('bun', ['bin', 'bun.exe'], ['--no-install', '--expose-gc']),
  deno: () =>
    withProgram(
      'deno',
      [isWindows ? 'deno.exe' : 'deno'],
      [
        'run',
        '--allow-all',
        '--no-prompt',
        '--no-lock',
        '--node-modules-dir=manual',
        '--v8-flags=--expose-gc',
      ],
    ),
}

/** The names of the runtimes that can be measured. */
export const runtimeNames: readonly RuntimeName[] = Object.keys(programs) as RuntimeName[]

/** Finds a runtime among the installed packages. */
export function findRuntime(name: RuntimeName): InstalledRuntime {
  const command = programs[name]()
  if (command?.[0] === undefined)
    throw new Error(`Cannot measure ${name}: its package is not installed for this machine`)
  const printed = execFileSync(command[0], ['--version'], { encoding: 'utf8' })
  return { name, version: /\d+\.\d+\.\d+/.exec(printed)?.[0] ?? 'unknown', command }
}

function node(line: Line): readonly string[] {
  return [findNode(line), '--expose-gc']
}

function withProgram(
  packageName: string,
  path: readonly string[],
  args: readonly string[],
): readonly string[] | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? []
  const file = folders.map((folder) => join(folder, packageName, ...path)).find((file) => existsSync(file))
  return file === undefined ? undefined : [file, ...args]
}
