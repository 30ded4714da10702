/**
 * Writes `src/services/services.generated.ts` and `differences.generated.ts` from the folders in `src/services`, so that
 * nobody has to list what is emulated, and how far.
 *
 * A folder is called like its service, and a file anywhere below it like the command that it carries out:
 * `recentcontact/get-list.ts` exports `getList`, and `difference` where it knowingly does less than the service.
 * `manner.ts` says how all commands of the service answer.
 *
 * @module
 */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { type EndpointTable, tables } from '@timkit/core/api'

/** A module that this script writes. */
export interface GeneratedFile {
  readonly url: URL
  readonly text: string
}

const folder = new URL('../src/services/', import.meta.url)

interface EmulatedService {
  /** The name of core's table. */
  readonly name: string
  /** The folder, from `src/services`. */
  readonly folder: string
  readonly commands: readonly EmulatedCommand[]
  readonly hasManner: boolean
}

interface EmulatedCommand {
  readonly method: string
  readonly path: string
  /** From the folder of the service. */
  readonly file: string
  readonly hasDifference: boolean
}

/** Makes the text of both modules. */
export async function renderServices(): Promise<readonly GeneratedFile[]> {
  const found = await Promise.all(Object.entries(tables).map(([name, table]) => readService(name, table)))
  const services = found.filter(({ commands }) => commands.length > 0)
  return [
    { url: new URL('services.generated.ts', folder), text: servicesModule(services) },
    // A module of its own: who only answers requests does not carry the words of a table for people.
    { url: new URL('differences.generated.ts', folder), text: differencesModule(services) },
  ]
}

const header = `/**
 * Generated from the files in src/services by scripts/services.ts: add a file for a command, do not change this one.
 *
 * @module
 */
`

function servicesModule(services: readonly EmulatedService[]): string {
  return `${header}
import type { Tables } from '@timkit/core/api'
${services.map(imports).join('\n')}
import type { Service } from './service.ts'

/** The services that are emulated, by their names in core's tables. */
export const services: { readonly [Name in keyof Tables]?: Service<Name> } = {
${services.map(entry).join('\n')}
}
`
}

function imports({ name, folder, commands, hasManner }: EmulatedService): string {
  const lines = commands.map(
    ({ method, file }) => `import { ${method} as ${name}_${method} } from './${folder}/${file}'`,
  )
  if (hasManner) lines.push(`import { manner as ${name}_manner } from './${folder}/manner.ts'`)
  return lines.join('\n')
}

function entry({ name, commands, hasManner }: EmulatedService): string {
  const lines = commands.map(({ method }) => `      ${method}: ${name}_${method},`)
  const manner = hasManner ? [`    manner: ${name}_manner,`] : []
  return [`  ${name}: {`, ...manner, '    commands: {', ...lines, '    },', '  },'].join('\n')
}

function differencesModule(services: readonly EmulatedService[]): string {
  const noted = services.flatMap(({ name, folder, commands }) =>
    commands
      .filter(({ hasDifference }) => hasDifference)
      .map(({ method, path, file }) => ({ as: `${name}_${method}`, path, file: `${folder}/${file}` })),
  )
  return `${header}
import type { KnownPath } from '@timkit/core/api'
import type { CoverageNote } from './coverage-note.ts'
${noted.map(({ as, file }) => `import { difference as ${as} } from './${file}'`).join('\n')}

/** Where an emulated command knowingly does less than the service, by path. */
export const differences: Readonly<Partial<Record<KnownPath, CoverageNote>>> = {
${noted.map(({ as, path }) => `  '${path}': ${as},`).join('\n')}
}
`
}

async function readService(name: string, table: EndpointTable): Promise<EmulatedService> {
  const [first] = Object.values(table)
  const service = (first?.path ?? '').split('/', 1)[0]?.replaceAll('_', '-').toLowerCase() ?? ''
  const here = new URL(`${service}/`, folder)
  const found: readonly string[] = await readdir(here, { recursive: true }).catch(() => [])
  const files = found.map((file) => file.replaceAll('\\', '/')).sort()
  const commands = await Promise.all(
    Object.entries(table).map(async ([method, { path }]) => {
      const file = fileOf(method, service, files)
      if (file === undefined) return []
      const source = await readFile(new URL(file, here), 'utf8')
      return [{ method, path, file, hasDifference: /^export const difference\b/m.test(source) }]
    }),
  )
  return { name, folder: service, commands: commands.flat(), hasManner: files.includes('manner.ts') }
}

/**
 * Finds the file of a command among all below the folder of its service; `undefined` where it is not emulated.
 *
 * @throws {Error} Two files are called like it.
 */
export function fileOf(method: string, service: string, files: readonly string[]): string | undefined {
  const wanted = `${method.toLowerCase()}.ts`
  const found = files.filter((file) => file.split('/').at(-1)?.replaceAll('-', '') === wanted)
  if (found.length > 1)
    throw new Error(`Cannot tell which file of ${service} carries out ${method}: ${found.join(' or ')}`)
  return found[0]
}

if (import.meta.main) {
  for (const { url, text } of await renderServices()) {
    if (!process.argv.includes('--check')) {
      await writeFile(url, text)
    } else if ((await readFile(url, 'utf8').catch(() => '')) !== text) {
      console.error(`${url.pathname} is not up to date: run node packages/emulator/scripts/services.ts`)
      process.exitCode = 1
    }
  }
}
