/**
 * Reads the services of `src/api`: a folder with a `table.ts`, or a file that is a table. Nothing else names them.
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
        const files = await readdir(new URL(`${entry.name}/`, folder))
        return readService(`${entry.name}/table.ts`, files.map((file) => `${entry.name}/${file}`).sort())
      }
      return readService(entry.name, [entry.name])
    }),
  )
  return found.filter((service) => service !== undefined).sort((a, b) => (a.file < b.file ? -1 : 1))
}

async function readService(file: string, files: readonly string[]): Promise<DescribedService | undefined> {
  const url = new URL(file, folder)
  const source = await readFile(url, 'utf8')
  const [, about, name] = /^\/\*\* (.+) \*\/\nexport const (\w+) = \{$/m.exec(source) ?? []
  if (about === undefined || name === undefined) return undefined
  const { [name]: table }: Record<string, Readonly<Record<string, Endpoint>>> = await import(url.href)
  const comments = readComments(source)
  const commands = Object.entries(table ?? {}).map(([method, endpoint]) => ({
    method,
    endpoint,
    comment: comments.get(method) ?? '',
    ...describe(`${name}.${method}`, comments.get(method)),
  }))
  const types = await Promise.all(
    files.map(async (each) => ({
      file: each,
      names: typesOf(await readFile(new URL(each, folder), 'utf8')),
    })),
  )
  return { name, file, about, commands, types: types.filter(({ names }) => names.length > 0) }
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
