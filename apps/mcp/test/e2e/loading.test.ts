/** What a start loads: no code that only some set-ups need. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { bin } from './server-process.ts'

const chunks = join(dirname(bin), 'chunks')

/** A built file with all that it imports at once; what it imports later is not among them. */
function loadedWith(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport) ?"(\.[^"]+)"/g))
    loadedWith(join(dirname(file), path), seen)
  return seen
}

/** The files of which one begins as named; `serve` is neither `serve-http` nor `serve-host`. */
function startOf(name: string): string[] {
  const files = readdirSync(chunks).filter((file) => new RegExp(`^${name}-[A-Z0-9]{8}\\.js$`).test(file))
  expect(files, name).toHaveLength(1)
  return files.map((file) => join(chunks, file))
}

test.each([
  ['what checks access tokens', 'ERR_JWKS_NO_MATCHING_KEY'],
  // Of the metadata of phone numbers.
  ['what finds phone numbers', 'country_calling_codes'],
  ['what enciphers ids that are phone numbers', 'X is outside minLen'],
])('neither over stdio nor over HTTP %s is loaded before it is needed', (_name, mark) => {
  const all = readdirSync(chunks).filter((file) => readFileSync(join(chunks, file), 'utf8').includes(mark))
  // A mark that is nowhere proves nothing.
  expect(all).not.toEqual([])
  for (const file of [bin, ...startOf('serve'), ...startOf('serve-http')]) {
    const loaded = [...loadedWith(file)]
    expect(loaded.length).toBeGreaterThan(1)
    expect(loaded.filter((path) => readFileSync(path, 'utf8').includes(mark))).toEqual([])
  }
})

test('until a host asks for more than what was recorded, some tens of kilobytes are read', () => {
  const loaded = new Set([bin, ...startOf('serve-host')].flatMap((file) => [...loadedWith(file)]))
  const bytes = [...loaded].reduce((sum, file) => sum + statSync(file).size, 0)
  expect(loaded.size).toBeGreaterThan(2)
  // 46 KB by now. Each index of a package that is reached by mistake adds hundreds.
  expect(bytes).toBeLessThan(64_000)
})
