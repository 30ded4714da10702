/**
 * Writes what follows from the list of services, so that a service is named once: the types by path, the
 * tables together, the pages of Tencent, and the methods of the client. With `--check` it only says whether the files
 * are up to date.
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hashName } from '../src/services/hash-name.ts'
import { type DescribedCommand, type DescribedService, readServices } from './read-services.ts'
import { probedNames } from './told-apart.ts'

/** A file that this script writes. */
export interface GeneratedFile {
  /** Where it is. */
  readonly url: URL
  /** What is in it. */
  readonly text: string
}

const source = new URL('../src/', import.meta.url)

/** Makes the text of all files. */
export function renderServices(services: readonly DescribedService[]): readonly GeneratedFile[] {
  return [
    file('api/commands.generated.ts', commands(services)),
    file('api/request-types.generated.ts', requestTypes(services)),
    file('api/tables.generated.ts', tables(services)),
    file('api/documentation.generated.ts', documentation(services)),
    file('paging/paged-commands.generated.ts', paging(services)),
    file('batch/batched-commands.generated.ts', batches(services)),
    file('outcomes/outcomes.generated.ts', outcomes(services)),
    file('services/api.generated.ts', methods(services)),
    file('services/command-hashes.generated.ts', commandHashes(services)),
    file('services/table-loaders.generated.ts', loaders(services)),
  ]
}

function file(path: string, parts: readonly string[]): GeneratedFile {
  const header = `/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */`
  return { url: new URL(path, source), text: `${[header, ...parts].join('\n\n')}\n` }
}

function commands(services: readonly DescribedService[]): readonly string[] {
  return [
    lines(services, (service) => `import type { ${commandsOf(service)} } from './${service.file}'`),
    `export type {\n${list(services.map(commandsOf))}\n}`,
    ...partsOf(services, (part) => `export type { ${commandsOf(part)} } from './${part.file}'`),
    `/** What every command takes and answers, by path. */
export interface Commands
  extends ${services.map(commandsOf).join(',\n    ')} {}`,
  ]
}

function requestTypes(services: readonly DescribedService[]): readonly string[] {
  const types = services.flatMap((service) => service.types)
  return [types.map(({ file, names }) => `export type {\n${list(names)}\n} from './${file}'`).join('\n')]
}

function tables(services: readonly DescribedService[]): readonly string[] {
  return [
    lines(services, ({ name, file }) => `import { ${name} } from './${file}'`),
    `export {\n${list(services.map(({ name }) => name))}\n}`,
    ...partsOf(services, ({ name, file }) => `export { ${name} } from './${file}'`),
    `/** The tables of all services. */
export type Tables = {
${lines(services, ({ name, about }) => `  /** ${about} */\n  readonly ${name}: typeof ${name}`)}
}`,
    `/** The tables of all services, by the names of the client's methods. */
export const tables: Tables = {\n${list(services.map(({ name }) => name))}\n}`,
  ]
}

function documentation(services: readonly DescribedService[]): readonly string[] {
  const commands = services.flatMap((service) => service.commands)
  return [
    "import type { KnownPath } from './known-path.ts'",
    `/** Tencent's page about each command, by path. The client never loads it. */
export const documentation: Readonly<Record<KnownPath, string>> = {
${commands.map(({ endpoint, page }) => `  '${endpoint.path}': '${page}',`).join('\n')}
}`,
  ]
}

function paging(services: readonly DescribedService[]): readonly string[] {
  const commands = services.flatMap((service) => service.commands.map(({ endpoint }) => endpoint))
  const facts = commands.flatMap(({ path, itemsIn }) => {
    if (itemsIn === undefined) return []
    const lists = [itemsIn].flat()
    const comment = `Its items are in ${lists.map((list) => `\`${list}\``).join(' or ')}.`
    return [`  /** ${comment} */\n  '${path}': ${lists.map((list) => `'${list}'`).join(' | ')}`]
  })
  return [
    `/** The commands that answer in pages, by path, with the list of an answer that has the items. */
export interface PagedCommands {
${facts.join('\n')}
}`,
  ]
}

function batches(services: readonly DescribedService[]): readonly string[] {
  const commands = services.flatMap((service) => service.commands.map(({ endpoint }) => endpoint))
  const facts = commands.flatMap(({ path, batch }) => {
    if (batch === undefined) return []
    const lists = [batch.in].flat()
    const comment = `At most ${batch.most} in ${lists.map((list) => `\`${list}\``).join(' or ')}.`
    return [`  /** ${comment} */\n  '${path}': ${lists.map((list) => `'${list}'`).join(' | ')}`]
  })
  return [
    `/** The commands whose requests can be split, by path, with the list that is. */
export interface BatchedCommands {
${facts.join('\n')}
}`,
  ]
}

function outcomes(services: readonly DescribedService[]): readonly string[] {
  const commands = services.flatMap((service) => service.commands.map(({ endpoint }) => endpoint))
  const told = commands.flatMap(({ path, outcomes }) =>
    outcomes === undefined ? [] : [{ path, lists: JSON.stringify(outcomes) }],
  )
  const shapes = [...new Set(told.map(({ lists }) => lists))]
  return [
    "import type { OutcomeList } from '../api/endpoint.ts'",
    `type Outcomes = readonly OutcomeList[]

${shapes.map((lists, index) => `const shape${index}: Outcomes = ${literalOf(JSON.parse(lists))}`).join('\n')}`,
    `/** The lists of an answer that tell of single items, by the path of the command: all that \`failuresOf\` needs of the tables. */
export const outcomesByPath: Readonly<Record<string, Outcomes>> = {
${told.map(({ path, lists }) => `  '${path}': shape${shapes.indexOf(lists)},`).join('\n')}
}`,
  ]
}

/** Writes data as code on one line. */
function literalOf(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${literalOf(each)}`)
    .join(', ')} }`
}

function methods(services: readonly DescribedService[]): readonly string[] {
  return [
    `${lines(services, ({ name, file }) => `import type { ${name} } from '../api/${file}'`)}
import type { Methods } from './methods.ts'`,
    ...services.map(
      (service) => `/** ${service.about} */
export interface ${pascal(service.name)} extends Methods<typeof ${service.name}> {}`,
    ),
    `/** The commands of Tencent that are known by name, as methods: \`client.api.openim.sendMsg(…)\`. */
export interface Api {
${lines(services, ({ name, about }) => `  /** ${about} */\n  readonly ${name}: ${pascal(name)}`)}
}`,
  ]
}

function commandHashes(services: readonly DescribedService[]): readonly string[] {
  const commands = services.flatMap((service) => service.commands)
  const salt = saltFor(commands)
  const hashes = (names: readonly string[]) => names.map((name) => hashName(name, salt)).join('')
  return [
    "import type { Api } from './api.generated.ts'",
    `/** With it, no probed name passes for a method. */
export const salt: number = ${salt}`,
    `/**
 * Two characters for the name of each method of each service, by hash-name.ts: enough to tell what is no method before a
 * table is loaded, in a third of the bytes of the names.
 */
export const methodHashes: Readonly<Record<keyof Api, string>> = {
${lines(services, (service) => `  ${service.name}: '${hashes(service.commands.map(({ method }) => method))}',`)}
}`,
  ]
}

/** The first salt that tells all methods from what is none. */
function saltFor(commands: readonly DescribedCommand[]): number {
  for (let salt = 0; ; salt += 1) {
    const hashes = (names: readonly string[]) => names.map((name) => hashName(name, salt))
    if (areApart(hashes(commands.map(({ method }) => method)), hashes(probedNames))) return salt
  }
}

function areApart(some: readonly string[], others: readonly string[]): boolean {
  const known = new Set(some)
  return !others.some((other) => known.has(other))
}

function loaders(services: readonly DescribedService[]): readonly string[] {
  return [
    "import type { TableLoaders } from './table-loader.ts'",
    `/** Loads the table of each service. */
export const tableLoaders: TableLoaders = {
${lines(services, ({ name, file }) => `  ${name}: () => import('../api/${file}'),`)}
}`,
  ]
}

/** The exports of the parts of tables that are joined: the types of these are made of theirs. */
function partsOf(
  services: readonly DescribedService[],
  line: (part: DescribedService['parts'][number]) => string,
): readonly string[] {
  const parts = services.flatMap((service) => service.parts)
  return parts.length === 0 ? [] : [parts.map(line).join('\n')]
}

function lines(services: readonly DescribedService[], line: (service: DescribedService) => string): string {
  return services.map(line).join('\n')
}

function list(names: readonly string[]): string {
  return names.map((name) => `  ${name},`).join('\n')
}

function commandsOf({ name }: { readonly name: string }): string {
  return `${pascal(name)}Commands`
}

function pascal(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  for (const { url, text } of renderServices(await readServices())) {
    if (!check) {
      await writeFile(url, text)
      console.log(`Wrote ${fileURLToPath(url)}`)
    } else if ((await readFile(url, 'utf8').catch(() => '')) !== text) {
      console.error(`${url.pathname} is not what the tables say: run node packages/core/scripts/services.ts`)
      process.exitCode = 1
    }
  }
}
