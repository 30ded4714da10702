import { readdirSync, readFileSync } from 'node:fs'
import type { Command } from './facts.ts'

const sources = new URL('../../../packages/core/src/', import.meta.url)

/** The declarations of core's tables and messages with their comments, by name. */
const declarations: ReadonlyMap<string, string> = new Map(
  ['api/', 'message/'].flatMap((folder) =>
    readdirSync(new URL(folder, sources), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => declarationsOf(readFileSync(new URL(folder + name, sources), 'utf8'))),
  ),
)

/** Finds the documented limits whose number neither the comment of a command nor those of its types say. */
export function limitFindings({ path, max }: Command, comment: string): readonly string[] {
  const text = [comment, ...typesOf(path)].join('\n')
  // Written with a comma between thousands.
  const said = new Set(text.replaceAll(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+/g))
  return Object.entries(max).flatMap(([what, limit]) =>
    numbersOf(limit)
      .filter((number) => !said.has(number))
      .map((number) => `${path} does not say the limit ${number} of ${what}`),
  )
}

/** The numbers of a limit, without remarks in brackets, other opinions after a semicolon, and what is not confirmed. */
export function numbersOf(limit: string | number): readonly string[] {
  const text = String(limit)
  if (text.includes('[M]') && !text.includes('(')) return []
  if (text.includes('in a sample')) return []
  return text.replace(/[(;[].*$/, '').match(/\d+/g) ?? []
}

function declarationsOf(source: string): [string, string][] {
  return source.split(/^(?=\/\*\*)/m).flatMap((text): [string, string][] => {
    const [, name] = /^export (?:interface|type) (\w+)/m.exec(text) ?? []
    return name === undefined ? [] : [[name, text]]
  })
}

/** The texts of the types that a command names, and of those that they name. */
export function typesOf(path: string): readonly string[] {
  const entry = [...declarations.values()].flatMap((text) => {
    const [, types] = new RegExp(`^ {2}'${path}': \\[([^\\]]*)\\]`, 'm').exec(text) ?? []
    return types ?? []
  })
  const names = new Set<string>()
  const follow = (text: string) => {
    for (const [name] of text.matchAll(/\b[A-Z]\w+/g)) {
      const declaration = declarations.get(name)
      if (declaration === undefined || names.has(name)) continue
      names.add(name)
      follow(declaration)
    }
  }
  follow(entry.join('\n'))
  return [...names].map((name) => declarations.get(name) ?? '')
}
