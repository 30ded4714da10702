/** Makes the `.mcpb` bundle: a file that hosts install with a click. */

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathOf } from './documents.ts'

const staging = mkdtempSync(join(tmpdir(), 'timkit-mcpb-'))
const cli = pathOf('node_modules/@anthropic-ai/mcpb/dist/cli/cli.js')
const output = process.argv[2] ?? pathOf('dist/timkit-mcp.mcpb')
try {
  cpSync(pathOf('mcpb/manifest.json'), join(staging, 'manifest.json'))
  mkdirSync(join(staging, 'dist'))
  const recordings = readdirSync(pathOf('dist')).filter((name) => /^handshake\..*json$/.test(name))
  for (const part of ['timkit-mcp.js', ...recordings, 'chunks']) {
    cpSync(pathOf(`dist/${part}`), join(staging, 'dist', part), { recursive: true })
  }
  // The runtime must know that these are modules.
  cpSync(pathOf('mcpb/package.json'), join(staging, 'package.json'))
  for (const args of [
    ['validate', join(staging, 'manifest.json')],
    ['pack', staging, output],
  ]) {
    process.stdout.write(execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8' }))
  }
} finally {
  rmSync(staging, { recursive: true })
}
