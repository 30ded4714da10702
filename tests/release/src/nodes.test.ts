import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lines } from '@timkit/nodes'
import { expect, test } from 'vitest'
import { readPackages, root } from './workspace.ts'

const newest = String(lines.at(-1))

test('the workflows run on the Node that comes with the repository', () => {
  const files = globSync(['.github/workflows/*.yml', '.github/actions/*/action.yml'], { cwd: root })
  const named = files.flatMap((path) => [
    ...readFileSync(join(root, path), 'utf8').matchAll(/node-version: *"?(\d+)/g),
  ])
  expect(named.length).toBeGreaterThan(0)
  for (const [line, version] of named) expect(version, line).toBe(newest)
})

test('every package that brings a Node brings the same one', () => {
  const manifests = ['.', ...readPackages().map(({ folder }) => folder)].map((folder) =>
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  )
  const versions = manifests.flatMap((text) => JSON.parse(text).optionalDependencies?.node ?? [])
  expect(new Set(versions).size).toBe(1)
  expect(versions[0]).toMatch(new RegExp(`^${newest}\\.`))
})
