/**
 * Builds what the demo is made of and starts it, with the runtime that runs this: Node, Bun or Deno, whose package managers
 * have nothing else in common. No other program has to be there.
 *
 * @module
 */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What is imported comes before what imports it. */
const packages = [
  'packages/core',
  'packages/time-zone',
  'packages/command-line',
  'packages/message-html',
  'packages/emulator',
  'packages/archive',
  'packages/archive-place',
  'apps/mcp',
]

for (const folder of packages) {
  const { scripts } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const { status, stdout, stderr, error } = spawnSync(scripts.build, {
    cwd: join(root, folder),
    env: { ...process.env, PATH: path },
    shell: true,
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(`Cannot build ${folder}: ${error?.message ?? `${stdout}${stderr}`}`)
    process.exit(1)
  }
}
await import('./main.ts')
