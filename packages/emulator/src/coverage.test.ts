import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { coverage, coverageTable, notEmulated } from './coverage.ts'
import { differences } from './services/differences.generated.ts'
import { documentedCommands } from './services/documented.ts'
import { otherCommands } from './services/other-commands.ts'
import { routes } from './services/routes.ts'

test('every command of the tables is emulated, or listed with the reason why not', () => {
  for (const { path, emulated } of coverage()) expect(path in notEmulated, path).toBe(!emulated)
})

test('every command that is emulated is in the tables, once', () => {
  const known = new Set(coverage().map(({ path }) => path))
  for (const { path } of routes) expect(known.has(path), path).toBe(true)
  expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length)
})

test('a command that the tables know, or that is emulated, is not on the list of others', () => {
  for (const { path } of [...coverage(), ...routes]) expect(otherCommands.has(path), path).toBe(false)
})

test('every command that is listed anywhere is known to be documented, so that none is called unknown', () => {
  for (const path of [...coverage().map((entry) => entry.path), ...otherCommands.keys()])
    expect(documentedCommands.get(path), path).toMatch(/^https:/)
})

test('every note is about a command that is in the tables, and on the right list', () => {
  const emulated = new Map(coverage().map((entry) => [entry.path, entry.emulated]))
  for (const path of Object.keys(notEmulated)) expect(emulated.get(path as never), path).toBe(false)
  for (const path of Object.keys(differences)) expect(emulated.get(path as never), path).toBe(true)
})

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('the table of %s is up to date', async (file, language) => {
  const readme = await readFile(new URL(`../${file}`, import.meta.url), 'utf8')
  const between = /<!-- coverage: start -->\n([\s\S]*?)\n<!-- coverage: end -->/.exec(readme)
  expect(between?.[1], 'run: node scripts/generate.ts').toBe(coverageTable(language))
})
