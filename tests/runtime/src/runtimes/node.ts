import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inPackage, onPath, packageFolder } from '../installed.ts'
import { run } from '../program.ts'
import type { Runtime } from './runtime.ts'

/** Node 20, the oldest that core supports; it runs what is published, as it does not read TypeScript. */
export const node20: Runtime = {
  name: 'node',
  expected: '20.',
  run(context) {
    const runner = join(packageFolder, 'dist', 'runners', 'node.js')
    if (!existsSync(runner)) throw new Error(`Cannot run Node 20: ${runner} is not built`)
    return run({ file: findNode20(), args: [runner] }, context)
  },
}

/** The Node that runs this program; it reads TypeScript. */
export const node24: Runtime = {
  name: 'node',
  expected: '24.',
  run(context) {
    return run({ file: process.execPath, args: [join(packageFolder, 'src', 'runners', 'node.ts')] }, context)
  },
}

/** Takes the Node 20 of npm, or one that is installed. */
function findNode20(): string {
  // Node on Windows for x64 is run by Windows on ARM, too.
  const arch = process.platform === 'win32' ? 'x64' : process.arch
  const name = `node-20-${process.platform}-${arch}`
  const installed = inPackage(name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (installed !== undefined) return installed
  const found = onPath('node').find(isNode20)
  if (found !== undefined) return found
  throw new Error(`Cannot run Node 20: the package "${name}" is not installed and no Node 20 is on the PATH`)
}

function isNode20(file: string): boolean {
  try {
    return execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 }).startsWith('v20.')
  } catch {
    return false
  }
}
