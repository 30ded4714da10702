import { type DescribedCommand, readServices } from '../../../packages/core/scripts/read-services.ts'
import { commands } from './facts.ts'
import { missing } from './missing.ts'

/** The commands of core's tables, by path. */
export const tables: ReadonlyMap<string, DescribedCommand> = new Map(
  (await readServices())
    .flatMap((service) => service.commands)
    .map((command) => [command.endpoint.path, command]),
)

/** The facts and the entry of each command that has both. */
export const known = commands.flatMap((fact) => {
  const command = tables.get(fact.path)
  return command === undefined || missing[fact.path] === 'checks' ? [] : [{ path: fact.path, fact, command }]
})

/** The commands that core lacks and that are not said to be missing, and those that are said to be and are not. */
export function wronglyMissing(): { readonly unsaid: readonly string[]; readonly there: readonly string[] } {
  const unsaid = commands.filter(({ path }) => !tables.has(path) && missing[path] !== 'tables')
  const there = Object.entries(missing).filter(([path, what]) => what === 'tables' && tables.has(path))
  return { unsaid: unsaid.map(({ path }) => path), there: there.map(([path]) => path) }
}
