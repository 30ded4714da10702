import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const suffix = process.platform === 'win32' ? '.exe' : ''

/** Finds a file of an installed package. */
function inPackage(name: string, ...path: string[]): string {
  return join(dirname(require.resolve(`${name}/package.json`)), ...path)
}

/** The programs that the examples are run by, all of them from npm. */
export const runtimes = {
  /** The oldest Node that timkit supports. */
  node20: (): string =>
    inPackage(
      `node-20-${process.platform}-${process.platform === 'win32' ? 'x64' : process.arch}`,
      'bin',
      `node${suffix}`,
    ),
  /** The Node that runs the tests. */
  node24: (): string => process.execPath,
  deno: (): string => inPackage('deno', `deno${suffix}`),
  bun: (): string => inPackage('bun', 'bin', 'bun.exe'),
  workerd: (): string => inPackage('workerd', 'bin', 'workerd'),
  /** The compiler, a program for Node. */
  tsc: (): string => inPackage('typescript', 'bin', 'tsc'),
}
