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

/**
 * Finds the documented limits that are not said: those of a field by the comment of a field of that name, and those of anything
 * else, such as `tags per account`, by the comment of the command or of any of its types.
 */
export function limitFindings({ path, max }: Command, comment: string): readonly string[] {
  const types = typesOf(path).join('\n')
  return Object.entries(max).flatMap(([what, limit]) => {
    const [field = ''] = /\w+(?:\[\])?$/.exec(what) ?? []
    const ofField = commentsOf(types, field.replace('[]', ''))
    const said = numbersIn(ofField.length > 0 ? ofField.join('\n') : `${comment}\n${types}`)
    return numbersOf(limit)
      .filter((number) => !said.has(number))
      .map((number) => `${path} does not say the limit ${number} of ${what}`)
  })
}

/** The comments of the members of a name. */
export function commentsOf(types: string, name: string): readonly string[] {
  const members = types.matchAll(
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*(?:readonly )?${name}\\??:`, 'g'),
  )
  return [...members].map(([, comment = '']) => comment)
}

/** The numbers of a text, which may have a comma between thousands. */
function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+/g))
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
