/**
 * Makes a release on GitHub for each package of a plan: `node publish-to-github.ts PLAN ATTACHMENTS`, both folders.
 * Its notes are the chapter of the changelog; a package that is not installed from npm brings its file. Run again, it
 * makes what is missing.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { executables } from './executables.ts'
import { readPlan, tagOf } from './plan.ts'
import { releaseNotes } from './release-notes.ts'

/** The folder of each package that is released, and what is attached. */
const packages: Readonly<Record<string, { readonly folder: string; readonly files: readonly string[] }>> = {
  '@timkit/core': { folder: 'packages/core', files: [] },
  '@timkit/emulator': { folder: 'packages/emulator', files: [] },
  '@timkit/archive': { folder: 'packages/archive', files: [] },
  '@timkit/cli': {
    folder: 'apps/cli',
    files: [...executables, 'timkit-checksums.txt', 'timkit-licenses.txt'],
  },
  '@timkit/mcp': { folder: 'apps/mcp', files: ['timkit-mcp.mcpb'] },
  timkit: { folder: 'apps/vscode', files: ['timkit.vsix'] },
}

const [plan = '.', attachments = '.'] = process.argv.slice(2)

for (const release of readPlan(plan)) {
  const known = packages[release.name]
  if (known === undefined) throw new Error(`Cannot release ${release.name}: it is not known where it is`)
  const tag = tagOf(release)
  const files = known.files.map((file) => join(attachments, file))
  if (spawnSync('gh', ['release', 'view', tag], { stdio: 'ignore' }).status === 0) {
    if (files.length > 0) run(['release', 'upload', tag, '--clobber', ...files])
    continue
  }
  const changelog = new URL(`../../../${known.folder}/CHANGELOG.md`, import.meta.url)
  const notes = releaseNotes(readFileSync(changelog, 'utf8'), release.version)
  // The page of the repository shows one release as the latest.
  const latest = `--latest=${release.name === '@timkit/core'}`
  const target = process.env.GITHUB_SHA === undefined ? [] : ['--target', process.env.GITHUB_SHA]
  run(['release', 'create', tag, ...target, '--title', tag, '--notes-file', '-', latest, ...files], notes)
}

function run(args: readonly string[], input = ''): void {
  execFileSync('gh', args, { input, stdio: ['pipe', 'inherit', 'inherit'] })
}
