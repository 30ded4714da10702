import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releaseNotes } from './release-notes.ts'
import { versionCopies, versionsIn } from './version-copies.ts'
import { type Manifest, readPackages, root } from './workspace.ts'

const note = 'Something that is different now.'
const released = readPackages().filter(({ manifest }) => manifest.private !== true)
let copy: string

const read = (path: string): string => readFileSync(join(copy, path), 'utf8')
const manifestOf = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`)) as Manifest

/** Makes the next versions in a copy of what they are made of, with one changeset more. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'timkit-versions-'))
  const git = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd,
      encoding: 'utf8',
    })
  const wanted =
    /(^|\/)(package|jsr|server|manifest)\.json$|(^|\/)CHANGELOG\.md$|^\.changeset\/|^pnpm-workspace\.yaml$/
  for (const path of new Set(
    git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0'),
  )) {
    if (!wanted.test(path)) continue
    mkdirSync(join(copy, dirname(path)), { recursive: true })
    cpSync(join(root, path), join(copy, path))
  }
  const head = released.map(({ manifest: { name } }) => `"${name}": patch\n`).join('')
  writeFileSync(join(copy, '.changeset/one-more.md'), `---\n${head}---\n\n${note}\n`)
  git(copy, 'init', '--quiet', '--initial-branch', 'main')
  git(copy, 'add', '--all')
  git(copy, 'commit', '--quiet', '--message', 'copy')
  // With a PATH as on a machine that has Node and git only: no formatter can be relied on.
  const program = join(import.meta.dirname, 'version.ts')
  execFileSync(process.execPath, [program, copy], {
    stdio: 'pipe',
    env: { PATH: '/usr/bin:/bin', HOME: copy },
  })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('the next versions', () => {
  test('are the same of all packages on npm', () => {
    const versions = released.map(({ folder }) => manifestOf(folder).version)
    expect(new Set(versions).size).toBe(1)
    expect(versions[0]).not.toBe(released[0]?.manifest.version)
  })

  test.each(released)('of $folder have notes', ({ folder }) => {
    expect(releaseNotes(read(`${folder}/CHANGELOG.md`), manifestOf(folder).version ?? '')).toContain(note)
  })

  test('are in the files that repeat them', () => {
    for (const [folder, files] of Object.entries(versionCopies)) {
      for (const file of files)
        expect(new Set(versionsIn(read(`${folder}/${file}`))), file).toEqual(
          new Set([manifestOf(folder).version]),
        )
    }
  })

  test('leave no changeset', () => {
    expect(readdirSync(join(copy, '.changeset')).filter((file) => file.endsWith('.md'))).toEqual([
      'README.md',
    ])
  })
})
