import type { Endpoint } from '../api/endpoint.ts'
import { show, wrongType } from '../check.ts'
import { nearest } from '../nearest.ts'
import { serviceOf } from './service-of.ts'
import { tableLoaders } from './table-loaders.generated.ts'

/**
 * Makes the error for a command that is in no table, with the one that was most likely meant; `undefined` for one that a table has.
 *
 * @param suits Whether a command can do what is asked for: no other is a way out.
 */
export async function unknownCommand(
  path: string,
  suits: (entry: Endpoint) => boolean,
): Promise<TypeError | undefined> {
  const [service = '', command = ''] = path.split('/')
  const services = Object.keys(tableLoaders)
  const name = serviceOf(service)
  const meantService = services.includes(name) ? name : nearest(name, services)
  const table = meantService && (await tableLoaders[meantService]?.())?.[meantService]
  const entries = Object.values(table || {})
  if (entries.some((entry) => entry.path === path)) return undefined
  const paths = new Map(entries.filter(suits).map((entry) => [entry.path.split('/')[1] ?? '', entry.path]))
  const meant = paths.get(nearest(command, [...paths.keys()]) ?? '')
  const wayOut = meant === undefined ? 'give an entry of your own' : `did you mean ${show(meant)}?`
  return wrongType('command', `is ${show(path)}, which is in no table: ${wayOut}`)
}
