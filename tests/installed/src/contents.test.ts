import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, inject, test } from 'vitest'

describe.each(['core', 'emulator', 'archive', 'mcp', 'cli'])('the package @timkit/%s', (name) => {
  const folder = join(inject('project'), 'node_modules', '@timkit', name)
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  const manifest = JSON.parse(text)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  )

  test('says what it is and under which licence', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']))
  })

  test('asks for versions, not for this workspace', () => {
    expect(text).not.toMatch(/"(workspace|catalog|file|link):/)
  })

  test('holds no tests, settings or scripts', () => {
    expect(
      files.filter((file) =>
        /\.(test|suite)\.|(^|\/)(tests?|scripts)\/|tsconfig|\.env|\.tsbuildinfo/.test(file),
      ),
    ).toEqual([])
  })

  test('holds every file that it points to', () => {
    const targets = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(targets)
    const named = [manifest.exports, manifest.imports, manifest.bin].flatMap(targets)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([])
  })

  const forms = Object.entries<Record<string, string>>(manifest.exports ?? {}).filter(
    ([, targets]) => targets.node !== undefined,
  )
  test.runIf(forms.length > 0)('exports the same names on Node as everywhere else', async () => {
    const namesOf = async (target = '') =>
      Object.keys(await import(pathToFileURL(join(folder, target)).href)).toSorted()
    for (const [entry, targets] of forms)
      expect({ entry, names: await namesOf(targets.node) }).toEqual({
        entry,
        names: await namesOf(targets.default),
      })
  })

  test.runIf(files.some((file) => file.startsWith('src')))(
    'holds nothing compiled whose source is gone',
    () => {
      const orphans = files
        .filter((file) => file.endsWith('.d.ts.map'))
        .map((file) => file.replace(/^dist/, 'src').replace(/\.d\.ts\.map$/, '.ts'))
        .filter((source) => !files.includes(source))
      expect(orphans).toEqual([])
    },
  )

  test('holds every source that its maps name and do not hold', () => {
    const missing = files
      .filter((file) => file.endsWith('.map'))
      .flatMap((file) => {
        const { sources, sourcesContent = [] } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
          sources: string[]
          sourcesContent?: (string | null)[]
        }
        return sources
          .filter((_, at) => typeof sourcesContent[at] !== 'string')
          .map((source) => normalize(join(dirname(file), source)))
      })
      .filter((source) => !files.includes(source))
    expect(missing).toEqual([])
  })
})

describe('the extension', () => {
  const entries = unzipSync(readFileSync(inject('vsix')))
  const names = Object.keys(entries)
  const manifest = JSON.parse(strFromU8(entries['extension/package.json'] ?? new Uint8Array()))

  test('holds what the editor starts, on a machine and in a browser', () => {
    for (const key of ['main', 'browser', 'icon']) {
      expect(names, key).toContain(join('extension', manifest[key]))
    }
  })

  test('holds only what it needs', () => {
    const needed =
      /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(dist|media|l10n|syntaxes|snippets|images)\/.+|extension\/(package(\.nls(\.zh-cn)?)?\.json|language-configuration\.json|readme\.md|changelog\.md|LICENSE\.txt))$/i
    expect(names.filter((name) => !needed.test(name))).toEqual([])
    expect(
      names.filter((name) => /\.map$|\.ts$|\.test\.|node_modules|\/dist\/(test|sample-data)\//.test(name)),
    ).toEqual([])
  })

  test('is not made from a package.json of this workspace', () => {
    expect(manifest).not.toHaveProperty('devDependencies')
    expect(manifest).not.toHaveProperty('scripts')
    expect(manifest).not.toHaveProperty('imports')
  })
})
