import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { stage } from './stage.ts'

// Packed from a folder of its own, which holds nothing but what goes in.
const out = resolve(process.argv[2] ?? 'timkit.vsix')
const folder = resolve('.package', String(process.pid))
try {
  await stage(folder)
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links']
  execFileSync(process.execPath, [vsce, 'package', ...flags, '-o', out], { cwd: folder, stdio: 'inherit' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
