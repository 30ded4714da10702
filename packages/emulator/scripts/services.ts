/**
 * Writes `src/services/services.generated.ts` from the folders in `src/services`, so that nobody has to list what is
 * emulated. A folder is called like its service, and a file in it like the command that it carries out:
 * `recentcontact/get-list.ts` exports `getList`. `manner.ts` says how all commands of the service answer.
 *
 * @module
 */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { type EndpointTable, tables } from '@timkit/core/api'

/** The module that this script writes. */
export const servicesUrl: URL = new URL('../src/services/services.generated.ts', import.meta.url)

const folder = new URL('../src/services/', import.meta.url)

interface EmulatedService {
  /** The name of core's table. */
  readonly name: string
  /** The folder, from `src/services`. */
  readonly folder: string
  readonly commands: readonly { readonly method: string; readonly file: string }[]
  readonly hasManner: boolean
}

/** Makes the text of the module. */
export async function renderServices(): Promise<string> {
  const found = await Promise.all(Object.entries(tables).map(([name, table]) => readService(name, table)))
  const services = found.filter(({ commands }) => commands.length > 0)
  return `/**
 * Generated from the files in src/services by scripts/services.ts: add a file for a command, do not change this one.
 *
 * @module
 */

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

async function readService(name: string, table: EndpointTable): Promise<EmulatedService> {
  const [first] = Object.values(table)
  const service = (first?.path ?? '').split('/', 1)[0]?.replaceAll('_', '-').toLowerCase() ?? ''
  const files: readonly string[] = await readdir(new URL(`${service}/`, folder)).catch(() => [])
  const commands = Object.keys(table).flatMap((method) => {
    const file = files.find((file) => file.replaceAll('-', '') === `${method.toLowerCase()}.ts`)
    return file === undefined ? [] : [{ method, file }]
  })
  return { name, folder: service, commands, hasManner: files.includes('manner.ts') }
}

if (import.meta.main) {
  const text = await renderServices()
  if (!process.argv.includes('--check')) {
    await writeFile(servicesUrl, text)
  } else if ((await readFile(servicesUrl, 'utf8').catch(() => '')) !== text) {
    console.error(`${servicesUrl.pathname} is not up to date: run node packages/emulator/scripts/services.ts`)
    process.exitCode = 1
  }
}
