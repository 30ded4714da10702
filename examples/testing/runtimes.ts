import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findNode, type Line } from '@timkit/nodes'

const require = createRequire(import.meta.url)
const suffix = process.platform === 'win32' ? '.exe' : ''

/** Finds a file of an installed package. */
function inPackage(name: string, ...path: string[]): string {
  return join(dirname(require.resolve(`${name}/package.json`)), ...path)
}

/** The programs that the examples are run by, all of them from npm. */
export const runtimes = {
  node: (line: Line): string => findNode(line),
  deno: (): string => inPackage('deno', `deno${suffix}`),
  bun: (): string => inPackage('bun', 'bin', 'bun.exe'),
  workerd: (): string => inPackage('workerd', 'bin', 'workerd'),
  /** The compiler, a program for Node. */
  tsc: (): string => inPackage('typescript', 'bin', 'tsc'),
}
