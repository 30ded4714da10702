/**
 * Publishes what is packed in a folder to npm, with provenance: `node publish-to-npm.ts FOLDER`. What npm has already
 * is left out, so that it can be run again after it failed.
 *
 * It uses nothing but Node and npm: the job that may publish runs no code of a dependency.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Release, readPlan, tagOf } from './plan.ts'

const folder = resolve(process.argv[2] ?? '.')

for (const release of readPlan(folder)) {
  if (release.tarball === undefined) continue
  const { path, integrity } = release.tarball
  const file = join(folder, path)
  const found = `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
  if (found !== integrity) throw new Error(`Cannot publish ${path}: it is not what was packed`)
  if (isPublished(release)) {
    console.log(`${tagOf(release)} is on npm already`)
    continue
  }
  execFileSync('npm', ['publish', file, '--provenance', '--access', 'public'], { stdio: 'inherit' })
}

/** Whether npm has exactly this version; an answer that is neither yes nor no ends the program. */
function isPublished(release: Release): boolean {
  const { status, stdout, stderr } = spawnSync('npm', ['view', tagOf(release), 'version', '--json'], {
    encoding: 'utf8',
  })
  // It prints nothing when the package exists without the version, and E404 when there is no such package.
  if (status === 0) return stdout.includes(`"${release.version}"`)
  if (`${stdout}${stderr}`.includes('E404')) return false
  throw new Error(`Cannot ask npm for ${tagOf(release)}: ${stderr}`)
}
