/**
 * Makes the next versions: puts the changesets into package.json and CHANGELOG.md of each package, and every new
 * version into the files that repeat it. The release workflow runs it for its pull request.
 */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { versionCopies, withVersion } from './version-copies.ts'

// Of the folder that it is run in, so that it can be tried on a copy.
const root = process.argv[2] ?? fileURLToPath(new URL('../../..', import.meta.url))

const changesets = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'))
execFileSync(process.execPath, [changesets, 'version'], { cwd: root, stdio: 'inherit' })

for (const [folder, files] of Object.entries(versionCopies)) {
  const manifest = readFileSync(join(root, folder, 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { readonly version: string }
  for (const file of files) {
    const path = join(root, folder, file)
    writeFileSync(path, withVersion(readFileSync(path, 'utf8'), version))
  }
}
