/**
 * Starts the built extension in this process, beside an editor that does nothing, and writes what that took as JSON.
 *
 * @module
 */

import { readFileSync, statSync } from 'node:fs'
import Module, { createRequire, isBuiltin } from 'node:module'
import { basename, dirname } from 'node:path'
import { standInFor } from './stand-in.ts'

/** What starting took. */
export interface Started {
  /** The files of the extension that were read, by name. */
  readonly files: readonly string[]
  /** How many bytes they have. */
  readonly bytes: number
  /** Which modules of Node were asked for. */
  readonly builtins: readonly string[]
  /** Milliseconds of processor time: to read its code, and in `activate`. */
  readonly code: number
  readonly activate: number
}

const main = process.argv[2] ?? ''
const require = createRequire(main)
const editor = standInFor(
  readFileSync(createRequire(import.meta.url).resolve('@types/vscode/index.d.ts'), 'utf8'),
)

const builtins = new Set<string>()
const modules = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown }
const load = modules._load
modules._load = (request, ...rest) => {
  if (request === 'vscode') return editor.api
  if (isBuiltin(request)) builtins.add(request.replace(/^node:/, ''))
  return load(request, ...rest)
}

const before = process.cpuUsage()
const extension: { activate: (context: unknown) => void } = require(main)
const read = process.cpuUsage(before)
extension.activate(editor.contextOf(dirname(dirname(dirname(main)))))
const both = process.cpuUsage(before)

// What is begun and not waited for counts as well.
await new Promise((resolve) => setTimeout(resolve, 100))
const files = Object.keys(require.cache).filter((path) => path.startsWith(dirname(main)))
const started: Started = {
  files: files.map((path) => basename(path)),
  bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
  builtins: [...builtins],
  code: milliseconds(read),
  activate: milliseconds(both) - milliseconds(read),
}
process.stdout.write(`${JSON.stringify(started)}\n`, () => process.exit())

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}
