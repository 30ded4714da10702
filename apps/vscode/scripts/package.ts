import { execFileSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'

// Packs what was built; nothing of node_modules goes in, as everything is bundled.
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
const out = process.argv[2] ?? 'timkit.vsix'
copyFileSync('../../LICENSE', 'LICENSE')
try {
  execFileSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '-o', out],
    {
      stdio: 'inherit',
    },
  )
} finally {
  rmSync('LICENSE')
}
