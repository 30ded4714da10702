import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readManifest, root } from './workspace.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('Bun has the same workspace as pnpm', () => {
  const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] }
  const { packages } = parse(read('pnpm-workspace.yaml')) as { packages: string[] }
  expect(workspaces).toEqual(packages)
})

describe('Deno', () => {
  const { imports } = JSON.parse(read('deno.json')) as { imports: Readonly<Record<string, string>> }
  // What the demo is made of.
  const folders = [
    'packages/core',
    'packages/emulator',
    'packages/time-zone',
    'packages/command-line',
    'packages/message-html',
    'packages/archive',
    'packages/archive-place',
    'apps/mcp',
    'examples',
  ]
  const manifests = folders.map((folder) => ({ folder, manifest: readManifest(folder) }))

  test('finds the source of everything that a package exports', () => {
    const wanted = manifests.flatMap(({ folder, manifest: { name, exports = {} } }) =>
      Object.entries(exports).flatMap(([entry, target]) => {
        const file = typeof target === 'string' ? target : (target.default ?? '')
        if (!/^\.\/dist\/.+\.js$/.test(file)) return []
        const source = `./${folder}/${file.replace(/^\.\/dist\/(.+)\.js$/, 'src/$1.ts')}`
        return [[join(name, entry), source] as const]
      }),
    )
    expect(wanted.length).toBeGreaterThan(5)
    expect(imports).toMatchObject(Object.fromEntries(wanted))
    expect(wanted.filter(([, source]) => !existsSync(join(root, source)))).toEqual([])
  })

  test('finds everything from npm that the packages are made of', () => {
    const needed = manifests
      .filter(({ folder }) => folder.startsWith('packages/'))
      .flatMap(({ manifest: { dependencies = {} } }) => Object.keys(dependencies))
      .filter((name) => !name.startsWith('@timkit/'))
    expect(needed.length).toBeGreaterThan(2)
    expect(needed.filter((name) => !(name in imports) && !(`${name}/` in imports))).toEqual([])
  })

  test('takes the versions of npm that the packages take', () => {
    const taken = Object.entries(imports).filter(([, target]) => target.startsWith('npm:'))
    expect(taken.length).toBeGreaterThan(3)
    for (const [specifier, target] of taken) {
      const [, name = '', version] = /^npm:\/?((?:@[^/]+\/)?[^@/]+)@([^/]+)\/?$/.exec(target) ?? []
      const versions = manifests.flatMap(({ manifest: { dependencies, devDependencies } }) => [
        ...new Set([dependencies?.[name], devDependencies?.[name]].filter((found) => found !== undefined)),
      ])
      expect(versions.length, name).toBeGreaterThan(0)
      expect(new Set(versions), specifier).toEqual(new Set([version]))
      expect(specifier.replace(/\/$/, '')).toBe(name)
    }
  })
})
