import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Package, readManifest, root } from './workspace.ts'

/** What a line of a script names that does not exist; `[]` when all does, or none of it is of this repository. */
export function wrongIn(line: string, packages: readonly Package[]): readonly string[] {
  const words = line.trim().split(/\s+/)
  if (words[0] === 'node') return wrongFile('.', words[1])
  if (words[0] !== 'pnpm') return []
  const { filters, rest } = parse(words.slice(1))
  const chosen = filters.map((name) => packages.find(({ manifest }) => manifest.name === name))
  const unknown = filters.filter((_, index) => chosen[index] === undefined)
  if (unknown.length > 0) return unknown.map((name) => `no package is called ${name}`)
  const folders = chosen.length > 0 ? chosen.map((found) => found?.folder ?? '.') : ['.']
  const [verb = '', name, ...others] = rest
  if (verb === 'install') return []
  if (verb === 'exec' && name === 'node') return folders.flatMap((folder) => wrongFile(folder, others[0]))
  if (verb === 'exec' && name === 'turbo') return wrongTask(others, folders, filters.length > 0)
  if (verb === 'exec') return folders.flatMap((folder) => wrongProgram(folder, name))
  return folders.flatMap((folder) => wrongScript(folder, verb === 'run' ? name : verb))
}

/** Packages whose tests a line runs. */
export function testedBy(line: string): readonly string[] {
  return /turbo run test|pnpm .*run test/.test(line) ? parse(line.trim().split(/\s+/)).filters : []
}

function parse(words: readonly string[]): { filters: string[]; rest: string[] } {
  const filters: string[] = []
  const rest: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '--filter') filters.push(words[++index] ?? '')
    else if (word.startsWith('--filter=')) filters.push(word.slice('--filter='.length))
    else rest.push(word)
  }
  return { filters, rest }
}

function wrongTask(
  [run, task]: readonly string[],
  folders: readonly string[],
  filtered: boolean,
): readonly string[] {
  if (run !== 'run' || !filtered) return [`turbo is not told what to run in which package: ${run} ${task}`]
  return folders.flatMap((folder) => wrongScript(folder, task))
}

function wrongScript(folder: string, script = ''): readonly string[] {
  if (readManifest(folder).scripts?.[script] !== undefined) return []
  return [`${folder}/package.json has no script ${script}`]
}

function wrongFile(folder: string, file = ''): readonly string[] {
  return existsSync(join(root, folder, file)) && file !== '' ? [] : [`${join(folder, file)} is not there`]
}

function wrongProgram(folder: string, name = ''): readonly string[] {
  if (existsSync(join(root, folder, 'node_modules/.bin', name))) return []
  return [`${folder} has no program ${name}`]
}
