import type { Api } from './api.generated.ts'
import { camelCase } from './camel-case.ts'
import { commandNames } from './command-names.generated.ts'

const methods = new Map<string, readonly string[]>()

/** The methods of a service, in the order of its table. */
export function methodsOf(service: keyof Api): readonly string[] {
  const known = methods.get(service)
  if (known !== undefined) return known
  const names = camelCase(commandNames[service].replaceAll('*', '')).split(' ')
  methods.set(service, names)
  return names
}

/** Whether the tables say of a path that the command answers in pages; known before they are loaded. */
export function answersInPages(path: string): boolean {
  const [service = '', command] = path.split('/')
  const name = serviceOf(service)
  if (!Object.hasOwn(commandNames, name)) return false
  return commandNames[name as keyof Api].toLowerCase().split(' ').includes(`${command}*`)
}

/** `open_msg_svc` is called `openMsgSvc`, and `ConfigSvc` `configSvc`. */
export function serviceOf(service: string): string {
  const name = camelCase(service)
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}
