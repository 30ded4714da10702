import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { releaseNotes } from './release-notes.ts'
import { versionCopies, versionsIn, withVersion } from './version-copies.ts'
import { type Package, readManifest, readPackages, root } from './workspace.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
/** The version before the first release. */
const unreleased = '0.0.0'
const released = readPackages().filter(
  ({ manifest: { name, private: hidden } }) => hidden !== true || name === 'timkit',
)

test('a new version is put where the old one was, and nothing else changes', () => {
  const text = '{ "manifest_version": "0.3", "version": "0.1.0", "packages": [{ "version":"0.1.0" }] }'
  expect(withVersion(text, '0.2.0')).toBe(
    '{ "manifest_version": "0.3", "version": "0.2.0", "packages": [{ "version":"0.2.0" }] }',
  )
})

test.each(
  Object.entries(versionCopies).flatMap(([folder, files]) => files.map((file) => [folder, file] as const)),
)('%s/%s has the version of its package', (folder, file) => {
  const found = versionsIn(read(`${folder}/${file}`))
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found)).toEqual(new Set([readManifest(folder).version]))
})

test('every file for another registry is known to repeat a version', () => {
  const found = globSync(['{packages,apps}/*/{jsr,server}.json', '{packages,apps}/*/mcpb/manifest.json'], {
    cwd: root,
  })
  const known = Object.entries(versionCopies).flatMap(([folder, files]) =>
    files.map((file) => `${folder}/${file}`),
  )
  expect(found.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(known.sort())
})

describe('what is released', () => {
  test('are six packages', () => {
    expect(released.map(({ manifest }) => manifest.name).sort()).toEqual([
      '@timkit/archive',
      '@timkit/cli',
      '@timkit/core',
      '@timkit/emulator',
      '@timkit/mcp',
      'timkit',
    ])
  })

  const isOut = ({ manifest: { version } }: Package) => version !== unreleased

  test.each(released.filter(isOut))(
    '$folder has notes for its version',
    ({ folder, manifest: { version = '' } }) => {
      expect(releaseNotes(read(`${folder}/CHANGELOG.md`), version).length).toBeGreaterThan(20)
    },
  )

  // Until its first release a package has no version of its own, and so no chapter.
  test.each(released.filter((found) => !isOut(found)))(
    '$folder has a changeset that releases it for the first time',
    ({ manifest: { name } }) => {
      const texts = globSync('.changeset/*.md', { cwd: root }).map(read)
      const head = new RegExp(`^---\\n(?:.*\\n)*?["']${name}["']: (?:minor|major)\\n`)
      expect(texts.filter((text) => head.test(text))).not.toEqual([])
    },
  )

  test('share a version where one needs the other', () => {
    const { linked } = JSON.parse(read('.changeset/config.json')) as { linked: string[][] }
    const names = released.map(({ manifest }) => manifest.name).filter((name) => name.startsWith('@timkit/'))
    expect(linked.map((group) => group.toSorted())).toEqual([names.toSorted()])
  })

  test.each(released.filter(({ manifest }) => manifest.private !== true))(
    '$folder names its repository, without which npm refuses the provenance',
    ({ folder, manifest }) => {
      expect(manifest.repository).toEqual({
        type: 'git',
        url: 'git+https://github.com/timkit/timkit.git',
        directory: folder,
      })
    },
  )

  test.each(released.filter(({ manifest }) => manifest.private !== true))(
    '$folder says what it is, for whom, and under which licence',
    ({ manifest }) => {
      expect(manifest).toMatchObject({
        license: 'MIT',
        type: 'module',
        engines: { node: expect.stringMatching(/^>=\d+\.\d+\.\d+$/) },
        files: expect.arrayContaining(['dist']),
      })
      expect(manifest.keywords).toEqual(expect.arrayContaining(['tencent', 'im', 'chat']))
      expect(manifest.description).toMatch(/^.{40,200}$/)
    },
  )

  test('are all that changesets give versions', () => {
    const { ignore } = JSON.parse(read('.changeset/config.json')) as { ignore: string[] }
    const ignored = ignore.flatMap((pattern) => {
      const [, start = pattern, names, end = ''] = /^(.*)\{(.+)\}(.*)$/.exec(pattern) ?? []
      return names === undefined ? [pattern] : names.split(',').map((name) => start + name + end)
    })
    const others = readPackages().filter((found) => !released.some(({ folder }) => folder === found.folder))
    const versioned = others
      .map(({ manifest }) => manifest.name)
      .filter(
        (name) => !ignored.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name)),
      )
    expect(versioned).toEqual([])
  })
})

test('notes are those of one version only', () => {
  const changelog = '# x\n\n## 0.2.0\n\n- two\n\n## 0.1.0\n\n- one\n'
  expect(releaseNotes(changelog, '0.2.0')).toBe('- two\n')
  expect(releaseNotes(changelog, '0.1.0')).toBe('- one\n')
  expect(() => releaseNotes(changelog, '0.3.0')).toThrow('0.3.0')
})
