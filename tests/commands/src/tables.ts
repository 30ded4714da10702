import { type DescribedCommand, readServices } from '../../../packages/core/scripts/read-services.ts'
import { commands } from './facts.ts'

/** The commands of core's tables, by path. */
export const tables: ReadonlyMap<string, DescribedCommand> = new Map(
  (await readServices())
    .flatMap((service) => service.commands)
    .map((command) => [command.endpoint.path, command]),
)

/** The facts and the entry of each command that has both. */
export const known = commands.flatMap((fact) => {
  const command = tables.get(fact.path)
  return command === undefined ? [] : [{ path: fact.path, fact, command }]
})
