/**
 * Makes the program for machines without Node: `node scripts/executable.ts FOLDER` writes `timkit-linux-x64`, or as this system and processor
 * are called, and the licences of what is inside. It holds the built program and Bun, which brings a database of its own.
 */

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'macos', win32: 'windows' }

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = resolve(process.argv[2] ?? join(root, 'dist'))
const bun = join(dirname(createRequire(import.meta.url).resolve('bun/package.json')), 'bin', 'bun.exe')
const suffix = process.platform === 'win32' ? '.exe' : ''
const file = join(folder, `timkit-${systems[process.platform] ?? process.platform}-${process.arch}${suffix}`)

mkdirSync(folder, { recursive: true })
execFileSync(
  bun,
  [
    'build',
    '--compile',
    '--minify',
    // What stands in the folder that somebody is in is no business of the program: it would be another one there.
    '--no-compile-autoload-dotenv',
    '--no-compile-autoload-bunfig',
    join(root, 'dist', 'timkit.js'),
    '--outfile',
    file,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
copyFileSync(join(root, 'dist', 'LICENSES.txt'), join(folder, 'timkit-licenses.txt'))
console.log(file)
