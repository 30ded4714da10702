import { existsSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { findNode, lines } from '@timkit/nodes'

const packages = join(import.meta.dirname, '..', 'node_modules')
const repository = join(import.meta.dirname, '..', '..', '..')

function installed(...path: string[]): string {
  const file = join(packages, ...path)
  if (!existsSync(file)) throw new Error(`Cannot find ${file}: npm has none for this machine`)
  return file
}

const isWindows = process.platform === 'win32'

/** The Nodes that the packages are used with: the oldest that is supported, and every line that is still mended. */
export const nodes: Readonly<Record<string, string>> = {
  'the oldest Node': isWindows
    ? installed('node-20-win32-x64', 'bin', 'node.exe')
    : installed(`node-20-${process.platform}-${process.arch}`, 'bin', 'node'),
  ...Object.fromEntries(lines.slice(1).map((line) => [`Node ${line}`, findNode(line)])),
}

/** Those that have what an archive needs, a database. */
export const searchingNodes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(nodes).slice(1),
)

export const deno: string = installed('deno', isWindows ? 'deno.exe' : 'deno')
export const bun: string = installed('bun', 'bin', 'bun.exe')
/** The runtime of Cloudflare Workers. */
export const workerd: string = installed('workerd', 'bin', 'workerd')
/** The compilers, by the name that a test shows. */
export const compilers: Readonly<Record<string, string>> = {
  'TypeScript 7': installed('typescript', 'bin', 'tsc'),
  'TypeScript 5.9': installed('typescript-5', 'bin', 'tsc'),
}

/** The variables of somebody who knows nothing of this repository and has this Node. */
export function strangerEnvironment(node: string, home: string): Record<string, string> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const elsewhere = folders.filter((folder) => !`${folder}${sep}`.startsWith(`${repository}${sep}`))
  return {
    PATH: [dirname(node), ...elsewhere].join(delimiter),
    HOME: home,
    TMPDIR: home,
    NO_COLOR: '1',
    DENO_DIR: join(home, 'deno'),
    DENO_NO_UPDATE_CHECK: '1',
    DO_NOT_TRACK: '1',
    npm_config_update_notifier: 'false',
    // npx asks no question, and so never takes a package of the same name from the registry.
    npm_config_yes: 'false',
  }
}
