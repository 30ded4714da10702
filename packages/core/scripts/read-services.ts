/**
 * Reads the services of `src/api`: a folder with a `table.ts`, or a file that is a table. Nothing else names them.
 *
 * The table of a large service joins parts, which are folders inside its own with a `table.ts` each.
 *
 * @module
 */

import { readdir, readFile } from 'node:fs/promises'
import type { Endpoint } from '../src/api/endpoint.ts'

/** A command as its table describes it. */
export interface DescribedCommand {
  /** The name of its method, such as `getHistory`. */
  readonly method: string
  /** What the table says. */
  readonly endpoint: Endpoint
  /** The first sentence of the comment. */
  readonly summary: string
  /** Tencent's page about it. */
  readonly page: string
  /** The whole comment. */
  readonly comment: string
}

/** A service with its commands. */
export interface DescribedService {
  /** The name of its table, such as `openMsgSvc`. */
  readonly name: string
  /** The file of its table, from `src/api`. */
  readonly file: string
  /** What the service is about, from the comment of its table. */
  readonly about: string
  /** Its commands, in the order of the table. */
  readonly commands: readonly DescribedCommand[]
  /** The parts that its table is joined from: their files, from `src/api`, and the names of their tables. */
  readonly parts: readonly { readonly file: string; readonly name: string }[]
  /** The files of the types of its requests and answers, from `src/api`, with the names that they export. */
  readonly types: readonly { readonly file: string; readonly names: readonly string[] }[]
}

const folder = new URL('../src/api/', import.meta.url)

/** Reads all services, in the order of their files. */
export async function readServices(): Promise<readonly DescribedService[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory()) {
        const files: readonly string[] = await readdir(new URL(`${entry.name}/`, folder), { recursive: true })
        const sources = files.filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'))
        return readService(`${entry.name}/table.ts`, sources.map((file) => `${entry.name}/${file}`).sort())
      }
      return readService(entry.name, [entry.name])
    }),
  )
  return found.filter((service) => service !== undefined).sort((a, b) => (a.file < b.file ? -1 : 1))
}

async function readService(file: string, files: readonly string[]): Promise<DescribedService | undefined> {
  const url = new URL(file, folder)
  const sources = await Promise.all(
    files.map(async (each) => ({ file: each, source: await readFile(new URL(each, folder), 'utf8') })),
  )
  const head = readHead(sources.find((each) => each.file === file)?.source ?? '')
  if (head === undefined) return undefined
  const { name, about } = head
  const { [name]: table }: Record<string, Readonly<Record<string, Endpoint>>> = await import(url.href)
  const parts = sources.filter((each) => /(^|\/)table\.ts$/.test(each.file) || each.file === file)
  const comments = joinComments(name, Object.keys(table ?? {}), parts)
  const commands = Object.entries(table ?? {}).map(([method, endpoint]) => ({
    method,
    endpoint,
    comment: comments.get(method) ?? '',
    ...describe(`${name}.${method}`, comments.get(method)),
  }))
  const named = parts.flatMap((part) => ({
    file: part.file,
    name: /^export const (\w+) = \{$/m.exec(part.source)?.[1] ?? '',
  }))
  const types = sources.map((each) => ({ file: each.file, names: typesOf(each.source) }))
  return {
    name,
    file,
    about,
    commands,
    parts: named.filter((part) => part.file !== file),
    types: types.filter(({ names }) => names.length > 0),
  }
}

/** Reads the name of a table and what it is about from its source text; its type stands there where it joins parts. */
export function readHead(source: string): { readonly name: string; readonly about: string } | undefined {
  const [, about, name] =
    /^\/\*\* (.+) \*\/\nexport const (\w+)(?:: typeof [^={]+)? = \{$/m.exec(source) ?? []
  return about === undefined || name === undefined ? undefined : { name, about }
}

/**
 * Reads the comments of all entries from the source texts of the parts of a table.
 *
 * @throws {Error} A part is not in the table, or two describe the same method: one would hide the other.
 */
export function joinComments(
  name: string,
  methods: readonly string[],
  parts: readonly { readonly file: string; readonly source: string }[],
): ReadonlyMap<string, string> {
  const joined = new Map<string, string>()
  for (const { file, source } of parts) {
    for (const [method, comment] of readComments(source)) {
      if (joined.has(method))
        throw new Error(`Cannot join ${name}: ${file} describes ${method} a second time`)
      if (!methods.includes(method)) throw new Error(`Cannot join ${name}: it lacks ${method} of ${file}`)
      joined.set(method, comment)
    }
  }
  return joined
}

/** Reads the comment of each entry from the source text of a table. */
export function readComments(source: string): ReadonlyMap<string, string> {
  const entries = source.matchAll(/^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}(\w+): \{$/gm)
  return new Map(
    [...entries].map(([, comment = '', method = '']) => [
      method,
      comment.replaceAll(/^[^\S\n]*\* ?/gm, '').trim(),
    ]),
  )
}

/**
 * Takes summary and page out of a comment.
 *
 * @throws {Error} The comment lacks one of them.
 */
export function describe(name: string, comment: string | undefined): { summary: string; page: string } {
  if (comment === undefined) throw new Error(`Cannot describe ${name}: it has no comment`)
  const [paragraph = ''] = comment.split(/\n\s*\n/)
  const [summary] = /^[\s\S]*?\.(?=\s|$)/.exec(paragraph.replaceAll(/\s+/g, ' ')) ?? []
  if (summary === undefined) throw new Error(`Cannot describe ${name}: its comment begins with no sentence`)
  const pages = [...comment.matchAll(/^@see \{@link (https:\S+)\}$/gm)]
  const page = pages[0]?.[1]
  if (page === undefined || pages.length > 1)
    throw new Error(`Cannot describe ${name}: its comment must have one line "@see {@link page}"`)
  return { summary, page }
}

/** The types of requests and answers that a file exports: all but the interface that joins them to paths. */
function typesOf(source: string): string[] {
  const names = [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name)
  return names.filter((name) => !name.endsWith('Commands')).sort()
}
